import type { HighlightId, QuestionId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { DAY_MS, startOfNextDay, type DayOptions } from './day';
import { recallProbability } from './fsrs';

export interface QueueOptions extends DayOptions {
  /** New cards that may still be begun today. */
  readonly newLimit: number;
  /** The highlight a question was made from; questions of one highlight give each other away. */
  readonly highlightOf: (questionId: QuestionId) => HighlightId | null;
}

/**
 * The cards to review at `now` (epoch milliseconds), in order: learning cards whose minutes are up,
 * then reviews due in the reader's day with the likeliest forgotten first, then new ones up to the
 * limit. Questions of one highlight are kept apart; a new one waits for another day if its highlight
 * comes up anyway.
 */
export function dueQueue(cards: readonly Card[], now: number, options: QueueOptions): Card[] {
  const dayEnd = startOfNextDay(now, options);
  const { highlightOf, newLimit } = options;
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
  const shown = new Set([...learning, ...reviews].map(({ questionId }) => highlightOf(questionId)));
  const begun = oneOfEach(fresh, shown, highlightOf).slice(0, Math.max(0, newLimit));
  const queue: Card[] = [];
  for (const group of [learning, reviews, begun])
    queue.push(...keepApart(group, queue.at(-1) ?? null, highlightOf));
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

type HighlightOf = QueueOptions['highlightOf'];

function byId(a: Card, b: Card): number {
  return a.questionId < b.questionId ? -1 : 1;
}

function oneOfEach(
  cards: readonly Card[],
  shown: ReadonlySet<HighlightId | null>,
  highlightOf: HighlightOf,
): Card[] {
  const seen = new Set(shown);
  return cards.filter(({ questionId }) => {
    const highlight = highlightOf(questionId);
    if (highlight === null) return true;
    if (seen.has(highlight)) return false;
    seen.add(highlight);
    return true;
  });
}

/** Order kept, except that a card waits until one of another highlight has come between. */
function keepApart(cards: readonly Card[], before: Card | null, highlightOf: HighlightOf): Card[] {
  const waiting = [...cards];
  const apart: Card[] = [];
  let last = before;
  while (waiting.length > 0) {
    const shown = last === null ? null : highlightOf(last.questionId);
    const other = waiting.findIndex(
      ({ questionId }) => shown === null || highlightOf(questionId) !== shown,
    );
    // Nothing but siblings left: better next to each other than not at all.
    const [next] = waiting.splice(Math.max(0, other), 1);
    if (next === undefined) break;
    apart.push(next);
    last = next;
  }
  return apart;
}
