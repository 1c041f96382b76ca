import type { TextSpan } from '@/lib/model/page-text';
import type { PageSelector, Selector, TextQuoteSelector } from '@/lib/model/selector';
import type { RawPages } from './raw-pages';

/** The selectors of a passage, taken apart. */
export interface StoredPlace {
  readonly quote: TextQuoteSelector;
  /** Zero-based page to search from; 0 when no page was stored (foreign annotations). */
  readonly pageIndex: number;
  /** Where it was, when that can be trusted in this text: same text version, pages exist. */
  readonly span: TextSpan | null;
}

/** `null` when there is no quote to look for, as for areas. */
export function storedPlace(selectors: readonly Selector[], pages: RawPages): StoredPlace | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const page = selectors.find((selector) => selector.type === 'PageSelector');
  if (quote === undefined || quote.exact.trim() === '') return null;
  return {
    quote,
    pageIndex: Math.min(Math.max(0, page?.index ?? 0), Math.max(0, pages.count - 1)),
    span: page === undefined ? null : storedSpan(selectors, page, pages),
  };
}

function storedSpan(
  selectors: readonly Selector[],
  page: PageSelector,
  pages: RawPages,
): TextSpan | null {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (position === undefined || position.textVersion !== pages.textVersion) return null;
  if (page.index < 0 || page.endIndex < page.index || page.endIndex >= pages.count) return null;
  return {
    start: { pageIndex: page.index, offset: position.start },
    end: { pageIndex: page.endIndex, offset: position.end },
  };
}
