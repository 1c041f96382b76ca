import type { PageText } from '@/lib/model/page-text';
import { gutterOf, piecesOf, type Piece } from './column-pieces';

/** Changing columns so often shows a content stream that goes across the page, line by line. */
const MOST_CHANGES = 6;

/**
 * The indexes of a page's items in reading order. The content stream's order is kept, since most
 * producers write as one reads, unless it keeps jumping over the gutter of two columns of prose: then
 * each column is read down, between the lines that run across both. Right-to-left pages begin right.
 */
export function readingOrder(page: PageText): number[] {
  const stream = page.items.map((_, index) => index);
  const pieces = piecesOf(page);
  const gutter = gutterOf(pieces);
  if (gutter === null || columnChanges(pieces, gutter) <= MOST_CHANGES) return stream;
  const rightFirst =
    page.items.filter(({ direction }) => direction === 'rtl').length * 2 > stream.length;
  const column = (piece: Piece) => Number(piece.left >= gutter !== rightFirst);
  const across = pieces.filter((piece) => isAcross(piece, gutter));
  const band = (piece: Piece) => across.filter(({ y }) => y > piece.y).length;
  const rank = (piece: Piece) =>
    // A line across closes the band above it.
    isAcross(piece, gutter) ? [band(piece), 2] : [band(piece), column(piece)];
  return pieces
    .map((piece) => ({ piece, rank: rank(piece) }))
    .toSorted(
      (a, b) =>
        (a.rank[0] ?? 0) - (b.rank[0] ?? 0) ||
        (a.rank[1] ?? 0) - (b.rank[1] ?? 0) ||
        b.piece.y - a.piece.y,
    )
    .flatMap(({ piece }) => piece.items);
}

/**
 * Where a raw offset of the page comes in reading order, in UTF-16 units: for `sortIndex`. Equals the
 * offset itself while the content stream is in reading order.
 */
export function readingOffset(page: PageText, offset: number): number {
  let before = 0;
  for (const index of readingOrder(page)) {
    const item = page.items[index];
    if (item === undefined) continue;
    // Up to the next item, so that the line end behind it belongs to it.
    const end = page.items[index + 1]?.start ?? page.raw.length + 1;
    if (offset >= item.start && offset < end) return before + offset - item.start;
    before += end - item.start;
  }
  return offset;
}

function isAcross(piece: Piece, gutter: number): boolean {
  return piece.left < gutter && piece.right > gutter;
}

function columnChanges(pieces: readonly Piece[], gutter: number): number {
  const sides = pieces
    .filter((piece) => !isAcross(piece, gutter))
    .map(({ left }) => left >= gutter);
  return sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length;
}
