import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const ROOM = 'lib/question';

/**
 * The folders of the question pipeline: each imports itself and those before it. What joins them stands in
 * the room itself.
 */
const ORDER = [
  'grammar',
  'book',
  'forms',
  'gate',
  'sentence',
  'candidates',
  'wording',
  'figure',
  'authored',
];

const filesOf = (folder: string) =>
  globSync(`${ROOM}/${folder}/**/*.ts`, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'));

/** Folder of the room that an import leads to; `null` for outside, '' for the room itself. */
function folderOf(spec: string, file: string): string | null {
  const path = spec.startsWith('.')
    ? normalize(join(dirname(file), spec))
    : spec.replace(/^@\//, '');
  if (!path.startsWith(`${ROOM}/`)) return null;
  const [first = '', ...rest] = path.slice(ROOM.length + 1).split('/');
  return rest.length === 0 ? '' : first;
}

test('the folders of the question pipeline import one way', () => {
  const strays = ORDER.flatMap((folder, at) =>
    filesOf(folder).flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/from '([^']+)'/gu)]
        .map(([, spec = '']) => folderOf(spec, file))
        .filter((other) => other !== null && !ORDER.slice(0, at + 1).includes(other))
        .map((other) => `${file} imports ${other === '' ? 'the room itself' : other}`),
    ),
  );
  expect(strays).toEqual([]);
});

test('and are all in the list', () => {
  const folders = globSync(`${ROOM}/*/`, { cwd: ROOT }).map((path) =>
    path
      .replaceAll('\\', '/')
      .replace(/\/$/u, '')
      .slice(ROOM.length + 1),
  );
  expect(folders.toSorted()).toEqual(ORDER.toSorted());
});
