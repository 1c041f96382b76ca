import type { TextSpan } from '@/lib/model/page-text';
import type { Selector } from '@/lib/model/selector';
import { alikeSentences } from './alike-sentences';
import { contextMatch } from './context-match';
import { findExact } from './find-exact';
import { errorsAllowed, findFuzzy, holdsSeed, seedsOf } from './find-fuzzy';
import { fold } from './fold';
import { pagesOutward } from './pages-outward';
import type { RawPages } from './raw-pages';
import { storedPlace } from './stored-place';

/** A place where a lost passage may stand now. */
export interface Guess {
  readonly span: TextSpan;
  /** Share of the words that are the same, 0–1. */
  readonly likeness: number;
  /** How well the words around agree, 0–1. */
  readonly context: number;
}

/** Why a passage is not found for certain. */
export type LostReason =
  /** The very words stand in several places, and nothing tells which is meant. */
  | 'ambiguous'
  /** The very words stand there, but too few of them, and other words around them. */
  | 'uncertain'
  /** Words like it stand there. */
  | 'changed'
  /** Nothing like it is left. */
  | 'gone';

/** Share of letters that may differ in a guess: the reader sees it and decides. */
const LENIENT = 0.38;
/** Places looked at closely, and places offered. */
const MANY = 60;
const OFFERED = 4;
const REORDERED = 0.9;
/** Nearness to the page where it was counts as much as this much likeness. */
const NEARNESS = 0.05;

/**
 * The best guesses for a passage that `locate` does not find, best first, and why it does not. More
 * lenient than `locate`, which would rather find nothing than something else.
 */
export function guesses(
  selectors: readonly Selector[],
  pages: RawPages,
): { readonly reason: LostReason; readonly found: readonly Guess[] } {
  const place = storedPlace(selectors, pages);
  if (place === null || pages.count === 0) return { reason: 'gone', found: [] };
  const { quote } = place;
  const folded = fold(quote.exact).text;
  const most = Math.max(errorsAllowed(folded.length), Math.floor(folded.length * LENIENT));
  const seeds = seedsOf(folded);
  const found: Guess[] = [];
  let exact = 0;
  for (const pageIndex of pagesOutward(place.pageIndex, pages.count)) {
    if (found.length > MANY) break;
    const same = findExact(pages, pageIndex, quote.exact);
    exact += same.length;
    found.push(
      ...same.map((span) => ({ span, likeness: 1, context: contextMatch(quote, pages, span) })),
    );
    if (same.length > 0 || folded === '') continue;
    found.push(
      ...alikeSentences(pages, pageIndex, quote.exact).map(({ span, likeness }) => ({
        span,
        // The same words in another order are less than the same words.
        likeness: likeness * REORDERED,
        context: contextMatch(quote, pages, span),
      })),
    );
    if (!holdsSeed(pages, pageIndex, seeds)) continue;
    for (const { span, errors } of findFuzzy(pages, pageIndex, folded, most)) {
      const likeness = 1 - errors / folded.length;
      found.push({ span, likeness, context: contextMatch(quote, pages, span) });
    }
  }
  const score = ({ likeness, context, span }: Guess) =>
    likeness + 0.5 * context + NEARNESS / (1 + Math.abs(span.start.pageIndex - place.pageIndex));
  const best = apart(found.toSorted((a, b) => score(b) - score(a))).slice(0, OFFERED);
  const reason =
    exact > 1 ? 'ambiguous' : exact === 1 ? 'uncertain' : best.length > 0 ? 'changed' : 'gone';
  return { reason, found: best };
}

/** Two guesses that overlap are one: the better of them. */
function apart(ranked: readonly Guess[]): Guess[] {
  const kept: Guess[] = [];
  for (const guess of ranked) if (!kept.some((other) => overlaps(other, guess))) kept.push(guess);
  return kept;
}

function overlaps({ span: a }: Guess, { span: b }: Guess): boolean {
  const isBefore = (x: TextSpan, y: TextSpan) =>
    x.end.pageIndex < y.start.pageIndex ||
    (x.end.pageIndex === y.start.pageIndex && x.end.offset <= y.start.offset);
  return !isBefore(a, b) && !isBefore(b, a);
}
