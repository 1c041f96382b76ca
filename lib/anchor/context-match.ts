import type { TextSpan } from '@/lib/model/page-text';
import type { TextQuoteSelector } from '@/lib/model/selector';
import { contextAfter, contextBefore } from './describe';
import { fold } from './fold';
import type { RawPages } from './raw-pages';

/** Weighs nothing when the quote had nothing on a side but the edge of its page. */
const EDGE_WEIGHT = 8;

/**
 * How well the text around a span agrees with the stored prefix and suffix, 0–1. Compared folded and
 * outward from the passage: the nearest characters are the ones an edit elsewhere leaves alone.
 */
export function contextMatch(quote: TextQuoteSelector, pages: RawPages, span: TextSpan): number {
  const before = fold(contextBefore(pages.raw(span.start.pageIndex), span.start.offset)).text;
  const after = fold(contextAfter(pages.raw(span.end.pageIndex), span.end.offset)).text;
  const prefix = fold(quote.prefix).text;
  const suffix = fold(quote.suffix).text;
  const left = side(prefix, before, 'last');
  const right = side(suffix, after, 'first');
  return (left.matched + right.matched) / (left.weight + right.weight);
}

function side(stored: string, found: string, nearest: 'first' | 'last') {
  // Nothing stored: the passage began (or ended) its page. It says a little if that is still so.
  if (stored === '') return { matched: found === '' ? EDGE_WEIGHT : 0, weight: EDGE_WEIGHT };
  const same = (at: number) =>
    nearest === 'first' ? stored[at] === found[at] : stored.at(-1 - at) === found.at(-1 - at);
  let matched = 0;
  while (matched < stored.length && same(matched)) matched++;
  return { matched, weight: stored.length };
}
