import type { HighlightId, QuestionId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { DAY_MS, startOfNextDay, type DayOptions } from './day';
import { recallProbability } from './fsrs';
import { keepApart } from './keep-apart';

export interface QueueOptions extends DayOptions {
  /** New cards that may still be begun today. */
  readonly newLimit: number;
  /** Reviews that may still be done today; learning cards are not counted. */
  readonly reviewLimit: number;
  readonly answered: Answered;
}

/** Questions answered today, by their highlight. */
export type Answered = ReadonlyMap<HighlightId, ReadonlySet<QuestionId>>;

/**
 * The cards to review at `now` (epoch milliseconds), in order: learning cards whose minutes are up,
 * then what the reader called for, beyond every limit, then reviews due in the reader's day with the
 * likeliest forgotten first, then new ones, both up to the day's limit. Questions of one highlight give each other away: of those in review or new only one
 * comes a day, and none if another was answered today or is being learnt.
 */
export function dueQueue(cards: readonly Card[], now: number, options: QueueOptions): Card[] {
  const dayEnd = startOfNextDay(now, options);
  const { newLimit, reviewLimit, answered } = options;
  const learning = cards
    .filter(({ queue, dueAt }) => queue === 'learning' && dueAt <= now)
    .toSorted((a, b) => a.dueAt - b.dueAt || byId(a, b));
  const wanted = cards
    .filter(({ wantedAt, queue }) => wantedAt !== null && (queue === 'review' || queue === 'new'))
    .toSorted((a, b) => a.dueAt - b.dueAt || byId(a, b));
  const others = cards.filter(({ wantedAt }) => wantedAt === null);
  const reviews = others
    .filter(({ queue, dueAt }) => queue === 'review' && dueAt < dayEnd)
    .map((card) => ({ card, recall: retrievability(card, now) }))
    .toSorted((a, b) => a.recall - b.recall || byId(a.card, b.card))
    .map(({ card }) => card);
  const fresh = others
    .filter(({ queue, dueAt }) => queue === 'new' && dueAt < dayEnd)
    .toSorted((a, b) => a.dueAt - b.dueAt || byId(a, b));
  const shown = new Set([...learning, ...wanted].map(({ highlightId }) => highlightId));
  const isOpen = (card: Card) => !siblingAnswered(card, answered);
  const repeated = oneOfEach(reviews.filter(isOpen), shown).slice(0, Math.max(0, reviewLimit));
  for (const { highlightId } of repeated) shown.add(highlightId);
  const begun = oneOfEach(fresh.filter(isOpen), shown).slice(0, Math.max(0, newLimit));
  const queue: Card[] = [];
  for (const group of [learning, wanted, repeated, begun])
    queue.push(...keepApart(group, queue.at(-1) ?? null));
  return queue;
}

/** Whether another question of the card's highlight was answered today. */
export function siblingAnswered({ highlightId, questionId }: Card, answered: Answered): boolean {
  const ids = highlightId === null ? undefined : answered.get(highlightId);
  return ids !== undefined && (ids.size > 1 || !ids.has(questionId));
}

/** Probability that a card is remembered at `now`, 0–1; 0 while new. */
export function retrievability(card: Card, now: number): number {
  if (card.lastReviewedAt === null || card.stability === 0) return 0;
  return recallProbability((now - card.lastReviewedAt) / DAY_MS, card.stability);
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
