import { expect, test } from 'vitest';
import { joinPages } from './joined-pages';

const PAGES = [
  { pageIndex: 3, raw: 'before start' },
  { pageIndex: 4, raw: 'middle\n' },
  { pageIndex: 5, raw: 'end after' },
];
const SPAN = { start: { pageIndex: 3, offset: 7 }, end: { pageIndex: 5, offset: 3 } };

test('pages are joined on lines of their own, cut at the span', () => {
  expect(joinPages(PAGES, SPAN).text).toBe('start\nmiddle\nend');
});

test('every piece leads back to its place in the book, and every place to the text', () => {
  const { text, toSpan, offsetOf } = joinPages(PAGES, SPAN);
  const piece = { start: text.indexOf('middle'), end: text.length };
  expect(toSpan(piece)).toEqual({ start: { pageIndex: 4, offset: 0 }, end: SPAN.end });
  expect(offsetOf({ pageIndex: 4, offset: 0 })).toBe(piece.start);
  expect(offsetOf({ pageIndex: 3, offset: 2 })).toBeNull();
  expect(offsetOf({ pageIndex: 6, offset: 0 })).toBeNull();
});
