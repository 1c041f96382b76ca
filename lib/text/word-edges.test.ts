import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextEdge, snapToWord } from './word-edges';

const RAW = 'The kiln cools overnight.\nThen it is opened.';
const at = (word: string) => RAW.indexOf(word);

describe('an edge', () => {
  test.each([
    ['in a word', 'start', at('cools') + 2, at('cools')],
    ['in a word', 'end', at('cools') + 2, at('cools') + 5],
    ['between words', 'start', at('cools') - 1, at('cools')],
    ['between words', 'end', at('cools'), at('kiln') + 4],
    ['behind the full stop', 'end', at('.') + 1, at('.') + 1],
    ['at the very beginning', 'start', 0, 0],
    ['at the very end', 'end', RAW.length, RAW.length],
  ] as const)('%s, %s', (_, side, offset, expected) => {
    expect(snapToWord(RAW, offset, side)).toBe(expected);
  });

  test('in Chinese, where words have no spaces', () => {
    const raw = '监督学习是机器学习的一种';
    const start = snapToWord(raw, 1, 'start');
    expect(start).toBe(0);
    expect(snapToWord(raw, 1, 'end')).toBeLessThan(raw.length);
  });

  test('moves by words and by characters, and stops at the ends', () => {
    expect(nextEdge(RAW, at('cools'), 'start', 1, 'word')).toBe(at('overnight'));
    expect(nextEdge(RAW, at('cools'), 'start', -1, 'word')).toBe(at('kiln'));
    expect(nextEdge(RAW, at('kiln') + 4, 'end', 1, 'word')).toBe(at('cools') + 5);
    expect(nextEdge(RAW, 3, 'end', -1, 'character')).toBe(2);
    expect(nextEdge(RAW, 0, 'start', -1, 'word')).toBeNull();
    expect(nextEdge(RAW, RAW.length, 'end', 1, 'character')).toBeNull();
    expect(nextEdge('a😀b', 1, 'end', 1, 'character')).toBe(3);
    expect(nextEdge('a😀b', 3, 'end', -1, 'character')).toBe(1);
  });

  test('once snapped stays where it is, and words lead back and forth', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '.', '-', '学', '😀') });
    fc.assert(
      fc.property(text, fc.nat(40), (raw, offset) => {
        const some = Math.min(offset, raw.length);
        for (const side of ['start', 'end'] as const) {
          const snapped = snapToWord(raw, some, side);
          expect(snapToWord(raw, snapped, side)).toBe(snapped);
          const next = nextEdge(raw, snapped, side, 1, 'word') ?? raw.length + 1;
          expect(next).toBeGreaterThan(snapped);
          expect(nextEdge(raw, next, side, -1, 'word') ?? -1).toBeLessThan(next);
        }
      }),
      { numRuns: 300 },
    );
  });
});
