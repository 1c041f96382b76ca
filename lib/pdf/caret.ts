import type { TextPoint } from '@/lib/model/page-text';
import {
  edgesOf,
  lineOf,
  moveCaret,
  type CaretDirection,
  type CaretUnit,
} from '@/lib/text/caret-moves';
import { linesOfPage } from '@/lib/text/page-lines';
import { sentenceAt } from '@/lib/text/text-units';
import type { PdfRect } from '@/lib/model/geometry';
import { offsetAtPoint } from './offset-at-point';
import type { PdfPageText } from './page-text';
import type { PageTexts } from './page-texts';
import { quadsOfSpan } from './quads-of-span';

export type CaretStep =
  | { readonly unit: CaretUnit; readonly direction: CaretDirection }
  /** A line up or down, or the next page's beginning. */
  | { readonly unit: 'line' | 'page'; readonly direction: CaretDirection };

/** A caret, and the distance from the left (PDF points) it keeps while it goes up and down. */
export interface Caret {
  readonly point: TextPoint;
  readonly goal: number | null;
}

/** Moves a caret through a book, over pages without text too. @returns where it is then. */
export async function stepCaret(texts: PageTexts, caret: Caret, step: CaretStep): Promise<Caret> {
  const { point } = caret;
  const page = await texts.read(point.pageIndex);
  if (step.unit === 'line') return stepLine(texts, caret, page, step.direction);
  const offset =
    step.unit === 'page' ? null : moveCaret(page, point.offset, step.unit, step.direction);
  if (offset !== null) return { point: { ...point, offset }, goal: null };
  const next = await nextPage(texts, point.pageIndex, step.direction);
  if (!next) return { point, goal: null };
  const atEnd = step.direction === 'back' && step.unit !== 'page';
  return { point: { pageIndex: next.pageIndex, offset: edgeOf(next, atEnd) }, goal: null };
}

async function stepLine(
  texts: PageTexts,
  { point, goal }: Caret,
  page: PdfPageText,
  direction: CaretDirection,
): Promise<Caret> {
  const wanted = goal ?? caretRect(page, point.offset)?.[0] ?? 0;
  const index = lineOf(page, point.offset) + (direction === 'forward' ? 1 : -1);
  if (linesOfPage(page)[index]) {
    return { point: { ...point, offset: offsetOnLine(page, index, wanted) }, goal: wanted };
  }
  const next = await nextPage(texts, point.pageIndex, direction);
  if (!next) return { point, goal: wanted };
  const line = direction === 'forward' ? 0 : linesOfPage(next).length - 1;
  return {
    point: { pageIndex: next.pageIndex, offset: offsetOnLine(next, line, wanted) },
    goal: wanted,
  };
}

/** The place on a line nearest to a distance from the left. Lines run as their text does. */
function offsetOnLine(page: PdfPageText, index: number, x: number): number {
  const line = linesOfPage(page)[index];
  if (!line) return 0;
  const { start, end } = edgesOf(page, line);
  const [ox, oy] = line.origin;
  const offset = offsetAtPoint({ ...page, items: line.items }, [
    x,
    oy + ((x - ox) * line.along[1]) / (line.along[0] || 1),
  ]);
  return Math.max(start, Math.min(end, offset ?? start));
}

async function nextPage(
  texts: PageTexts,
  pageIndex: number,
  direction: CaretDirection,
): Promise<PdfPageText | null> {
  const step = direction === 'forward' ? 1 : -1;
  for (let index = pageIndex + step; index >= 0 && index < texts.pageCount; index += step) {
    const page = await texts.read(index);
    if (page.raw.trim() !== '') return page;
  }
  return null;
}

const edgeOf = ({ raw }: PdfPageText, atEnd: boolean) =>
  atEnd ? raw.trimEnd().length : raw.length - raw.trimStart().length;

/** Where the caret first stands: the first line below a height of the page (PDF points). */
export function firstOffset(page: PdfPageText, top: number | null): number | null {
  const lines = linesOfPage(page);
  const line = lines.find(({ origin, top: height }) => top === null || origin[1] + height <= top);
  const shown = line ?? lines[0];
  return shown ? edgesOf(page, shown).start : null;
}

/** The sentence around a caret, as offsets of its page. */
export function sentenceAround(page: PdfPageText, offset: number): { start: number; end: number } {
  const blank = /\s/.test(page.raw[offset] ?? ' ');
  return sentenceAt(page, Math.max(0, blank ? offset - 1 : offset));
}

/** The hair line of a caret, in PDF points: its left and right edge are the same. */
export function caretRect(page: PdfPageText, offset: number): PdfRect | null {
  const { pageIndex, items } = page;
  const edge = (start: number, end: number, side: 'start' | 'end'): PdfRect | null => {
    const span = { start: { pageIndex, offset: start }, end: { pageIndex, offset: end } };
    const quad = quadsOfSpan([page], span)[0]?.quads[0];
    if (!quad) return null;
    const item = items.find((each) => start >= each.start && start < each.end);
    const right = (item?.direction === 'rtl') !== (side === 'end');
    const [tlx, tly, trx, try_, blx, bly, brx, bry] = quad;
    const [x1, y1, x2, y2] = right ? [brx, bry, trx, try_] : [blx, bly, tlx, tly];
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  };
  return edge(offset, offset + 1, 'start') ?? edge(offset - 1, offset, 'end') ?? null;
}
