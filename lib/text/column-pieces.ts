import type { PageText } from '@/lib/model/page-text';
import { baselineShift, fontSize, gapBetween } from './item-geometry';

/** A stretch of a line without a wide gap: the most that surely belongs to one column. */
export interface Piece {
  /** Indexes into `PageText.items`, in the content stream's order. */
  readonly items: number[];
  readonly y: number;
  left: number;
  right: number;
}

/** A gap in em that no word space has: a gutter, or the cells of a table. */
const WIDE_GAP = 1.2;

/** The pieces of a page in the content stream's order. Runs without text go with what precedes. */
export function piecesOf(page: PageText): Piece[] {
  const pieces: Piece[] = [];
  let last: PageText['items'][number] | null = null;
  for (const [index, item] of page.items.entries()) {
    const piece = pieces.at(-1);
    const blank = page.raw.slice(item.start, item.end).trim() === '';
    if (blank && piece !== undefined) {
      piece.items.push(index);
      continue;
    }
    const [left, right] = [item.transform[4], item.transform[4] + item.width];
    const gap = last === null ? 0 : gapBetween(last, item);
    const goesOn =
      last !== null &&
      baselineShift(last, item) < 0.6 &&
      gap < WIDE_GAP &&
      gap > -2 - last.width / (fontSize(last) || 1);
    if (piece !== undefined && goesOn) {
      piece.items.push(index);
      piece.left = Math.min(piece.left, left);
      piece.right = Math.max(piece.right, right);
    } else {
      pieces.push({ items: [index], y: item.transform[5], left, right });
    }
    if (!blank) last = item;
  }
  return pieces;
}

/** Columns of prose have at least so many lines, most of them nearly as wide as most others. */
const LEAST_LINES = 6;
const LEAST_FILL = 0.6;
/** A line of prose has so many words, or characters in scripts without spaces. */
const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 12;
/** Share of pieces that may lie across a gutter: titles, wide figures, footers. */
const MOST_ACROSS = 0.3;
/** Lines of a column begin within so many points of each other. */
const SAME_EDGE = 3;
/** More than five columns are no prose. */
const MOST_GUTTERS = 4;

/**
 * The gutters between columns of prose, as x in points from left to right; none for any other layout.
 * Each is the left edge at which many lines begin, that few lines cross, with prose on both sides.
 */
export function guttersOf(page: PageText, pieces: readonly Piece[]): number[] {
  const prose = pieces.filter((piece) => isLineOfProse(page, piece));
  const found: number[] = [];
  const split = (side: readonly Piece[]) => {
    const x = found.length < MOST_GUTTERS ? gutterOf(side, prose) : null;
    if (x === null) return;
    found.push(x);
    split(side.filter(({ right }) => right <= x));
    split(side.filter(({ left }) => left >= x));
  };
  split(pieces);
  return found.toSorted((a, b) => a - b);
}

function gutterOf(pieces: readonly Piece[], prose: readonly Piece[]): number | null {
  const own = new Set(pieces);
  const lines = prose.filter((piece) => own.has(piece));
  let best: { x: number; across: number } | null = null;
  for (const x of edgesOf(lines)) {
    const across = pieces.filter(({ left, right }) => left < x && right > x).length;
    if (across > pieces.length * MOST_ACROSS || (best !== null && best.across <= across)) continue;
    const before = pieces.filter(({ right }) => right <= x);
    const after = pieces.filter(({ left }) => left >= x);
    if (isProse(before, lines) && isProse(after, lines)) best = { x, across };
  }
  return best?.x ?? null;
}

/** Left edges at which enough lines begin, a point before them. */
function edgesOf(lines: readonly Piece[]): number[] {
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  return [...new Set(lefts)]
    .filter((x) => lefts.filter((left) => left >= x && left < x + SAME_EDGE).length >= LEAST_LINES)
    .map((x) => x - 1);
}

function isProse(side: readonly Piece[], lines: readonly Piece[]): boolean {
  const own = new Set(side);
  const widths = lines
    .filter((line) => own.has(line))
    .map(({ left, right }) => right - left)
    .toSorted((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
  const full = widths.filter((width) => width > usual * LEAST_FILL);
  return full.length >= LEAST_LINES && full.length > side.length / 2;
}

function isLineOfProse(page: PageText, { items }: Piece): boolean {
  const runs = items.flatMap((index) => page.items[index] ?? []);
  const text = runs
    .map(({ start, end }) => page.raw.slice(start, end))
    .join('')
    .trim();
  const words = text.split(/\s+/u).length;
  return words >= LEAST_WORDS || (words === 1 && text.length >= LEAST_CHARACTERS);
}
