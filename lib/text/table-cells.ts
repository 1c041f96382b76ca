import type { PdfRect } from '@/lib/model/geometry';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { cleanPassage } from './clean';
import { fontSize, gapBetween } from './item-geometry';
import { rulesOf } from './ruled-tables';

/** Points: a rule is thinner, a side of a cell at least so long; rules so close are one. */
const THIN = 3;
const SIDE = 6;
const SAME = 4;
/** Without vertical rules, cells of the head are so far apart, in em. */
const HEAD_GAP = 1;

/** Top and bottom of a row, PDF points. */
type Band = readonly [bottom: number, top: number];

/**
 * The cells of the ruled tables in a region, each row by row from the top, the head first; '' for an
 * empty cell. Columns come from vertical rules, or else from where the cells of the head begin; where
 * vertical rules leave off, another table begins.
 * @param drawn what the page draws; rules and the borders of cells count. All in PDF points
 */
export function tablesIn(page: PageText, region: PdfRect, drawn: readonly PdfRect[]): string[][][] {
  const inside = drawn.filter((rect) => contains(region, rect));
  const ys = apart(rulesOf(inside).map(([, y1, , y2]) => (y1 + y2) / 2)).toReversed();
  const bands = ys.slice(1).map((bottom, at): Band => [bottom, ys[at] ?? bottom]);
  const sides = inside.filter(([x1, y1, x2, y2]) => x2 - x1 < THIN && y2 - y1 >= SIDE);
  const items = page.items.filter(
    ({ transform: [, , , , x, y], start, end }) =>
      x >= region[0] &&
      x <= region[2] &&
      y >= region[1] &&
      y <= region[3] &&
      page.raw.slice(start, end).trim() !== '',
  );
  return partsOf(bands, sides)
    .map((part) => {
      const rows = part.map(([bottom, top]) =>
        items.filter(({ transform }) => transform[5] > bottom && transform[5] < top),
      );
      const xs = columnsOf(part, sides) ?? headColumns(rows[0] ?? []);
      return xs.length < 2 ? [] : rows.map((row) => cellsOf(page, row, xs));
    })
    .filter((rows) => rows.length > 1);
}

const crosses = ([bottom, top]: Band, [, y1, , y2]: PdfRect) =>
  y1 < (bottom + top) / 2 && y2 > (bottom + top) / 2;

/** Bands that vertical rules run through, as far as they follow each other; all where there are none. */
function partsOf(bands: readonly Band[], sides: readonly PdfRect[]): Band[][] {
  if (sides.length === 0) return [[...bands]];
  const parts: Band[][] = [];
  let last: Band[] | null = null;
  for (const band of bands) {
    if (!sides.some((side) => crosses(band, side))) last = null;
    else if (last) last.push(band);
    else parts.push((last = [band]));
  }
  return parts;
}

const cellsOf = (page: PageText, row: readonly TextItem[], xs: readonly number[]) =>
  xs.map((left, at) => {
    const right = xs[at + 1] ?? Infinity;
    return textOf(
      page,
      row.filter(({ transform }) => transform[4] >= left && transform[4] < right),
    );
  });

/** Points by which a border may stick out of the rectangle given. */
const SLACK = 6;

const contains = (outer: PdfRect, [x1, y1, x2, y2]: PdfRect) =>
  x1 >= outer[0] - SLACK &&
  x2 <= outer[2] + SLACK &&
  y1 >= outer[1] - SLACK &&
  y2 <= outer[3] + SLACK;

/** Left edges of the columns as vertical rules have them; `null` where there are none. */
function columnsOf(part: readonly Band[], sides: readonly PdfRect[]): number[] | null {
  const own = sides.filter((side) => part.some((band) => crosses(band, side)));
  const xs = apart(own.map(([x1, , x2]) => (x1 + x2) / 2));
  // The last one closes the last column.
  return xs.length >= 3 ? xs.slice(0, -1) : null;
}

function headColumns(head: readonly TextItem[]): number[] {
  const sorted = head.toSorted((a, b) => a.transform[4] - b.transform[4]);
  const begins = sorted.filter((item, at) => {
    const last = sorted[at - 1];
    return last === undefined || gapBetween(last, item) > HEAD_GAP;
  });
  return begins.map((item) => item.transform[4] - fontSize(item) / 4);
}

/** Ascending, of those closer together than `SAME` only the first. */
function apart(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (kept.at(-1) ?? -Infinity) > SAME) kept.push(value);
  }
  return kept;
}

function textOf(page: PageText, cell: readonly TextItem[]): string {
  if (cell.length === 0) return '';
  const { pageIndex } = page;
  // Its own runs alone: a row may be written line by line across its cells.
  return cleanPassage([{ ...page, items: cell }], {
    start: { pageIndex, offset: Math.min(...cell.map(({ start }) => start)) },
    end: { pageIndex, offset: Math.max(...cell.map(({ end }) => end)) },
  });
}
