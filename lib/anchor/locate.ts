import type { TextSpan } from '@/lib/model/page-text';
import type { Selector } from '@/lib/model/selector';
import { chooseCandidate, NEARER, type Candidate } from './choose-candidate';
import { contextMatch } from './context-match';
import { findExact } from './find-exact';
import { errorsAllowed, findFuzzy, holdsSeed, seedsOf } from './find-fuzzy';
import { fold } from './fold';
import { inPlace } from './locate-in-place';
import { pagesOutward } from './pages-outward';
import type { RawPages } from './raw-pages';
import { withSureEnds } from './sure-ends';
import { storedPlace, type StoredPlace } from './stored-place';

/** Pages around the expected one where even a thoroughly edited quote is looked for. */
const NEAR_PAGES = 3;
/** More places than this are not told apart by 32 characters of context: stop collecting. */
const MANY = 200;

/**
 * Finds a stored passage in the text of a Source, or `null` when it is gone or cannot be told from
 * its likes. Tried in turn, cheapest first: the stored place, the exact quote anywhere, the quote
 * with edits. Context decides between candidates, then nearness. After Hypothesis' `match-quote`,
 * which weighs quote, context and position alike; here a wrong place costs more than none.
 */
export function locate(selectors: readonly Selector[], pages: RawPages): TextSpan | null {
  const place = storedPlace(selectors, pages);
  if (place === null || pages.count === 0) return null;
  return inPlace(place, pages) ?? locateExact(place, pages) ?? locateFuzzy(place, pages);
}

function locateExact(place: StoredPlace, pages: RawPages): TextSpan | null {
  const { quote } = place;
  const candidates: Candidate[] = [];
  let reach = pages.count;
  for (const pageIndex of pagesOutward(place.pageIndex, pages.count)) {
    const distance = Math.abs(pageIndex - place.pageIndex);
    if (distance > reach || candidates.length > MANY) break;
    const found = findExact(pages, pageIndex, quote.exact).map((span) => ({
      span,
      context: contextMatch(quote, pages, span),
      errorRate: 0,
    }));
    candidates.push(...found);
    // Word for word with all around it: only an equal near enough to raise doubt is still of interest.
    if (found.some(({ context }) => context === 1)) reach = Math.min(reach, NEARER * distance);
  }
  return chooseCandidate(candidates, place, fold(quote.exact).text.length);
}

function locateFuzzy(place: StoredPlace, pages: RawPages): TextSpan | null {
  const { quote } = place;
  const folded = fold(quote.exact).text;
  if (folded === '') return null;
  const seeds = seedsOf(folded);
  const candidates: Candidate[] = [];
  let maxErrors = errorsAllowed(folded.length);
  for (const pageIndex of pagesOutward(place.pageIndex, pages.count)) {
    const near = Math.abs(pageIndex - place.pageIndex) <= NEAR_PAGES;
    if (!near && !holdsSeed(pages, pageIndex, seeds)) continue;
    const found = findFuzzy(pages, pageIndex, folded, maxErrors).map(({ span, errors }) => ({
      span,
      context: contextMatch(quote, pages, span),
      errorRate: errors / folded.length,
    }));
    candidates.push(...found);
    for (const { context, errorRate } of found) {
      if (context === 1 && errorRate === 0)
        return withSureEnds(chooseCandidate(candidates, place, folded.length), quote, pages);
      // A far better wording need not be beaten by a worse one further away; equals must be seen.
      const enough = Math.ceil((errorRate + 0.1) * folded.length);
      maxErrors = Math.min(maxErrors, enough);
    }
    if (candidates.length > MANY) break;
  }
  return withSureEnds(chooseCandidate(candidates, place, folded.length), quote, pages);
}
