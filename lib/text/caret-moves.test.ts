import { expect, test } from 'vitest';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { lineOf, moveCaret, type CaretDirection, type CaretUnit } from './caret-moves';

/** A page of lines at given places: 10 points, each letter 5 wide. */
function pageOf(lines: readonly (readonly [text: string, x: number, y: number])[]): PageText {
  let raw = '';
  const items: TextItem[] = lines.map(([text, x, y]) => {
    const start = raw.length;
    raw += `${text}\n`;
    return {
      start,
      end: start + text.length,
      transform: [10, 0, 0, 10, x, y],
      width: text.length * 5,
      ascent: 0.8,
      descent: -0.2,
      fontName: 'f',
      direction: 'ltr',
      endsLine: true,
    };
  });
  return { pageIndex: 0, raw, items, textVersion: 1, size: [600, 800] };
}

const PAGE = pageOf([
  ['A tower has two sides. The query', 50, 700],
  ['side reads what is typed. It is fast.', 50, 686],
  ['Nothing else is.', 50, 672],
]);
const at = (text: string) => PAGE.raw.indexOf(text);
const go = (from: number, unit: CaretUnit, direction: CaretDirection = 'forward') =>
  moveCaret(PAGE, from, unit, direction);
const rest = (offset: number | null) => PAGE.raw.slice(offset ?? Infinity, (offset ?? 0) + 5);

test('by character, over the end of a line, and out of the page', () => {
  expect(go(0, 'character')).toBe(1);
  expect(go(0, 'character', 'back')).toBeNull();
  expect(go(PAGE.raw.trimEnd().length, 'character')).toBeNull();
});

test('a letter with its marks is one character', () => {
  const marked = pageOf([['e\u0301tude 👩‍🔬 x', 50, 700]]);
  expect(moveCaret(marked, 0, 'character', 'forward')).toBe(2);
  const scientist = marked.raw.indexOf('👩');
  expect(moveCaret(marked, scientist, 'character', 'forward')).toBe(scientist + 5);
});

test('by word: forward to its end, back to its beginning', () => {
  expect(go(0, 'word')).toBe(1);
  expect(go(1, 'word')).toBe(at(' has'));
  expect(rest(go(at('query') + 3, 'word', 'back'))).toBe('query');
  expect(go(at('\nside'), 'word')).toBe(at(' reads'));
});

test('by sentence over lines, and on from its end', () => {
  const first = go(0, 'sentence');
  expect(first).toBe(at('sides.') + 6);
  expect(go(first ?? 0, 'sentence')).toBe(at('typed.') + 6);
  expect(rest(go(at('reads'), 'sentence', 'back'))).toBe('The q');
  expect(rest(go(at('The query'), 'sentence', 'back'))).toBe('A tow');
});

test('every move comes to an end, and never stands still', () => {
  for (const unit of ['character', 'word', 'sentence', 'paragraph'] as const) {
    for (const direction of ['forward', 'back'] as const) {
      const places = [direction === 'forward' ? 0 : PAGE.raw.length];
      for (let next = go(places[0] ?? 0, unit, direction); next !== null && places.length < 500;) {
        places.push(next);
        next = go(next, unit, direction);
      }
      expect(places.length).toBeLessThan(500);
      const sorted = [...new Set(places)].toSorted((a, b) => a - b);
      expect(direction === 'forward' ? places : places.toReversed()).toEqual(sorted);
    }
  }
});

test('to the edges of the line', () => {
  expect(rest(go(at('reads'), 'lineEdge', 'back'))).toBe('side ');
  expect(go(at('reads'), 'lineEdge')).toBe(at('fast.') + 5);
  expect([0, at('reads'), at('Nothing') + 2].map((offset) => lineOf(PAGE, offset))).toEqual([
    0, 1, 2,
  ]);
});
