import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMA } from '@/lib/store/schema';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const DOCS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/decisions.md',
];

describe.each(DOCS)('%s', (file) => {
  const text = read(file);

  test('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/gu)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^https?:/u.test(target));
    expect(local.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
  });

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const named = [
      ...text.matchAll(
        /`((?:lib|components|entrypoints|workers|scripts|tests|locales)\/[\w./-]+)`/gu,
      ),
    ].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('ARCHITECTURE.md names every table of the store', () => {
  const text = read('ARCHITECTURE.md');
  expect(Object.keys(SCHEMA).filter((table) => !text.includes(`\`${table}\``))).toEqual([]);
});
