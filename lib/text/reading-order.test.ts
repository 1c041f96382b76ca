import { describe, expect, test } from 'vitest';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { readingOrder } from './reading-order';

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
  (readingOrder(page)?.indexes ?? page.items.map((_, at) => at)).map((index) =>
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

  test('knows three columns, and columns of unequal width', () => {
    const third = column('third', 390);
    const rows = left.flatMap((run, at) => [run, right[at] ?? run, third[at] ?? run]);
    expect(read(pageOf([title, ...rows]))).toEqual(texts(title, ...left, ...right, ...third));
    const narrow = ROWS.map((y, at): Run => [`a side note ${at}`, 300, y]);
    const mixed = left.flatMap((run, at) => [run, narrow[at] ?? run]);
    expect(read(pageOf(mixed))).toEqual(texts(...left, ...narrow));
  });

  test('holds every item once', () => {
    const page = pageOf([title, ...rowByRow]);
    expect(readingOrder(page)?.indexes.toSorted((a, b) => a - b)).toEqual(
      page.items.map((_, at) => at),
    );
    expect(readingOrder(pageOf([]))).toBeNull();
  });

  test('puts the runs of a right-to-left line in logical order, names and formulas as they stand', () => {
    // On the page, from left to right; in the order a converter wrote them.
    const runs = [
      ['ليحدث', 'rtl'],
      [' ', 'ltr'],
      ['(Gradient', 'ltr'],
      [' ', 'ltr'],
      ['descent)', 'ltr'],
      [' ', 'ltr'],
      ['النزول', 'rtl'],
    ] as const;
    let [raw, x] = ['', 40];
    const items = runs.map(([text, direction]): TextItem => {
      const start = raw.length;
      raw += text;
      const transform = [10, 0, 0, 10, x, 500] as const;
      x += text.length * 5;
      const shape = { width: text.length * 5, ascent: 0.8, descent: -0.2, fontName: 'f' };
      return { start, end: raw.length, transform, direction, endsLine: false, ...shape };
    });
    const page: PageText = { pageIndex: 0, raw, items, textVersion: 2, size: [400, 600] };
    expect(read(page).join('')).toBe('النزول (Gradient descent) ليحدث');
    expect(readingOrder(page)?.glued.size).toBe(runs.length - 1);
  });
});
