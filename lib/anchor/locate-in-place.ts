import type { TextSpan } from '@/lib/model/page-text';
import type { Selector } from '@/lib/model/selector';
import { contextAfter, contextBefore } from './describe';
import { rawOfSpan, type RawPages } from './raw-pages';
import { storedPlace, type StoredPlace } from './stored-place';

/** So long a quote does not stand at the very same offset by chance. */
const SURE_LENGTH = 32;

/**
 * The passage where it was stored, or `null` if it is not exactly there. Reads only the pages of the
 * passage, so it suits painting a page that has just come into view.
 */
export function locateInPlace(selectors: readonly Selector[], pages: RawPages): TextSpan | null {
  const place = storedPlace(selectors, pages);
  return place === null ? null : inPlace(place, pages);
}

/** As `locateInPlace`, for selectors already taken apart. */
export function inPlace(
  { quote, span, formerSpan }: StoredPlace,
  pages: RawPages,
): TextSpan | null {
  const at = span ?? formerSpan;
  if (at === null || rawOfSpan(pages, at) !== quote.exact) return null;
  if (span !== null && quote.exact.length >= SURE_LENGTH) return span;
  // A short quote, as "the", can stand there by chance after a page was put in before it.
  const { start, end } = at;
  const sameBefore = contextBefore(pages.raw(start.pageIndex), start.offset) === quote.prefix;
  const sameAfter = contextAfter(pages.raw(end.pageIndex), end.offset) === quote.suffix;
  const enough = span === null ? sameBefore && sameAfter : sameBefore || sameAfter;
  return enough ? at : null;
}
