import type { PageText } from '@/lib/model/page-text';
import { guttersOf, piecesOf, type Piece } from './column-pieces';
import { fontSize } from './item-geometry';
import { linesInLogicalOrder } from './right-to-left';

/** So often must a stream step over a gutter on one baseline to be taken for one that goes by rows. */
const LEAST_STEPS = 6;

/**
 * The indexes of a page's items in reading order; `null` where that is the content stream's own, since
 * most producers write as one reads. Others write line by line across the columns of a page: then each
 * column is read down, between the lines that run across. Right-to-left pages begin at the right, and
 * so do the runs of right-to-left lines.
 */
export function readingOrder(page: PageText): ReadingOrder | null {
  const columns = columnOrder(page);
  if (!page.items.some(({ direction }) => direction === 'rtl')) {
    return columns && { indexes: columns, glued: new Set() };
  }
  const stream = page.items.map((_, index) => index);
  const lines = linesInLogicalOrder(page, columns ?? stream);
  const indexes = lines.flat();
  if (indexes.every((index, at) => index === at)) return null;
  return { indexes, glued: new Set(lines.flatMap((line) => line.slice(0, -1))) };
}

/** An order of items other than the stream's. */
export interface ReadingOrder {
  readonly indexes: readonly number[];
  /** Items after which the line goes on although the stream is left. */
  readonly glued: ReadonlySet<number>;
}

function columnOrder(page: PageText): number[] | null {
  const pieces = piecesOf(page);
  // Most pages have one column: only a stream that steps sideways is worth a closer look.
  if (stepsAside(page, pieces).length < LEAST_STEPS) return null;
  const gutters = guttersOf(page, pieces);
  const steps = stepsAside(page, pieces).filter(([before, after]) =>
    gutters.some((x) => before.right <= x && after.left >= x),
  );
  if (steps.length < LEAST_STEPS) return null;
  const rightFirst =
    page.items.filter(({ direction }) => direction === 'rtl').length * 2 > page.items.length;
  const isAcross = ({ left, right }: Piece) => gutters.some((x) => left < x && right > x);
  const across = pieces.filter(isAcross);
  const band = ({ y }: Piece) => across.filter((line) => line.y > y).length;
  const column = ({ left }: Piece) =>
    gutters.filter((x) => left >= x).length * (rightFirst ? -1 : 1);
  return pieces
    .map((piece) => ({
      piece,
      band: band(piece),
      // A line across closes the band above it.
      column: isAcross(piece) ? Infinity : column(piece),
    }))
    .toSorted((a, b) => a.band - b.band || compare(a.column, b.column) || b.piece.y - a.piece.y)
    .flatMap(({ piece }) => piece.items);
}

/** Neighbours in the stream of which the second stands to the right of the first, on its line. */
function stepsAside(page: PageText, pieces: readonly Piece[]): [Piece, Piece][] {
  return pieces.flatMap((after, at) => {
    const before = pieces[at - 1];
    const first = page.items[after.items[0] ?? 0];
    if (before === undefined || first === undefined) return [];
    const beside = Math.abs(before.y - after.y) < 0.5 * fontSize(first);
    const apart = after.left >= before.right || after.right <= before.left;
    return beside && apart ? [sideways(before, after)] : [];
  });
}

/** Left one first, whichever came first in the stream. */
const sideways = (a: Piece, b: Piece): [Piece, Piece] => (a.left < b.left ? [a, b] : [b, a]);

/** `Infinity - Infinity` is not a number. */
const compare = (a: number, b: number) => (a === b ? 0 : a - b);
