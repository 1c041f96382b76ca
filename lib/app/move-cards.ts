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

/** Makes a card due now. */
export const pullForward = (app: App, id: QuestionId): Promise<ReviewId | null> =>
  move(app, id, 'postpone', (_, now) => now);

/** Puts a card off by some days, from its due date or from now, whichever is later. */
export const postpone = (app: App, id: QuestionId, days: number): Promise<ReviewId | null> =>
  move(app, id, 'postpone', ({ dueAt }, now) => Math.max(dueAt, now) + days * DAY_MS);

/** Forgets what is remembered of a card: it is new again. */
export const forget = (app: App, id: QuestionId): Promise<ReviewId | null> =>
  move(app, id, 'reset', (_, now) => now);

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
