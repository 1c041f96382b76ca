import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference } from './word-difference';

test('words that went and came stand where they did', () => {
  expect(
    wordDifference('The kiln cools slowly overnight.', 'The kiln cools overnight now.'),
  ).toEqual([
    { kind: 'same', words: 'The kiln cools' },
    { kind: 'gone', words: 'slowly overnight.' },
    { kind: 'new', words: 'overnight now.' },
  ]);
});

test('either text can be read off', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map((w) => w.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ words }) => words)
          .join(' ');
      expect(without('new')).toBe(before);
      expect(without('gone')).toBe(after);
    }),
  );
});
