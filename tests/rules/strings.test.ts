import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sourceStrings } from './source-strings.ts';

const ROOT = join(import.meta.dirname, '../..');

type Messages = string | { readonly [name: string]: Messages };

/** A message of several numbers (`0`, `1`, `n`) is one key. */
function keysOf(messages: Messages, path = ''): string[] {
  if (typeof messages === 'string' || 'n' in messages) return [path];
  return Object.entries(messages).flatMap(([name, below]) =>
    keysOf(below, path ? `${path}.${name}` : name),
  );
}

const catalogue = keysOf(parse(readFileSync(join(ROOT, 'locales/en.yml'), 'utf8')) as Messages);
const files = globSync('{components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT });
const sources = files.map((file) => ({
  file,
  ...sourceStrings(file, readFileSync(join(ROOT, file), 'utf8')),
}));

describe('what the interface says', () => {
  test('comes from the catalogue, so that it can be translated', () => {
    const spoken = sources.flatMap(({ file, spoken: own }) => own.map((each) => `${file}:${each}`));
    expect(spoken).toEqual([]);
  });

  test('is in the catalogue', () => {
    const known = new Set(catalogue);
    const missing = sources.flatMap(({ file, keys, patterns }) => [
      ...keys.filter((key) => !known.has(key)).map((key) => `${file}: ${key}`),
      ...patterns
        .filter((pattern) => !catalogue.some((key) => pattern.test(key)))
        .map((pattern) => `${file}: ${pattern.source}`),
    ]);
    expect(missing).toEqual([]);
  });

  test('and nothing else is', () => {
    const literals = new Set(sources.flatMap((source) => [...source.literals]));
    const patterns = sources.flatMap((source) => source.patterns);
    const unused = catalogue.filter(
      (key) =>
        !literals.has(key) &&
        !patterns.some((pattern) => pattern.test(key)) &&
        // Named in the manifest.
        !key.startsWith('ext'),
    );
    expect(unused).toEqual([]);
  });
});

test('words in the code are found, wherever they are shown', () => {
  const { spoken } = sourceStrings(
    'planted.tsx',
    `showToast({ text: 'All saved' });
    <p title="A title">Some words {'and more'} <kbd>Z</kbd> <b class="not these">{name}</b></p>`,
  );
  expect(spoken).toEqual(['1: All saved', '2: A title', '2: Some words', '2: and more']);
});
