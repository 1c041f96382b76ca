import { expect, test } from 'vitest';
import type { OutlineEntry } from '@/lib/model/source';
import { branchesOf, entryAt, visibleRows } from './outline-tree';

const entry = (title: string, depth: number, pageIndex: number, top: number | null = null) =>
  ({ title, depth, pageIndex, top }) satisfies OutlineEntry;

const BOOK = [
  entry('Part one', 0, 0),
  entry('Chapter 1', 1, 1, 700),
  entry('Section 1.1', 2, 1, 300),
  entry('Section 1.2', 2, 3, 500),
  entry('Chapter 2', 1, 5),
  entry('Part two', 0, 9),
];
const titles = (isOpen: (index: number) => boolean) =>
  visibleRows(BOOK, isOpen).map(({ entry: { title } }) => title);

test('what lies in a closed branch is out of sight, however deep', () => {
  expect(titles(() => true)).toEqual(BOOK.map(({ title }) => title));
  expect(titles(() => false)).toEqual(['Part one', 'Part two']);
  expect(titles((index) => index === 0)).toEqual([
    'Part one',
    'Chapter 1',
    'Chapter 2',
    'Part two',
  ]);
  // Open inside a closed one stays out of sight.
  expect(titles((index) => index === 1)).toEqual(['Part one', 'Part two']);
});

test('every line knows its parent, its place among its siblings and whether it is a branch', () => {
  const rows = visibleRows(BOOK, () => true);
  expect(rows.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 0, null]);
  expect(rows.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual([
    '1/2',
    '1/2',
    '1/2',
    '2/2',
    '2/2',
    '2/2',
  ]);
  expect(rows.map(({ open }) => open)).toEqual([true, true, null, null, null, null]);
});

test('a depth that skips a level does no harm', () => {
  const odd = [entry('A', 0, 0), entry('deep', 3, 1), entry('less deep', 1, 2), entry('B', 0, 3)];
  expect(visibleRows(odd, () => true).map(({ parent }) => parent)).toEqual([null, 0, 0, null]);
});

test('the entry at a place is the last one reached, down to the height on the page', () => {
  const at = (pageIndex: number, top: number | null) =>
    BOOK[entryAt(BOOK, { pageIndex, top })]?.title;
  expect(at(1, 800)).toBe('Chapter 1');
  expect(at(1, 440)).toBe('Section 1.1');
  expect(at(2, 800)).toBe('Section 1.1');
  expect(at(3, 600)).toBe('Section 1.2');
  expect(at(8, null)).toBe('Chapter 2');
  expect(at(100, 0)).toBe('Part two');
  expect(entryAt([entry('late', 0, 4)], { pageIndex: 2, top: null })).toBe(-1);
});

test('an outline that is not in the order of the pages still follows the book', () => {
  const mixed = [entry('Appendix', 0, 50), entry('Start', 0, 0), entry('Middle', 0, 20)];
  expect(mixed[entryAt(mixed, { pageIndex: 30, top: null })]?.title).toBe('Middle');
  expect(mixed[entryAt(mixed, { pageIndex: 60, top: null })]?.title).toBe('Appendix');
});

test('the branches of an entry are those above it', () => {
  expect(branchesOf(BOOK, 3)).toEqual([1, 0]);
  expect(branchesOf(BOOK, 5)).toEqual([]);
});
