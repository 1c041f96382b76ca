import type { QuestionId } from '@/lib/model/ids';
import type { Card, Grade } from '@/lib/model/review';
import { interleave } from '@/lib/review/interleave';
import type { App } from './app';
import { matcher, type DueFilter } from './due-filter';

/**
 * A quiz asks although nothing is due, and leaves the schedule alone: its answers are neither in the
 * log nor in any card. FSRS would take an answer given early, a minute after reading the passage
 * perhaps, for something that holds.
 */

/** Questions of one quiz: more than a sitting holds. */
const MOST = 300;

/** The questions that match, the soonest due of them: likeliest forgotten first, books taking turns. */
export async function quizQueue(app: App, filter: DueFilter): Promise<QuestionId[]> {
  const matches = await matcher(app, filter);
  const { sourceId } = filter;
  const all = await (sourceId === undefined
    ? app.db.cards.toArray()
    : app.db.cards.where('sourceId').equals(sourceId).toArray());
  const cards = all
    .filter((card) => card.queue !== 'suspended' && matches(card))
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .slice(0, MOST);
  return interleave(cards, app.now(), (card: Card) => card.sourceId).map(
    ({ questionId }) => questionId,
  );
}

/** Questions that come between until a forgotten one is asked again. */
const BETWEEN = 5;

/** What is left of a quiz after an answer: what was forgotten comes again, soon but not at once. */
export function quizAnswer(
  waiting: readonly QuestionId[],
  answered: QuestionId,
  grade: Grade,
): QuestionId[] {
  return grade === 1 ? waiting.toSpliced(BETWEEN, 0, answered) : [...waiting];
}
