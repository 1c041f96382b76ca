import type { Question } from '@/lib/model/question';
import type { Review } from '@/lib/model/review';
import type { App } from './app';
import { syncCards } from './cards';
import { eventsOf, retally } from './tallies';

/**
 * Appends an event to the log, and brings the card and the sums over answers up to date with it, in one
 * transaction.
 * @param change what else of the question changes with it.
 */
export async function appendReview(
  app: App,
  event: Review,
  change?: Partial<Question>,
): Promise<void> {
  const { db } = app;
  const scope = [db.reviews, db.questions, db.cards, db.highlights, db.dayStats, db.tallies];
  await db.transaction('rw', [...scope, db.dueHours], async () => {
    const before = await eventsOf(app, event.questionId);
    await db.reviews.add(event);
    if (change) await db.questions.update(event.questionId, change);
    const question = await db.questions.get(event.questionId);
    if (question) await retally(app, question, before, [...before, event]);
    await syncCards(app, [event.questionId]);
  });
}
