import type { QuestionId, ReviewId } from '@/lib/model/ids';
import type { Card, Review } from '@/lib/model/review';
import { DAY_MS } from '@/lib/review/day';
import type { App } from './app';
import { appendReview } from './append-review';
import { circumstances, nextMoment, schedulingOptions } from './scheduling';

/**
 * Moves cards without a grade. Each is an event of the log, taken back by `revoke` with the id that is
 * returned; `null` without a card.
 */

/** Makes a card due now: it is asked today, whatever the day's limits and the passage's other questions. */
export const pullForward = (app: App, id: QuestionId): Promise<ReviewId | null> =>
  move(app, id, 'postpone', (_, now) => now);

/** Puts a card off by some days, from its due date or from now, whichever is later. */
export const postpone = (app: App, id: QuestionId, days: number): Promise<ReviewId | null> =>
  move(app, id, 'postpone', ({ dueAt }, now) => Math.max(dueAt, now) + days * DAY_MS);

/** Forgets what is remembered of a card: it is new again. */
export const forget = (app: App, id: QuestionId): Promise<ReviewId | null> =>
  move(app, id, 'reset', (_, now) => now);

/** How a reader may move a card. */
export type Move = 'today' | 'day' | 'week' | 'month' | 'forget';

const DAYS = { day: 1, week: 7, month: 30 } as const satisfies Partial<Record<Move, number>>;

/** The event a move is taken back by, and when the card is due after it. */
export interface Moved {
  readonly reviewId: ReviewId;
  readonly dueAt: number;
}

/** Moves a card as the reader wishes; `null` without a card. */
export async function moveCard(app: App, id: QuestionId, how: Move): Promise<Moved | null> {
  const reviewId = await (how === 'today'
    ? pullForward(app, id)
    : how === 'forget'
      ? forget(app, id)
      : postpone(app, id, DAYS[how]));
  const card = reviewId && (await app.db.cards.get(id));
  return card ? { reviewId, dueAt: card.dueAt } : null;
}

async function move(
  app: App,
  id: QuestionId,
  kind: Extract<Review['kind'], 'postpone' | 'reset'>,
  dueAt: (card: Card, now: number) => number,
): Promise<ReviewId | null> {
  const card = await app.db.cards.get(id);
  if (!card) return null;
  const now = await nextMoment(app, id);
  const event = {
    ...circumstances(app, id, now, await schedulingOptions(app)),
    kind,
    dueAt: dueAt(card, now),
  };
  await appendReview(app, event);
  return event.id;
}
