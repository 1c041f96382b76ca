import type { PageText, TextItem } from '@/lib/model/page-text';
import { piecesOf } from './column-pieces';
import { fontSize } from './item-geometry';
import { guttersIn, type Gutter } from './page-columns';
import { furnitureOf } from './page-furniture';

/**
 * A stretch of a line that belongs to one column, in axes of its own: `along` its baseline and up from
 * it, in points. Upright text has `along` `[1, 0]`; turned and vertical text has others.
 */
export interface PageLine {
  readonly items: readonly TextItem[];
  /** Those of them with anything to see. */
  readonly ink: readonly TextItem[];
  /** A running head, a page number and the like. */
  readonly isFurniture: boolean;
  /** Of the columns of the page, from left; -1 of a line that runs across them, and of turned text. */
  readonly column: number;
  /** Lines of one block follow each other in one column. */
  readonly block: number;
  readonly origin: readonly [x: number, y: number];
  readonly along: readonly [x: number, y: number];
  /** The ink, from the origin. */
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
  readonly top: number;
  /** The line's share of the page: as far as its column goes, and half way to other text beside it. */
  readonly reachFrom: number;
  readonly reachTo: number;
}

/** A next line further down than this, in em, begins another block. */
const LEADING = 3;
/** Every pair of lines is looked at, unless there are so many: a map, a plan. */
const MANY = 1500;
/** Lines of a block that tell how wide it is here. */
const WINDOW = 8;

const known = new WeakMap<PageText, readonly PageLine[]>();

/** The lines of a page in reading order. Runs without ink go with what precedes them. */
export function linesOfPage(page: PageText): readonly PageLine[] {
  const before = known.get(page);
  if (before) return before;
  const bare = bareLines(page, furnitureOf(page));
  const found = guttersIn(bare.filter((each) => isUpright(each) && !each.isFurniture).map(boxOf));
  const lines = withReach(withBlocks(withColumns(bare, found)));
  known.set(page, lines);
  gutters.set(lines, found);
  return lines;
}

type Bare = Omit<PageLine, 'block' | 'column' | 'reachFrom' | 'reachTo'>;
type InColumn = Omit<PageLine, 'block' | 'reachFrom' | 'reachTo'>;
type InBlock = Omit<PageLine, 'reachFrom' | 'reachTo'>;

function bareLines(page: PageText, furniture: ReadonlySet<TextItem>): Bare[] {
  return piecesOf(page).flatMap((piece) => {
    const items = piece.items.flatMap((index) => page.items[index] ?? []);
    // A blank run may be told to be as wide as the gap behind it and more.
    const ink = items.filter(({ start, end }) => page.raw.slice(start, end).trim() !== '');
    const [first] = ink;
    if (first === undefined) return [];
    const isFurniture = furniture.has(first);
    return byDirection(ink).map((runs) => ({
      ...bareLine(runs.length === ink.length ? items : runs, runs),
      isFurniture,
    }));
  });
}

/** Directions whose product is less are two: a degree apart. */
const SAME_DIRECTION = 0.9998;

