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

/** Columns of prose have at least so many lines, each filling so much of half the text's width. */
const LEAST_LINES = 6;
const LEAST_FILL = 0.6;
/** Share of pieces that may lie across a gutter: titles, wide figures, footers. */
const MOST_ACROSS = 0.3;

/** The x of the gutter between two columns of prose, in points; `null` for any other layout. */
export function gutterOf(pieces: readonly Piece[]): number | null {
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const half = (right - left) / 2;
  // Columns of equal width meet near the middle.
  const candidates = pieces
    .map((piece) => piece.left - 1)
    .filter((x) => Math.abs(x - left - half) < half * 0.3);
  for (const x of new Set(candidates)) {
    const isProse = (column: readonly Piece[]) => {
      const full = column.filter((piece) => piece.right - piece.left > half * LEAST_FILL);
      return full.length >= LEAST_LINES && full.length > column.length / 2;
    };
    const before = pieces.filter((piece) => piece.right <= x);
    const after = pieces.filter((piece) => piece.left >= x);
    const across = pieces.length - before.length - after.length;
    if (across <= pieces.length * MOST_ACROSS && isProse(before) && isProse(after)) return x;
  }
  return null;
}
