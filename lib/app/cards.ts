import type { QuestionId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Card, Review } from '@/lib/model/review';
import { answersOf } from '@/lib/review/answers';
import { replay } from '@/lib/review/replay';
import { Tallies } from '@/lib/review/tally';
import { DERIVED_VERSION } from '@/lib/store/schema';
import type { App } from './app';
import { plannedHour, planAnew } from './due-hours';
import { addTallies, attributionOf, eventsOf } from './tallies';

/**
 * Makes the cards of some questions what the log says: replayed for the living that are kept, gone
 * for all others.
 * Runs inside the caller's transaction over `questions`, `reviews` and `cards`, and over `dueHours`
 * unless all of them are new.
 */
export async function syncCards(app: App, questionIds: readonly QuestionId[]): Promise<void> {
  const { db } = app;
  for (const question of await db.questions.bulkGet([...questionIds])) {
    if (!question) continue;
    const before = await db.cards.get(question.id);
    const card = cardOf(question, hasCard(question) ? await eventsOf(app, question.id) : []);
    if (card) await db.cards.put(card);
    else await db.cards.delete(question.id);
    await planAnew(app, before ?? null, card);
  }
}

const hasCard = ({ deletedAt, status }: Question) => deletedAt === null && status === 'kept';

const cardOf = (question: Question, events: readonly Review[]): Card | null =>
  hasCard(question) ? replay(question, events) : null;

/** Questions at a time: all of them at once would not fit beside their events. */
const PORTION = 2000;

/** Throws cards and sums away and replays the whole log: the same come out. */
export async function rebuildCards(app: App): Promise<void> {
  const { db } = app;
  const scope = [db.questions, db.highlights, db.reviews, db.cards, db.dayStats, db.tallies];
  await db.transaction('rw', [...scope, db.dueHours, db.machine], async () => {
    const derived = [db.cards, db.dayStats, db.tallies, db.dueHours];
    await Promise.all(derived.map((table) => table.clear()));
    const tallies = new Tallies();
    const plan = new Map<number, number>();
    for (let after: QuestionId | null = null; ;) {
      const questions: Question[] = await (
        after === null ? db.questions.orderBy('id') : db.questions.where('id').above(after)
      )
        .limit(PORTION)
        .toArray();
      await rebuildPortion(app, questions, tallies, plan);
      after = questions.at(-1)?.id ?? null;
      if (after === null || questions.length < PORTION) break;
    }
    await addTallies(app, tallies);
    await db.dueHours.bulkPut([...plan].map(([hour, count]) => ({ hour, count })));
    await db.machine.put({ key: 'derived', value: DERIVED_VERSION });
  });
}

/** @param questions in the order of their ids, with none left out between. */
async function rebuildPortion(
  { db }: App,
  questions: readonly Question[],
  tallies: Tallies,
  plan: Map<number, number>,
): Promise<void> {
  const [first, last] = [questions.at(0), questions.at(-1)];
  if (!first || !last) return;
  const events = await db.reviews
    .where('[questionId+reviewedAt]')
    .between([first.id, -Infinity], [last.id, Infinity])
    .toArray();
  const byQuestion = Map.groupBy(events, ({ questionId }) => questionId);
  const ids = new Set(questions.flatMap(({ highlightId }) => highlightId ?? []));
  const found = await db.highlights.bulkGet([...ids]);
  const highlights = new Map(found.flatMap((each) => (each ? [[each.id, each]] : [])));
  const cards: Card[] = [];
  for (const question of questions) {
    const own = byQuestion.get(question.id) ?? [];
    const highlight = question.highlightId ? highlights.get(question.highlightId) : null;
    const card = cardOf(question, own);
    if (card) cards.push(card);
    const hour = plannedHour(card);
    if (hour !== null) plan.set(hour, (plan.get(hour) ?? 0) + 1);
    if (own.length > 0) {
      tallies.add(answersOf(question, own), attributionOf(question, highlight));
    }
  }
  await db.cards.bulkPut(cards);
}

/** Derives cards and sums anew where an older version of Stepmark derived them. */
export async function deriveIfOld(app: App): Promise<void> {
  if (app.db.derived !== DERIVED_VERSION) await rebuildCards(app);
}