/** Runs of one direction together: along a curve every letter has its own. */
function byDirection(ink: readonly TextItem[]): [TextItem, ...TextItem[]][] {
  const groups: [TextItem, ...TextItem[]][] = [];
  for (const item of ink) {
    const group = groups.at(-1);
    const [a, b] = [directionOf(group?.[0] ?? item), directionOf(item)];
    const straight = isUpright({ along: a }) && isUpright({ along: b });
    if (group && (straight || a[0] * b[0] + a[1] * b[1] > SAME_DIRECTION)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Unit vector of the direction in which a run is written; vertical writing runs down the page. */
export function directionOf({ transform, direction }: TextItem): readonly [number, number] {
  const [a, b, c, d] = transform;
  if (direction === 'ttb') {
    const size = Math.hypot(c, d) || 1;
    return [c / -size, d / -size];
  }
  const length = Math.hypot(a, b) || 1;
  return [a / length, b / length];
}

function bareLine(
  items: readonly TextItem[],
  ink: readonly [TextItem, ...TextItem[]],
): Omit<Bare, 'isFurniture'> {
  const [first] = ink;
  const along = directionOf(first);
  const origin = [first.transform[4], first.transform[5]] as const;
  const boxes = ink.map((item) => {
    const [dx, dy] = [item.transform[4] - origin[0], item.transform[5] - origin[1]];
    const from = dx * along[0] + dy * along[1];
    const up = dy * along[0] - dx * along[1];
    const size = fontSize(item);
    const half = size / 2;
    return item.direction === 'ttb'
      ? { from, to: from + item.width, bottom: up - half, top: up + half }
      : {
          from,
          to: from + item.width,
          bottom: up + size * item.descent,
          top: up + size * item.ascent,
        };
  });
  return {
    items,
    ink,
    origin,
    along,
    from: Math.min(...boxes.map(({ from }) => from)),
    to: Math.max(...boxes.map(({ to }) => to)),
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    top: Math.max(...boxes.map(({ top }) => top)),
  };
}

const gutters = new WeakMap<readonly PageLine[], readonly Gutter[]>();

/** The gutters between the columns of a page's lines, from left to right. */
export const guttersOfLines = (lines: readonly PageLine[]): readonly Gutter[] =>
  gutters.get(lines) ?? [];

const isUpright = ({ along }: Pick<Bare, 'along'>) => along[0] > 0.99;

/** An upright line's box on the page. */
const boxOf = ({ origin: [x, y], from, to, bottom, top }: Bare) => ({
  left: x + from,
  right: x + to,
  bottom: y + bottom,
  top: y + top,
});

function withColumns(lines: readonly Bare[], found: readonly Gutter[]): InColumn[] {
  return lines.map((line) => {
    const { left, right } = boxOf(line);
    const middle = (left + right) / 2;
    const across = !isUpright(line) || found.some(({ from, to }) => left < from && right > to);
    const column = across ? -1 : found.filter(({ from, to }) => middle > (from + to) / 2).length;
    return { ...line, column };
  });
}

function withBlocks(lines: readonly InColumn[]): InBlock[] {
  let block = 0;
  return lines.map((line, at) => {
    const last = lines[at - 1];
    if (last !== undefined && !follows(last, line)) block++;
    return { ...line, block };
  });
}

/** Whether a line goes on below (or beside) another one. */
function follows(last: InColumn, line: InColumn): boolean {
  if (last.column !== line.column) return false;
  if (last.isFurniture !== line.isFurniture) return false;
  if (last.along[0] * line.along[0] + last.along[1] * line.along[1] < 0.99) return false;
  const height = Math.max(last.top - last.bottom, line.top - line.bottom);
  const { x, y } = inAxes(last, line.origin);
  if (Math.abs(y) < 0.6 * height) return true;
  const overlaps = x + line.to > last.from && x + line.from < last.to;
  return overlaps && y < 0 && -y < LEADING * height;
}

/** A point in the axes of a line. */
export function inAxes(
  { origin, along }: Pick<Bare, 'origin' | 'along'>,
  [px, py]: readonly [number, number],
) {
  const [dx, dy] = [px - origin[0], py - origin[1]];
  return { x: dx * along[0] + dy * along[1], y: dy * along[0] - dx * along[1] };
}

/** From where to where each column goes. */
function columnsOf(lines: readonly InBlock[]) {
  const columns = new Map<number, { left: number; right: number }>();
  for (const line of lines) {
    if (line.column < 0 || line.isFurniture) continue;
    const { left, right } = boxOf(line);
    const column = columns.get(line.column) ?? { left, right };
    columns.set(line.column, {
      left: Math.min(column.left, left),
      right: Math.max(column.right, right),
    });
  }
  return columns;
}

function withReach(lines: readonly InBlock[]): PageLine[] {
  const columns = columnsOf(lines);
  return lines.map((line, at) => {
    let [reachFrom, reachTo] = [line.from, line.to];
    for (const other of lines.slice(Math.max(0, at - WINDOW), at + WINDOW + 1)) {
      if (other.block !== line.block) continue;
      const { x } = inAxes(line, other.origin);
      reachFrom = Math.min(reachFrom, x + other.from);
      reachTo = Math.max(reachTo, x + other.to);
    }
    const column = columns.get(line.column);
    if (column) {
      reachFrom = Math.min(reachFrom, column.left - line.origin[0]);
      reachTo = Math.max(reachTo, column.right - line.origin[0]);
    }
    // Other text on the same height bounds it, whatever a title above suggests.
    for (const other of lines.length < MANY ? lines : []) {
      if (other === line) continue;
      const { x, y } = inAxes(line, other.origin);
      if (y + other.bottom > line.top || y + other.top < line.bottom) continue;
      if (x + other.from >= line.to) reachTo = Math.min(reachTo, (line.to + x + other.from) / 2);
      if (x + other.to <= line.from)
        reachFrom = Math.max(reachFrom, (line.from + x + other.to) / 2);
    }
    return { ...line, reachFrom, reachTo };
  });
}
