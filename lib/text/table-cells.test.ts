import { expect, test } from 'vitest';
import type { PdfRect } from '@/lib/model/geometry';
import type { PageText } from '@/lib/model/page-text';
import { tablesIn } from './table-cells';

/** Text of 10 points at the lower left corner of its first letter. */
type Run = readonly [text: string, x: number, y: number];

function pageOf(runs: readonly Run[]): PageText {
  let start = 0;
  const items = runs.map(([text, x, y]) => {
    const item = {
      start,
      end: start + text.length,
      transform: [10, 0, 0, 10, x, y] as const,
      width: text.length * 5,
      ascent: 0.8,
      descent: -0.2,
      fontName: 'F1',
      direction: 'ltr' as const,
      endsLine: true,
    };
    start += text.length + 1;
    return item;
  });
  const raw = runs.map(([text]) => text).join('\n');
  return { pageIndex: 0, raw, items, textVersion: 1, size: [400, 800] };
}

const across = (y: number): PdfRect => [50, y, 350, y + 0.5];
const down = (x: number, y1: number, y2: number): PdfRect => [x, y1, x + 0.5, y2];
const REGION: PdfRect = [40, 400, 360, 760];

const PAGE = pageOf([
  ['Tool', 60, 735],
  ['When', 210, 735],
  ['Bat', 60, 715],
  ['a large bowl is', 210, 715],
  ['thrown', 210, 703],
  ['Prose between', 60, 660],
  ['Clay', 60, 615],
  ['Heat', 210, 615],
  ['Stone-', 60, 595],
  ['ware', 60, 583],
  ['high', 210, 595],
]);
const UPPER = [across(750), across(730), across(698)];
const LOWER = [across(630), across(610), across(578)];

test('cells lie between rules; lines of one are joined as in prose', () => {
  const sides = [50, 200, 350].map((x) => down(x, 698, 750));
  expect(tablesIn(PAGE, [40, 690, 360, 760], [...UPPER, ...sides])).toEqual([
    [
      ['Tool', 'When'],
      ['Bat', 'a large bowl is thrown'],
    ],
  ]);
});

test('without vertical rules the head tells the columns', () => {
  expect(tablesIn(PAGE, [40, 690, 360, 760], UPPER)[0]?.[1]).toEqual([
    'Bat',
    'a large bowl is thrown',
  ]);
});

test('where the vertical rules leave off, another table begins', () => {
  const sides = [50, 200, 350].flatMap((x) => [down(x, 698, 750), down(x, 578, 630)]);
  const tables = tablesIn(PAGE, REGION, [...UPPER, ...LOWER, ...sides]);
  expect(tables.map(([head]) => head)).toEqual([
    ['Tool', 'When'],
    ['Clay', 'Heat'],
  ]);
});

test('text without rules is no table', () => {
  expect(tablesIn(PAGE, REGION, [])).toEqual([]);
  expect(tablesIn(PAGE, REGION, [across(750)])).toEqual([]);
});
