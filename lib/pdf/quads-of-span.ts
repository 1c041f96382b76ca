import type { PageQuads, Quad } from '@/lib/model/geometry';
import type { TextItem, TextSpan } from '@/lib/model/page-text';
import { proseItems, type Crossing } from '@/lib/text/figure-labels';
import { fontSize } from '@/lib/text/item-geometry';
import { directionOf } from '@/lib/text/page-lines';
import { advance } from './measure';
import type { PdfPageText } from './page-text';

/**
 * The quads of a span: one per line on each page, in PDF points. Neighbouring runs of one line are
 * joined, so that gaps between words are covered and nothing is painted twice. Labels inside a figure
 * that the span runs across are left out, as in its clean text.
 * @param pages must hold every page of the span.
 */
export function quadsOfSpan(pages: readonly PdfPageText[], span: TextSpan): PageQuads[] {
  return pages
    .filter(
      (page) => page.pageIndex >= span.start.pageIndex && page.pageIndex <= span.end.pageIndex,
    )
    .map((page) => ({
      pageIndex: page.pageIndex,
      quads: quadsOnPage(
        page,
        page.pageIndex === span.start.pageIndex ? span.start.offset : 0,
        page.pageIndex === span.end.pageIndex ? span.end.offset : page.raw.length,
        {
          fromBefore: page.pageIndex > span.start.pageIndex,
          toNext: page.pageIndex < span.end.pageIndex,
        },
      ),
    }))
    .filter((page) => page.quads.length > 0);
}

/** A stretch of one line: along the baseline from `from` to `to`, in the line's own axes. */
interface Strip {
  readonly origin: readonly [number, number];
  /** Unit vector along the baseline. */
  readonly along: readonly [number, number];
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
  readonly top: number;
}

function quadsOnPage(page: PdfPageText, start: number, end: number, crossing: Crossing): Quad[] {
  const strips: Strip[] = [];
  for (const item of proseItems(page, start, end, crossing)) {
    if (item.end <= start || item.start >= end) continue;
    const strip = stripOf(page, item, Math.max(start, item.start), Math.min(end, item.end));
    if (!strip) continue;
    const last = strips.at(-1);
    const joined = last && join(last, strip);
    if (joined) strips[strips.length - 1] = joined;
    else strips.push(strip);
  }
  return strips.map(toQuad);
}

function stripOf(page: PdfPageText, item: TextItem, start: number, end: number): Strip | null {
  const text = page.raw.slice(item.start, item.end);
  // Whitespace alone is nothing to paint; between words it is covered by joining.
  if (text.slice(start - item.start, end - item.start).trim() === '') return null;
  const [, , , , e, f] = item.transform;
  const size = fontSize(item);
  const along = directionOf(item);
  const family = page.fontFamilies.get(item.fontName) ?? 'sans-serif';
  const whole = advance(text, family) || 1;
  let from = (advance(text.slice(0, start - item.start), family) / whole) * item.width;
  let to = (advance(text.slice(0, end - item.start), family) / whole) * item.width;
  // Right-to-left runs start at their right end.
  if (item.direction === 'rtl') [from, to] = [item.width - to, item.width - from];
  const half = size / 2;
  return item.direction === 'ttb'
    ? { origin: [e, f], along, from, to, bottom: -half, top: half }
    : { origin: [e, f], along, from, to, bottom: size * item.descent, top: size * item.ascent };
}

/** Joins two strips of the same line; `null` when they are on different lines or far apart. */
function join(left: Strip, right: Strip): Strip | null {
  const [ux, uy] = left.along;
  if (Math.abs(ux * right.along[1] - uy * right.along[0]) > 0.02) return null;
  const dx = right.origin[0] - left.origin[0];
  const dy = right.origin[1] - left.origin[1];
  const shift = dx * ux + dy * uy;
  const rise = -dx * uy + dy * ux;
  const height = Math.max(left.top - left.bottom, right.top - right.bottom);
  // Superscripts and formula parts stay on the line; a next line does not.
  if (Math.abs(rise) > height * 0.55) return null;
  const from = right.from + shift;
  const to = right.to + shift;
  const gap = Math.max(left.from, from) - Math.min(left.to, to);
  if (gap > height * 2) return null;
  return {
    ...left,
    from: Math.min(left.from, from),
    to: Math.max(left.to, to),
    bottom: Math.min(left.bottom, right.bottom + rise),
    top: Math.max(left.top, right.top + rise),
  };
}

function toQuad({ origin: [x, y], along: [ux, uy], from, to, bottom, top }: Strip): Quad {
  const at = (alongBy: number, upBy: number): [number, number] => [
    round(x + ux * alongBy - uy * upBy),
    round(y + uy * alongBy + ux * upBy),
  ];
  return [...at(from, top), ...at(to, top), ...at(from, bottom), ...at(to, bottom)];
}

/** Hundredths of a point: finer than any printer, and stored rows stay short. */
const round = (value: number) => Math.round(value * 100) / 100;
