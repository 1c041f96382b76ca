import search from 'approx-string-match';
import type { TextSpan } from '@/lib/model/page-text';
import { foldedFrom, foldedPage, rawEnd, rawStart } from './folded-pages';
import type { RawPages } from './raw-pages';

/** A place that reads nearly like the quote. `errors` counts edits of folded characters. */
export interface FuzzyMatch {
  readonly span: TextSpan;
  readonly errors: number;
}

/**
 * Edits allowed for a folded quote. A fifth of a sentence may have been reworded, but a few letters
 * are soon turned into other words.
 */
export function errorsAllowed(length: number): number {
  if (length < 10) return 0;
  if (length < 20) return 1;
  return Math.min(200, Math.floor(length * (length < 40 ? 0.12 : 0.2)));
}

/**
 * The best approximate places of a folded quote that begin on a zero-based page (Myers' bit-parallel
 * search, package approx-string-match), those with the fewest errors only.
 */
export function findFuzzy(
  pages: RawPages,
  pageIndex: number,
  folded: string,
  maxErrors: number,
): FuzzyMatch[] {
  const own = foldedPage(pages, pageIndex).text.length;
  const text = foldedFrom(pages, pageIndex, folded.length + maxErrors);
  const matches = search(text, folded, maxErrors).filter(({ start }) => start < own);
  // Overlapping matches are one place seen several times.
  const apart = matches.filter(
    (match, at) => (matches[at - 1]?.end ?? 0) <= match.start || at === 0,
  );
  return apart.map(({ start, end, errors }) => ({
    span: { start: rawStart(pages, pageIndex, start), end: rawEnd(pages, pageIndex, end) },
    errors,
  }));
}

/**
 * Short pieces of a folded quote, of which a place worth searching must hold at least one. A full
 * search of a long book costs half a second for each quote; looking for pieces first, a few hundredths.
 */
export function seedsOf(folded: string): string[] {
  const length = Math.min(12, Math.max(4, Math.floor(folded.length / 5)));
  const step = Math.max(1, Math.floor(length / 2));
  const seeds: string[] = [];
  for (let at = 0; at + length <= folded.length && seeds.length < 60; at += step)
    seeds.push(folded.slice(at, at + length));
  return seeds;
}

/** Whether a page, or the join with the next, can hold the quote. */
export function holdsSeed(pages: RawPages, pageIndex: number, seeds: readonly string[]): boolean {
  const { text } = foldedPage(pages, pageIndex);
  return seeds.some((seed) => text.includes(seed));
}
