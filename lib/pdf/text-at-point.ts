import type { TextItem } from '@/lib/model/page-text';
import type { Gutter } from '@/lib/text/page-columns';
import { guttersOfLines, inAxes, linesOfPage, type PageLine } from '@/lib/text/page-lines';
import { advance } from './measure';
import type { PdfPageText } from './page-text';

/** Where in the text of a page a point is. */
export interface TextHit {
  /** Offset into the page's raw text, at the nearest boundary between two characters. */
  readonly offset: number;
  /** The character the point is on or nearest to: offsets of its start and of what follows it. */
  readonly character: number;
  readonly next: number;
  /** How far into that character the point is, 0–1; and its width in points. */
  readonly share: number;
  readonly width: number;
  /** Where in the page it is: hand it to the next call of the same drag. */
  readonly place: HitPlace;
}

/** The block of lines and the column of a hit. */
export interface HitPlace {
  readonly block: number;
  readonly column: number;
}

/** Lines of the block a drag began in win over others that are so many times nearer. */
const LOYALTY = 3;
/** What is above or below counts more than what is beside: lines are wide and low. */
const FLATNESS = 2;

/**
 * The place in a page's text nearest to a point in PDF points; `null` on a page without text. A point
 * in a margin, a gutter or between lines belongs to the line beside or above it, and rather to the
 * column the drag began in (`began`) than to its neighbour.
 */
export function textAtPoint(
  page: PdfPageText,
  point: readonly [number, number],
  began: HitPlace | null = null,
): TextHit | null {
  let best: { line: PageLine; cost: number; x: number } | null = null;
  const lines = linesOfPage(page);
  const column = columnAt(guttersOfLines(lines), point[0], began);
  for (const line of lines) {
    const { x, y } = inAxes(line, point);
    const beside = outside(x, line.reachFrom, line.reachTo);
    const across = outside(y, line.bottom, line.top);
    // On the very line: what is nearest to its ink, and to its middle where lines overlap.
    const within = beside === 0 && across === 0;
    const near = outside(x, line.from, line.to) + Math.abs(y - (line.bottom + line.top) / 2);
    const foreign = began === null || line.block === began.block ? 1 : LOYALTY;
    const onInk = within && outside(x, line.from, line.to) === 0;
    // Running heads are for those who point at them, not for those who come near.
    const aloof = line.isFurniture && !onInk ? 4e6 : 0;
    const elsewhere = line.column >= 0 && line.column !== column && !onInk ? 2e6 : 0;
    const cost =
      aloof +
      elsewhere +
      (onInk
        ? -2e6 + near
        : within
          ? -1e6 + near * foreign
          : (beside + FLATNESS * across) * foreign + near * 1e-3);
    if (best === null || cost < best.cost) best = { line, cost, x };
  }
  if (best === null) return null;
  return { ...hitOnLine(page, best.line, best.x), place: best.line };
}

/** The column a point is in: in a gutter the one the drag began in, or else the nearer one. */
function columnAt(gutters: readonly Gutter[], x: number, began: HitPlace | null): number {
  const inside = gutters.findIndex(({ from, to }) => x >= from && x <= to);
  if (inside >= 0 && began && (began.column === inside || began.column === inside + 1))
    return began.column;
  return gutters.filter(({ from, to }) => x > (from + to) / 2).length;
}

const outside = (value: number, from: number, to: number) => Math.max(0, from - value, value - to);

/** The character at `x` along a line: that of the run it is on, or of the nearest one. */
function hitOnLine(page: PdfPageText, line: PageLine, x: number) {
  let best: { item: TextItem; cost: number; at: number } | null = null;
  for (const item of line.ink) {
    const start = inAxes(line, [item.transform[4], item.transform[5]]).x;
    const cost = outside(x, start, start + item.width);
    if (best === null || cost < best.cost) best = { item, cost, at: x - start };
  }
  if (best === null) return NOTHING;
  const hit = hitInRun(page, best.item, best.at);
  // Bold that is faked by striking a run several times: all of them are one.
  let { next } = hit;
  for (const again of line.ink.slice(line.ink.indexOf(best.item) + 1)) {
    if (next !== again.start || !isSame(page, best.item, again)) break;
    next = again.end;
  }
  return { ...hit, next, offset: hit.offset === hit.next ? next : hit.offset };
}

const isSame = (page: PdfPageText, a: TextItem, b: TextItem) =>
  Math.hypot(a.transform[4] - b.transform[4], a.transform[5] - b.transform[5]) < 1 &&
  page.raw.slice(a.start, a.end) === page.raw.slice(b.start, b.end);

const NOTHING = { offset: 0, character: 0, next: 0, share: 0, width: 0 };
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function hitInRun(page: PdfPageText, item: TextItem, at: number): Omit<TextHit, 'place'> {
  const text = page.raw.slice(item.start, item.end);
  const family = page.fontFamilies.get(item.fontName) ?? 'sans-serif';
  const scale = item.width / (advance(text, family) || 1);
  const along = item.direction === 'rtl' ? item.width - at : at;
  let left = 0;
  let hit: Omit<TextHit, 'place'> = { ...NOTHING, offset: item.start };
  // Advances add up but for kerning: measured from the start, as the quads are.
  for (const { segment, index } of graphemes.segment(text)) {
    const right = advance(text.slice(0, index + segment.length), family) * scale;
    const [character, next] = [item.start + index, item.start + index + segment.length];
    const share = Math.min(1, Math.max(0, (along - left) / (right - left || 1)));
    hit = { offset: share < 0.5 ? character : next, character, next, share, width: right - left };
    if (along < right) break;
    left = right;
  }
  return hit;
}
