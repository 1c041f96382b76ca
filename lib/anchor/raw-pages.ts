import type { TextSpan } from '@/lib/model/page-text';

/**
 * The raw text of a Source, page by page. `raw` is asked only for pages that are needed, so an
 * implementation may read lazily; it must give the same answer each time.
 */
export interface RawPages {
  readonly count: number;
  readonly textVersion: number;
  /** Raw text of a zero-based page. */
  raw(pageIndex: number): string;
}

/** Between the pages of a passage that crosses pages. */
export const PAGE_JOIN = '\n';

/** The raw text of a span, pages joined by `\n`. Offsets beyond a page's text are cut off. */
export function rawOfSpan(pages: RawPages, { start, end }: TextSpan): string {
  if (start.pageIndex === end.pageIndex)
    return pages.raw(start.pageIndex).slice(start.offset, end.offset);
  const parts = [pages.raw(start.pageIndex).slice(start.offset)];
  for (let page = start.pageIndex + 1; page < end.pageIndex; page++) parts.push(pages.raw(page));
  parts.push(pages.raw(end.pageIndex).slice(0, end.offset));
  return parts.join(PAGE_JOIN);
}
