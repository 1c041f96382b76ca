import type { TextSpan } from '@/lib/model/page-text';
import type {
  PageSelector,
  Selector,
  TextPositionSelector,
  TextQuoteSelector,
} from '@/lib/model/selector';
import type { RawPages } from './raw-pages';

/** The selectors of a passage, taken apart. */
export interface StoredPlace {
  readonly quote: TextQuoteSelector;
  /** Zero-based page to search from; 0 when no page was stored (foreign annotations). */
  readonly pageIndex: number;
  /** Where it was, when that can be trusted in this text: same text version, pages exist. */
  readonly span: TextSpan | null;
  /** Where it was by another text version, which most pages read alike: worth a look, not trusted. */
  readonly formerSpan: TextSpan | null;
}

/** `null` when there is no quote to look for, as for areas. */
export function storedPlace(selectors: readonly Selector[], pages: RawPages): StoredPlace | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const page = selectors.find((selector) => selector.type === 'PageSelector');
  if (quote === undefined || quote.exact.trim() === '') return null;
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const span = page && position ? storedSpan(position, page, pages) : null;
  const sameVersion = position?.textVersion === pages.textVersion;
  return {
    quote,
    pageIndex: Math.min(Math.max(0, page?.index ?? 0), Math.max(0, pages.count - 1)),
    span: sameVersion ? span : null,
    formerSpan: sameVersion ? null : span,
  };
}

function storedSpan(
  { start, end }: TextPositionSelector,
  page: PageSelector,
  pages: RawPages,
): TextSpan | null {
  if (page.index < 0 || page.endIndex < page.index || page.endIndex >= pages.count) return null;
  return {
    start: { pageIndex: page.index, offset: start },
    end: { pageIndex: page.endIndex, offset: end },
  };
}
