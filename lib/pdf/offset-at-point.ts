import type { TextItem } from '@/lib/model/page-text';
import { advance } from './measure';
import type { PdfPageText } from './page-text';

/**
 * The offset into a page's raw text nearest to a point: the caret a click there would set.
 * @param point PDF points.
 * @returns `null` on a page without text.
 */
export function offsetAtPoint(
  page: PdfPageText,
  point: readonly [x: number, y: number],
): number | null {
  let best: { readonly offset: number; readonly distance: number } | null = null;
  for (const item of page.items) {
    if (page.raw.slice(item.start, item.end).trim() === '') continue;
    const { along, across } = placeIn(item, point);
    const distance = Math.hypot(across * LINE_FIRST, outside(along, item.width));
    if (!best || distance < best.distance)
      best = { offset: offsetAlong(page, item, along), distance };
  }
  return best?.offset ?? null;
}

/** A line is meant by its height rather than by its end: beside a short line is still on it. */
const LINE_FIRST = 4;

const outside = (value: number, length: number) => Math.max(0, -value, value - length);

/** Where a point is as seen from a run: along its baseline, and how far outside its height. */
function placeIn(
  { transform: [a, b, c, d, e, f], ascent, descent, direction }: TextItem,
  [x, y]: readonly [number, number],
): { along: number; across: number } {
  const size = Math.hypot(c, d);
  const vertical = direction === 'ttb';
  const length = (vertical ? size : Math.hypot(a, b)) || 1;
  const [ux, uy] = vertical ? [-c / length, -d / length] : [a / length, b / length];
  const [dx, dy] = [x - e, y - f];
  const up = -dx * uy + dy * ux;
  const [low, high] = vertical ? [-size / 2, size / 2] : [size * descent, size * ascent];
  return { along: dx * ux + dy * uy, across: Math.max(0, low - up, up - high) };
}

/** The boundary between characters nearest to a place along a run. */
function offsetAlong(page: PdfPageText, item: TextItem, along: number): number {
  const text = page.raw.slice(item.start, item.end);
  const family = page.fontFamilies.get(item.fontName) ?? 'sans-serif';
  const whole = advance(text, family) || 1;
  const wanted = item.direction === 'rtl' ? item.width - along : along;
  let before = 0;
  for (let end = nextUnit(text, 0); end <= text.length; end = nextUnit(text, end)) {
    const here = (advance(text.slice(0, end), family) / whole) * item.width;
    if (here >= wanted) {
      const start = previousUnit(text, end);
      return item.start + (wanted - before < here - wanted ? start : end);
    }
    before = here;
  }
  return item.end;
}

const isPair = (text: string, at: number) => (text.codePointAt(at) ?? 0) > 0xffff;
const nextUnit = (text: string, at: number) => at + (isPair(text, at) ? 2 : 1);
const previousUnit = (text: string, at: number) => at - (at > 1 && isPair(text, at - 2) ? 2 : 1);
