import type { TextSpan } from '@/lib/model/page-text';
import type { StoredPlace } from './stored-place';

/** A place that might be the passage. */
export interface Candidate {
  readonly span: TextSpan;
  /** How well the words around agree, 0–1. */
  readonly context: number;
  /** Share of the quote that had to be edited, 0 when exact. */
  readonly errorRate: number;
}

/** Candidates whose likelihood differs by less are told apart by nearness only. */
const CLEAR_LEAD = 0.08;
/** How many times further a like passage must be before nearness decides. */
export const NEARER = 4;
/** Wording weighs most, then the words around it. */
const CONTEXT_WEIGHT = 0.5;

/**
 * The candidate that is the passage, or `null`: an orphan, which the reader sees and can repair, is
 * better than a highlight that has silently moved to other words. `length` is the quote's, folded.
 */
export function chooseCandidate(
  candidates: readonly Candidate[],
  place: StoredPlace,
  length: number,
): TextSpan | null {
  const ranked = candidates.toSorted((a, b) => likelihood(b) - likelihood(a));
  const best = ranked[0];
  if (best === undefined) return null;
  const rivals = ranked.filter((other) => likelihood(best) - likelihood(other) < CLEAR_LEAD);
  const chosen = rivals.length === 1 ? best : nearest(rivals, place);
  if (chosen === null) return null;
  return chosen.context >= contextNeeded(chosen, length, candidates.length) ? chosen.span : null;
}

function likelihood({ context, errorRate }: Candidate): number {
  return 1 - 2 * errorRate + CONTEXT_WEIGHT * context;
}

/** Long exact quotes speak for themselves; the shorter or more edited, the more context is asked for. */
function contextNeeded({ errorRate }: Candidate, length: number, places: number): number {
  // Reworded, yet one side as it was: otherwise it is as likely a sentence of the same pattern.
  if (errorRate > 0.05) return 0.45;
  const alone = places === 1;
  if (length >= 60) return alone ? 0 : 0.1;
  if (length >= 30) return alone ? 0 : 0.2;
  if (length >= 16) return alone && errorRate === 0 ? 0 : 0.3;
  return 0.4;
}

/** The only candidate on the nearest page, or by far the nearest on the very page; `null` if none leads. */
function nearest(rivals: readonly Candidate[], place: StoredPlace): Candidate | null {
  const byDistance = rivals
    .map((rival) => ({ rival, ...distance(rival, place) }))
    .toSorted((a, b) => a.pages - b.pages || a.units - b.units);
  const [first, second] = byDistance;
  if (first === undefined) return null;
  const leads =
    second === undefined ||
    NEARER * first.pages < second.pages ||
    (first.pages === 0 && NEARER * first.units < second.units && place.span !== null);
  return leads ? first.rival : null;
}

function distance({ span }: Candidate, place: StoredPlace) {
  return {
    pages: Math.abs(span.start.pageIndex - place.pageIndex),
    units: Math.abs(span.start.offset - (place.span?.start.offset ?? 0)),
  };
}
