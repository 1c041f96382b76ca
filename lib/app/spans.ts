import { PAGE_JOIN } from '@/lib/anchor/raw-pages';
import type { Highlight } from '@/lib/model/highlight';
import type { TextPoint, TextSpan } from '@/lib/model/page-text';
import { snapToWord, nextEdge } from '@/lib/text/word-edges';
import { locateHighlight } from './locate-highlights';
import type { OpenedSource } from './open-source';

/** The raw texts of a book, those read so far. */
export interface RawBook {
  readonly pageCount: number;
  /** @param pageIndex zero-based. */
  readonly raw: (pageIndex: number) => string;
}

export type Edge = 'start' | 'end';

/** Where a text highlight stands on the opened book now; `null` when it is not found. */
export async function spanOfHighlight(
  { texts }: OpenedSource,
  highlight: Pick<Highlight, 'kind' | 'selectors' | 'region'>,
): Promise<TextSpan | null> {
  const readAll = async () => {
    for (let page = 0; page < texts.pageCount; page++) await texts.read(page);
  };
  return (await locateHighlight(highlight, texts, readAll))?.span ?? null;
}

/** Negative when `a` comes first. */
export const comparePoints = (a: TextPoint, b: TextPoint): number =>
  a.pageIndex - b.pageIndex || a.offset - b.offset;

/** The smallest span that holds them all. */
export function unionOf(spans: readonly [TextSpan, ...TextSpan[]]): TextSpan {
  return spans.reduce((all, each) => ({
    start: comparePoints(each.start, all.start) < 0 ? each.start : all.start,
    end: comparePoints(each.end, all.end) > 0 ? each.end : all.end,
  }));
}

/**
 * Whether two passages overlap or stand side by side with at most white space between.
 * @param raw gives the raw text of a zero-based page.
 */
export function touches(a: TextSpan, b: TextSpan, raw: (pageIndex: number) => string): boolean {
  const [first, second] = comparePoints(a.start, b.start) <= 0 ? [a, b] : [b, a];
  if (comparePoints(second.start, first.end) < 0) return true;
  return rawBetween(first.end, second.start, raw).trim() === '';
}

function rawBetween(from: TextPoint, to: TextPoint, raw: (page: number) => string): string {
  if (from.pageIndex === to.pageIndex) return raw(from.pageIndex).slice(from.offset, to.offset);
  const parts = [raw(from.pageIndex).slice(from.offset)];
  for (let page = from.pageIndex + 1; page < to.pageIndex; page++) parts.push(raw(page));
  return [...parts, raw(to.pageIndex).slice(0, to.offset)].join(PAGE_JOIN);
}

/**
 * A span with one edge taken to another point, to the edge of a word unless `exact`; `null` when
 * nothing would be left between the edges.
 */
export function withEdge(
  span: TextSpan,
  edge: Edge,
  { pageIndex, offset }: TextPoint,
  raw: (pageIndex: number) => string,
  exact: boolean,
): TextSpan | null {
  const point = { pageIndex, offset: exact ? offset : snapToWord(raw(pageIndex), offset, edge) };
  const moved = { ...span, [edge]: point };
  return comparePoints(moved.start, moved.end) < 0 && holdsText(moved, raw) ? moved : null;
}

/** A span with one edge a word or a character further; over to the neighbouring page where need be. */
export function stepEdge(
  span: TextSpan,
  edge: Edge,
  by: 1 | -1,
  unit: 'word' | 'character',
  { pageCount, raw }: RawBook,
): TextSpan | null {
  let { pageIndex, offset } = span[edge];
  for (;;) {
    const next = nextEdge(raw(pageIndex), offset, edge, by, unit);
    if (next !== null) return withEdge(span, edge, { pageIndex, offset: next }, raw, true);
    pageIndex += by;
    if (pageIndex < 0 || pageIndex >= pageCount) return null;
    offset = by === 1 ? 0 : raw(pageIndex).length;
    if (raw(pageIndex).trim() === '') continue;
    // The very edge of the page may be one already.
    const first = nextEdge(raw(pageIndex), offset, edge, by, unit);
    if (first === null) continue;
    return withEdge(span, edge, { pageIndex, offset: first }, raw, true);
  }
}

const holdsText = ({ start, end }: TextSpan, raw: (page: number) => string) =>
  rawBetween(start, end, raw).trim() !== '';
