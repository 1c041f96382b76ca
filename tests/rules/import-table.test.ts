import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOMS } from '@/rooms.config.ts';
import { withImportTable } from '@/scripts/docs/import-table.ts';

const ROOT = join(import.meta.dirname, '../..');
const IMPORTS = 'eslint(no-restricted-imports)';

/** Planted files, what each may not do, and the rule that has to say so (`null`: nothing is wrong). */
const PLANTED = {
  'lib/text/clean.ts': [`import type { PageText } from '@/lib/model/page-text';`, null],
  'lib/text/own.ts': [`import { repair } from './repair';`, null],
  'lib/text/database.ts': [`import { Dexie } from 'dexie';`, IMPORTS],
  'lib/text/node.ts': [`import { readFileSync } from 'node:fs';`, IMPORTS],
  'lib/text/upward.ts': [`import { createApp } from '@/lib/app/app';`, IMPORTS],
  'lib/model/text.ts': [`import { cleanPassage } from '@/lib/text/clean';`, IMPORTS],
  'lib/model/type.ts': [`import type { CleanText } from '@/lib/text/clean';`, IMPORTS],
  'lib/model/inline-type.ts': [`import { type CleanText } from '@/lib/text/clean';`, IMPORTS],
  'lib/model/passed-on.ts': [`export * from '@/lib/text/clean';`, IMPORTS],
  'lib/anchor/up.ts': [`import { span } from '../text/span';`, IMPORTS],
  'lib/anchor/further-up.ts': [`import { span } from '../../lib/text/span';`, IMPORTS],
  'lib/question/cards.ts': [`import { replay } from '@/lib/review/replay';`, IMPORTS],
  'lib/review/scheduler.ts': [`import { fsrs } from 'ts-fsrs';`, null],
  'lib/transfer/scheduler.ts': [`import { fsrs } from 'ts-fsrs';`, IMPORTS],
  'lib/pdf/viewer.ts': [`import { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';`, null],
  'lib/app/viewer.ts': [`import { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';`, IMPORTS],
  'lib/browser/tabs.ts': [`import { browser } from 'wxt/browser';`, null],
  'lib/browser/wxt.ts': [`import { storage } from 'wxt/utils/storage';`, IMPORTS],
  'lib/app/tabs.ts': [`import { browser } from 'wxt/browser';`, IMPORTS],
  'components/today/tabs.tsx': [`import { browser } from 'wxt/browser';`, IMPORTS],
  'components/today/button.tsx': [`import { Button } from '@/components/ui/button';`, null],
  'components/today/card.tsx': [`import { Card } from '@/components/library/card';`, IMPORTS],
  'components/ui/store.tsx': [`import { today } from '@/lib/app/today';`, IMPORTS],
  'components/hooks/button.tsx': [`import { Button } from '@/components/ui/button';`, IMPORTS],
  'components/review/page.tsx': [`import { openPdf } from '@/lib/pdf/open-pdf';`, IMPORTS],
  'components/reader/page.tsx': [`import { openPdf } from '@/lib/pdf/open-pdf';`, null],
  'components/reader/start.tsx': [`import { Home } from '@/entrypoints/home/home';`, IMPORTS],
  'workers/page.ts': [`import { Reader } from '@/components/reader/reader';`, IMPORTS],
  'lib/store/round.ts': [`import { about } from './about';`, 'import(no-cycle)'],
  'lib/store/about.ts': [`import { round } from './round';`, 'import(no-cycle)'],
  'lib/review/round.ts': [`import type { About } from './about';`, 'import(no-cycle)'],
  'lib/review/about.ts': [`import type { Round } from './round';`, 'import(no-cycle)'],
} as const;

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

/** A folder with the project's own lint settings and nothing else, so that no other lint sees it. */
let house = '';
const found = new Map<string, Set<string>>();

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'stepmark-house-'));
  for (const file of ['oxlint.config.ts', 'rooms.config.ts']) {
    cpSync(join(ROOT, file), join(house, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
  const compilerOptions = {
    module: 'ESNext',
    moduleResolution: 'Bundler',
    paths: { '@/*': ['./*'] },
  };
  writeFileSync(join(house, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  for (const [file, [line]] of Object.entries(PLANTED)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${line}\n`);
  }
  for (const { code, filename } of (await lint(house)).diagnostics) {
    const file = filename.replaceAll('\\', '/');
    found.set(file, (found.get(file) ?? new Set()).add(code));
  }
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What oxlint says of a folder; that it finds something is not a failure here. */
function lint(cwd: string): Promise<Report> {
  const binary = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [binary, '--format', 'json'], { cwd }, (error, stdout) => {
      if (stdout.trim() === '') reject(error ?? new Error('oxlint said nothing'));
      else resolve(JSON.parse(stdout) as Report);
    });
  });
}

describe('a planted import', () => {
  test.each(Object.entries(PLANTED))('%s', (file, [, rule]) => {
    const own = [...(found.get(file) ?? [])].filter((code) => [IMPORTS, rule].includes(code));
    expect(own).toEqual(rule === null ? [] : [rule]);
  });
});

test('what is loaded later keeps to the table as well', () => {
  // The lint rule does not look at `import(…)`.
  const strays = ROOMS.flatMap(({ folder, rooms }) =>
    globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }).flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const loaded = [...text.matchAll(/\bimport\(\s*'@\/([^']+)'/gu)].map(([, path = '']) => path);
      const allowed = [folder, ...rooms];
      return loaded
        .filter((path) => !allowed.some((room) => path.startsWith(`${room}/`)))
        .map((path) => `${file} loads ${path}`);
    }),
  );
  expect(strays).toEqual([]);
});

test('every dependency has a room', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const owned = new Set(ROOMS.flatMap(({ packages }) => packages));
  // Its generated module is what rooms import.
  const homeOf = (name: string) => (name === '@wxt-dev/i18n' ? '#i18n' : name);
  expect(Object.keys(dependencies).filter((name) => !owned.has(homeOf(name)))).toEqual([]);
});

test('every folder of lib and components is a room', () => {
  const folders = globSync('{lib,components}/*/', { cwd: ROOT }).map((path) =>
    path.replaceAll('\\', '/').replace(/\/$/u, ''),
  );
  expect(folders.toSorted()).toEqual(
    ROOMS.map(({ folder }) => folder)
      .filter((folder) => folder.includes('/'))
      .toSorted(),
  );
});

test('ARCHITECTURE.md shows this very table (if not: npm run make:docs)', () => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  expect(text).toBe(withImportTable(text, ROOMS));
});
