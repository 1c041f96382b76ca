import type { HighlightId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { DAY_MS, startOfNextDay, type DayOptions } from './day';
import { recallProbability } from './fsrs';

export interface QueueOptions extends DayOptions {
  /** New cards that may still be begun today. */
  readonly newLimit: number;
}

/**
 * The cards to review at `now` (epoch milliseconds), in order: learning cards whose minutes are up,
 * then reviews due in the reader's day with the likeliest forgotten first, then new ones up to the
 * limit. Questions of one highlight are kept apart; a new one waits for another day if its highlight
 * comes up anyway.
 */
export function dueQueue(cards: readonly Card[], now: number, options: QueueOptions): Card[] {
  const dayEnd = startOfNextDay(now, options);
  const { newLimit } = options;
  const learning = cards
    .filter(({ queue, dueAt }) => queue === 'learning' && dueAt <= now)
    .toSorted((a, b) => a.dueAt - b.dueAt || byId(a, b));
  const reviews = cards
    .filter(({ queue, dueAt }) => queue === 'review' && dueAt < dayEnd)
    .map((card) => ({ card, recall: retrievability(card, now) }))
    .toSorted((a, b) => a.recall - b.recall || byId(a.card, b.card))
    .map(({ card }) => card);
  const fresh = cards
    .filter(({ queue, dueAt }) => queue === 'new' && dueAt < dayEnd)
    .toSorted((a, b) => a.dueAt - b.dueAt || byId(a, b));
  const shown = new Set([...learning, ...reviews].map(({ highlightId }) => highlightId));
  const begun = oneOfEach(fresh, shown).slice(0, Math.max(0, newLimit));
  const queue: Card[] = [];
  for (const group of [learning, reviews, begun])
    queue.push(...keepApart(group, queue.at(-1) ?? null));
  return queue;
}

/** Probability that a card is remembered at `now`, 0–1; 0 while new. */
export function retrievability(card: Card, now: number): number {
  if (card.lastReviewedAt === null || card.stability === 0) return 0;
  return recallProbability((now - card.lastReviewedAt) / DAY_MS, card.stability);
}

/** When something is due next: epoch milliseconds, `null` if nothing ever. */
export function nextDueAt(cards: readonly Card[]): number | null {
  const times = cards.filter(({ queue }) => queue !== 'suspended').map(({ dueAt }) => dueAt);
  return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
}

function byId(a: Card, b: Card): number {
  return a.questionId < b.questionId ? -1 : 1;
}

function oneOfEach(cards: readonly Card[], shown: ReadonlySet<HighlightId | null>): Card[] {
  const seen = new Set(shown);
  return cards.filter(({ highlightId }) => {
    if (highlightId === null) return true;
    if (seen.has(highlightId)) return false;
    seen.add(highlightId);
    return true;
  });
}

/** Order kept, except that a card waits until one of another highlight has come between. */
function keepApart(cards: readonly Card[], before: Card | null): Card[] {
  const waiting = [...cards];
  const apart: Card[] = [];
  let last = before;
  while (waiting.length > 0) {
    const shown = last?.highlightId ?? null;
    const other = waiting.findIndex(({ highlightId }) => shown === null || highlightId !== shown);
    // Nothing but siblings left: better next to each other than not at all.
    const [next] = waiting.splice(Math.max(0, other), 1);
    if (next === undefined) break;
    apart.push(next);
    last = next;
  }
  return apart;
}
