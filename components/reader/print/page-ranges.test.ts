import { expect, test } from 'vitest';
import { pagesOfRanges } from './page-ranges';

test('ranges name pages, each once, in order', () => {
  expect(pagesOfRanges('1-3, 7', 10)).toEqual([0, 1, 2, 6]);
  expect(pagesOfRanges('7 2–3 3', 10)).toEqual([1, 2, 6]);
  expect(pagesOfRanges('9-', 10)).toEqual([8, 9]);
  expect(pagesOfRanges('-2', 10)).toEqual([0, 1]);
  expect(pagesOfRanges('8-99', 10)).toEqual([7, 8, 9]);
});

test('what names no page is refused', () => {
  for (const typed of ['', ' ', '0', '5-3', '11', 'a', '1-2-3', '-', '1.5']) {
    expect(pagesOfRanges(typed, 10)).toBeNull();
  }
});
