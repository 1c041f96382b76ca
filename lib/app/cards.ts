import { replay } from '@/lib/review/replay';
import type { QuestionId } from '@/lib/model/ids';
import type { Review } from '@/lib/model/review';
import type { App } from './app';

/**
 * Makes the cards of some questions what the log says: replayed for the living that are kept, gone
 * for all others.
 * Runs inside the caller's transaction over `questions`, `reviews` and `cards`.
 */
export async function syncCards({ db }: App, questionIds: readonly QuestionId[]): Promise<void> {
  for (const question of await db.questions.bulkGet([...questionIds])) {
    if (!question) continue;
    if (question.deletedAt !== null || question.status !== 'kept') {
      await db.cards.delete(question.id);
      continue;
    }
    const events: Review[] = await db.reviews
      .where('[questionId+reviewedAt]')
      .between([question.id, -Infinity], [question.id, Infinity])
      .toArray();
    await db.cards.put(replay(question, events));
  }
}

/** Throws every card away and replays the whole log: the same cards come out. */
export async function rebuildCards(app: App): Promise<void> {
  const { db } = app;
  await db.transaction('rw', [db.questions, db.reviews, db.cards], async () => {
    await db.cards.clear();
    await syncCards(app, await db.questions.toCollection().primaryKeys());
  });
}
