import type { OxlintOverride } from 'oxlint';

/**
 * Who may import whom: the import table of ARCHITECTURE.md as data. Each room lists the rooms it may
 * reach and the packages that are its own; everything else is refused by `no-restricted-imports`,
 * type imports included.
 */
export interface Room {
  /** Folder, from the project's root. */
  readonly folder: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const LIB = [
  'lib/model',
  'lib/text',
  'lib/anchor',
  'lib/find',
  'lib/framework',
  'lib/question',
  'lib/review',
  'lib/transfer',
  'lib/pdf',
  'lib/store',
  'lib/browser',
  'lib/app',
] as const;

const UI_PACKAGES = ['preact', '@preact/signals', '#i18n'];
/** `shared` holds what more than one screen shows; it has a screen's rights. */
const SCREENS = ['today', 'library', 'settings', 'sift', 'review', 'popup', 'open', 'shared'];
const SCREEN_ROOMS = [
  'components/ui',
  'components/hooks',
  'components/shared',
  'lib/model',
  'lib/app',
];

export const ROOMS: readonly Room[] = [
  { folder: 'lib/model', rooms: [], packages: [] },
  { folder: 'lib/text', rooms: ['lib/model'], packages: [] },
  { folder: 'lib/anchor', rooms: ['lib/model', 'lib/text'], packages: ['approx-string-match'] },
  { folder: 'lib/find', rooms: ['lib/model', 'lib/text'], packages: [] },
  { folder: 'lib/framework', rooms: ['lib/model', 'lib/text'], packages: [] },
  {
    folder: 'lib/question',
    rooms: ['lib/model', 'lib/text'],
    packages: ['wink-nlp', 'wink-eng-lite-web-model'],
  },
  { folder: 'lib/review', rooms: ['lib/model', 'lib/text'], packages: ['ts-fsrs'] },
  {
    folder: 'lib/transfer',
    rooms: ['lib/model', 'lib/text'],
    packages: ['fflate', 'yaml', 'valibot', 'hash-wasm'],
  },
  { folder: 'lib/pdf', rooms: ['lib/model', 'lib/text', 'lib/anchor'], packages: ['pdfjs-dist'] },
  { folder: 'lib/store', rooms: ['lib/model'], packages: ['dexie'] },
  { folder: 'lib/browser', rooms: ['lib/model'], packages: ['wxt/browser'] },
  { folder: 'lib/app', rooms: LIB, packages: ['uuidv7', 'hash-wasm'] },
  {
    folder: 'components/ui',
    rooms: ['components/ui'],
    packages: [...UI_PACKAGES, 'lucide', '@tanstack/virtual-core'],
  },
  { folder: 'components/hooks', rooms: ['lib/app', 'lib/model'], packages: UI_PACKAGES },
  ...SCREENS.map((screen) => ({
    folder: `components/${screen}`,
    rooms: SCREEN_ROOMS,
    packages: UI_PACKAGES,
  })),
  {
    folder: 'components/statistics',
    rooms: SCREEN_ROOMS,
    packages: [...UI_PACKAGES, 'uplot'],
  },
  {
    folder: 'components/reader',
    rooms: [...SCREEN_ROOMS, 'lib/pdf'],
    packages: UI_PACKAGES,
  },
  { folder: 'workers', rooms: LIB, packages: [] },
];

const ALL_FOLDERS = [...LIB, 'workers', 'entrypoints', 'scripts', 'tests', 'components'];

/** Packages with exactly one home, or a few. A test sees to it that every dependency has one. */
const OWNED = [
  ...new Set([...ROOMS.flatMap((room) => room.packages), 'wxt', '#imports', 'node:*']),
];

/** The table as oxlint overrides: one per room. */
export function importRules(): OxlintOverride[] {
  return ROOMS.map((room) => {
    const allowed = [room.folder, ...room.rooms];
    const rooms = ALL_FOLDERS.filter((folder) => !allowed.includes(folder)).flatMap((folder) =>
      folder === 'components'
        ? // Negations let single component folders through.
          [
            '@/components/**',
            ...allowed.filter((a) => a.startsWith('components/')).map((a) => `!@/${a}/**`),
          ]
        : [`@/${folder}/**`],
    );
    const packages = OWNED.filter((name) => !room.packages.includes(name)).flatMap((name) => [
      name,
      `${name}/**`,
      ...room.packages.filter((own) => own.startsWith(`${name}/`)).map((own) => `!${own}`),
    ]);
    return {
      files: [`${room.folder}/**`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              { group: ['../**', '..'], message: 'Rooms are flat: use @/… for another room.' },
              {
                group: rooms,
                message: `${room.folder} may not import this room (rooms.config.ts).`,
              },
              {
                group: packages,
                message: `This package is not ${room.folder}'s (rooms.config.ts).`,
              },
            ],
          },
        ],
      },
    };
  });
}
