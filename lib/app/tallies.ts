import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, QuestionId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Review } from '@/lib/model/review';
import { isEmpty, NO_ANSWERS, plus } from '@/lib/model/tally';
import { answersOf } from '@/lib/review/answers';
import { Tallies, type Attribution } from '@/lib/review/tally';
import type { RowChange } from '@/lib/store/rows';
import type { App } from './app';

/** Every event of a question, the earliest first. */
export const eventsOf = ({ db }: App, id: QuestionId): Promise<Review[]> =>
  db.reviews.where('[questionId+reviewedAt]').between([id, -Infinity], [id, Infinity]).toArray();

/** What the answers to a question count for, with its highlight as it is or was. */
export const attributionOf = (
  { sourceId }: Question,
  highlight: Highlight | null | undefined,
): Attribution => ({ sourceId, stepIds: highlight?.stepIds ?? [] });

/**
 * Replaces what a question's log counted for by what it counts for now. Inside the caller's
 * transaction over `highlights`, `dayStats` and `tallies`.
 */
export async function retally(
  app: App,
  question: Question,
  before: readonly Review[],
  after: readonly Review[],
): Promise<void> {
  const { highlightId } = question;
  const highlight = highlightId ? await app.db.highlights.get(highlightId) : null;
  const attribution = attributionOf(question, highlight);
  const change = new Tallies();
  change.add(answersOf(question, before), attribution, -1);
  change.add(answersOf(question, after), attribution);
  await addTallies(app, change);
}

/**
 * Counts answers for another step or book when a highlight was placed anew or a question moved to
 * another highlight. Inside the caller's transaction, after the rows were written.
 */
export async function moveTallies(app: App, rows: readonly RowChange[]): Promise<void> {
  const oldQuestions = rowsBefore<Question>(rows, 'questions');
  const oldHighlights = rowsBefore<Highlight>(rows, 'highlights');
  const placed = rows.flatMap(({ table, key, before: old, after }) =>
    table === 'highlights' && old && after && stepsIn(old) !== stepsIn(after)
      ? [key as HighlightId]
      : [],
  );
  const ids = new Set([...oldQuestions.keys()] as QuestionId[]);
  if (placed.length > 0) {
    const questions = await app.db.questions.where('highlightId').anyOf(placed).primaryKeys();
    for (const id of questions) ids.add(id);
  }
  const change = new Tallies();
  for (const question of await app.db.questions.bulkGet([...ids])) {
    if (!question) continue;
    const old = oldQuestions.get(question.id) ?? question;
    const then = old.highlightId ? oldHighlights.get(old.highlightId) : null;
    const [was, is] = await app.db.highlights.bulkGet([
      old.highlightId ?? NONE,
      question.highlightId ?? NONE,
    ]);
    const [from, to] = [attributionOf(old, then ?? was), attributionOf(question, is)];
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    const answers = answersOf(question, await eventsOf(app, question.id));
    change.add(answers, from, -1);
    change.add(answers, to);
  }
  await addTallies(app, change);
}

/** Adds sums to those that are stored; rows that come to nothing go. */
export async function addTallies({ db }: App, { days, groups }: Tallies): Promise<void> {
  const storedDays = await db.dayStats.bulkGet([...days.keys()]);
  const newDays = [...days.values()].map((each, index) => ({
    ...plus(storedDays[index] ?? NO_ANSWERS, each),
    day: each.day,
  }));
  await db.dayStats.bulkPut(newDays.filter((each) => !isEmpty(each)));
  await db.dayStats.bulkDelete(newDays.filter(isEmpty).map(({ day }) => day));
  const keys = groups.map(({ kind, key }) => [kind, key] as [typeof kind, string]);
  const stored = await db.tallies.bulkGet(keys);
  const newGroups = groups.map((each, index) => ({
    ...plus(stored[index] ?? NO_ANSWERS, each),
    kind: each.kind,
    key: each.key,
  }));
  await db.tallies.bulkPut(newGroups.filter((each) => !isEmpty(each)));
  await db.tallies.bulkDelete(newGroups.filter(isEmpty).map(({ kind, key }) => [kind, key]));
}

/** No highlight has this id. */
const NONE = '' as HighlightId;

const stepsIn = (row: object) => (row as Highlight).stepIds.join(' ');

function rowsBefore<Row>(rows: readonly RowChange[], name: RowChange['table']): Map<string, Row> {
  return new Map(
    rows.flatMap(({ table, key, before: old }) =>
      table === name && old ? [[key, old as Row]] : [],
    ),
  );
}
