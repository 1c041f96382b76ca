import type { TextSpan } from '@/lib/model/page-text';
import type { PdfPageText } from '@/lib/pdf/page-text';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { textAtPoint } from '@/lib/pdf/text-at-point';

/** What of a pdf.js viewport turns points into CSS pixels and back. */
export interface Turn {
  convertToViewportPoint(x: number, y: number): unknown[];
  convertToPdfPoint(x: number, y: number): unknown[];
}

/** A pointer's place is told in 64ths of a CSS pixel. */
const PIXEL_PARTS = 64;
/** Points. */
const LEAST_WIDTH = 0.3;

/**
 * The span a mouse would select from just inside the first character of a span to just inside its
 * last, at the zoom and rotation of the viewports. `null` where a character has no ink of its own.
 */
export function selectByPoints(
  pages: readonly PdfPageText[],
  span: TextSpan,
  viewportOf: (pageIndex: number) => Turn,
): TextSpan | null {
  const page = (index: number) => pages.find(({ pageIndex }) => pageIndex === index);
  const [first, last] = [page(span.start.pageIndex), page(span.end.pageIndex)];
  if (!first || !last) return null;
  const from = pointIn(first, span.start.offset, 'start', viewportOf(first.pageIndex));
  const to = pointIn(last, span.end.offset, 'end', viewportOf(last.pageIndex));
  const start = from && textAtPoint(first, from);
  const end = to && textAtPoint(last, to, first === last ? (start?.place ?? null) : null);
  if (!start || !end) return null;
  return {
    start: { pageIndex: first.pageIndex, offset: start.offset },
    end: { pageIndex: last.pageIndex, offset: end.offset },
  };
}

/** A quarter into the character after (or before) an offset, through CSS pixels and back. */
function pointIn(
  page: PdfPageText,
  offset: number,
  side: 'start' | 'end',
  viewport: Turn,
): [number, number] | null {
  const { pageIndex } = page;
  const character = [offset - (side === 'end' ? 1 : 0), offset + (side === 'end' ? 0 : 1)] as const;
  const [quads] = quadsOfSpan([page], {
    start: { pageIndex, offset: character[0] },
    end: { pageIndex, offset: character[1] },
  });
  const quad = quads?.quads[0];
  if (!quad) return null;
  const item = page.items.find(({ start, end }) => start <= character[0] && end > character[0]);
  const rightToLeft = item?.direction === 'rtl';
  const share = (side === 'start') === rightToLeft ? 0.75 : 0.25;
  const mix = (a: number, b: number) => a + (b - a) * share;
  const middle = (a: number, b: number) => (a + b) / 2;
  const [tlx, tly, trx, try_, blx, bly, brx, bry] = quad;
  // Nobody can point at an accent that takes no room.
  if (Math.hypot(trx - tlx, try_ - tly) < LEAST_WIDTH) return null;
  const point = [
    mix(middle(tlx, blx), middle(trx, brx)),
    mix(middle(tly, bly), middle(try_, bry)),
  ] as const;
  const pixels = viewport.convertToViewportPoint(...point) as number[];
  const [x = 0, y = 0] = pixels.map((value) => Math.round(value * PIXEL_PARTS) / PIXEL_PARTS);
  const [px = 0, py = 0] = viewport.convertToPdfPoint(x, y) as number[];
  return [px, py];
}
