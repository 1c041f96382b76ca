import { describe, expect, test } from 'vitest';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { readingOffset, readingOrder } from './reading-order';

type Run = readonly [text: string, x: number, y: number];

/** A page of 400 × 600 points, letters 5 points wide. */
function pageOf(runs: readonly Run[], direction: TextItem['direction'] = 'ltr'): PageText {
  let raw = '';
  const items = runs.map(([text, x, y]): TextItem => {
    const start = raw.length;
    raw += `${text}\n`;
    const transform = [10, 0, 0, 10, x, y] as const;
    const shape = { width: text.length * 5, ascent: 0.8, descent: -0.2, fontName: 'f' };
    return { start, end: raw.length - 1, transform, direction, endsLine: true, ...shape };
  });
  return { pageIndex: 0, raw, items, textVersion: 1, size: [400, 600] };
}
const ROWS = Array.from({ length: 10 }, (_, at) => 500 - 12 * at);
const column = (name: string, x: number): Run[] =>
  ROWS.map((y, at) => [`${name} line ${at} of plain words`.padEnd(33, '.'), x, y]);
const [left, right] = [column('left', 20), column('right', 205)];
const rowByRow = left.flatMap((run, at) => [run, right[at] ?? run]);
const title: Run = ['A heading that runs across both of the columns of this page', 40, 540];
const read = (page: PageText) =>
  readingOrder(page).map((index) =>
    page.raw.slice(page.items[index]?.start, page.items[index]?.end),
  );
const texts = (...runs: Run[]) => runs.map(([text]) => text);

describe('reading order', () => {
  test('is the content stream where that goes column by column', () => {
    const page = pageOf([title, ...left, ...right]);
    expect(read(page)).toEqual(texts(title, ...left, ...right));
    // Footnotes or a heading written last stay where the producer put them.
    expect(read(pageOf([...left, ...right, title]))).toEqual(texts(...left, ...right, title));
  });

  test('goes down each column where the stream goes across the page', () => {
    expect(read(pageOf([title, ...rowByRow]))).toEqual(texts(title, ...left, ...right));
    expect(read(pageOf([...rowByRow, title]))).toEqual(texts(title, ...left, ...right));
  });

  test('begins at the right on a right-to-left page', () => {
    expect(read(pageOf(rowByRow, 'rtl'))).toEqual(texts(...right, ...left));
  });

  test('reads a table row by row', () => {
    const cells = ROWS.flatMap((y, at): Run[] => [
      [`row ${at}`, 20, y],
      [`value ${at}`, 205, y],
    ]);
    expect(read(pageOf(cells))).toEqual(texts(...cells));
  });

  test('holds every item once', () => {
    const page = pageOf([title, ...rowByRow]);
    expect(readingOrder(page).toSorted((a, b) => a - b)).toEqual(page.items.map((_, at) => at));
    expect(readingOrder(pageOf([]))).toEqual([]);
  });
});

describe('reading offset', () => {
  test('is the offset itself while the stream is in reading order', () => {
    const page = pageOf([title, ...left, ...right]);
    for (let offset = 0; offset <= page.raw.length; offset += 11)
      expect(readingOffset(page, offset)).toBe(offset);
  });

  test('puts the end of the left column before the start of the right one', () => {
    const page = pageOf([title, ...rowByRow]);
    const at = (words: string) => readingOffset(page, page.raw.indexOf(words));
    expect(at('left line 9')).toBeLessThan(at('right line 0'));
    expect(page.raw.indexOf('left line 9')).toBeGreaterThan(page.raw.indexOf('right line 0'));
    const all = Array.from(page.raw, (_, offset) => readingOffset(page, offset));
    expect(new Set(all).size).toBe(page.raw.length);
  });
});
