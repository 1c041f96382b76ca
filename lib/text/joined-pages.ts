import type { PageText, TextPoint, TextSpan } from '@/lib/model/page-text';

/** Raw text of several pages as one, and the way back. */
export interface JoinedPages {
  readonly text: string;
  /** A piece of `text` (zero-based offsets, end exclusive) as a span of the book. */
  readonly toSpan: (piece: { readonly start: number; readonly end: number }) => TextSpan;
  /** A point of the book as an offset into `text`; `null` outside of it. */
  readonly offsetOf: (point: TextPoint) => number | null;
}

/**
 * Joins the raw text of a span, page after page, each page on lines of its own.
 * @param pages at least those of the span, in order
 */
export function joinPages(
  pages: readonly Pick<PageText, 'pageIndex' | 'raw'>[],
  { start, end }: TextSpan,
): JoinedPages {
  const parts: { at: number; from: number; to: number; pageIndex: number }[] = [];
  let text = '';
  for (const { pageIndex, raw } of pages) {
    if (pageIndex < start.pageIndex || pageIndex > end.pageIndex) continue;
    const from = pageIndex === start.pageIndex ? start.offset : 0;
    const to = pageIndex === end.pageIndex ? end.offset : raw.length;
    if (text !== '' && !text.endsWith('\n')) text += '\n';
    parts.push({ at: text.length, from, to, pageIndex });
    text += raw.slice(from, to);
  }
  const pointAt = (offset: number): TextPoint => {
    const part = parts.findLast(({ at }) => at <= offset);
    if (!part) throw new RangeError(`no page at ${offset}`);
    return { pageIndex: part.pageIndex, offset: part.from + offset - part.at };
  };
  return {
    text,
    toSpan: (piece) => {
      const last = pointAt(Math.max(piece.start, piece.end - 1));
      return { start: pointAt(piece.start), end: { ...last, offset: last.offset + 1 } };
    },
    offsetOf: ({ pageIndex, offset }) => {
      const part = parts.find((each) => each.pageIndex === pageIndex);
      return part && offset >= part.from && offset <= part.to ? part.at + offset - part.from : null;
    },
  };
}
