import { expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { undo } from '@/lib/app/change';
import { CheckCounter } from '@/lib/app/check-counter';
import { makeQuestions } from '@/lib/app/make-questions';
import { deleteQuestion, keepQuestions, questionsOfHighlight } from '@/lib/app/questions';
import { toCheckCount } from '@/lib/app/sift';
import type { QuestionId, SourceId } from '@/lib/model/ids';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { mark, openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';

const around = { context: '', docTerms: [] };
const PASSAGES = [
  'Position bias is the tendency of items near\nthe top to be clicked because they are near the top.',
  'Leakage is the presence\nof information in the training data that will not be available at prediction time',
];

async function drafted() {
  const { app, clock } = await testApp();
  const opened = await openBytes(app, sampleBytes());
  const [first, second] = await Promise.all(
    PASSAGES.map((words) => mark(app, opened, words, { pageIndex: 2 })),
  );
  await makeQuestions(app, first!.id, around);
  clock.at += 1000;
  const counter = new CheckCounter(opened.sourceId);
  return { app, clock, sourceId: opened.sourceId, first: first!.id, second: second!.id, counter };
}

/** Rows of questions that a piece of work reads. */
async function rowsRead({ db }: App, work: () => Promise<unknown>): Promise<number> {
  let rows = 0;
  const note = <T>(row: T): T => {
    rows++;
    return row;
  };
  db.questions.hook('reading', note);
  await work();
  db.questions.hook('reading').unsubscribe(note);
  return rows;
}

/** What the counter says is what counting anew says. */
async function agree(app: App, counter: CheckCounter, sourceId: SourceId) {
  const count = await counter.count(app);
  expect(count).toBe(await toCheckCount(app, sourceId));
  return count;
}

test('follows what is made, kept, dropped and undone', async () => {
  const { app, clock, sourceId, first, second, counter } = await drafted();
  expect(await agree(app, counter, sourceId)).toBeGreaterThan(0);
  await makeQuestions(app, second, around);
  const both = await agree(app, counter, sourceId);
  clock.at += 1000;
  const [one, other] = await questionsOfHighlight(app, first);
  await keepQuestions(app, sourceId, [one!.id]);
  expect(await agree(app, counter, sourceId)).toBeLessThan(both);
  await undo(app, sourceId);
  expect(await agree(app, counter, sourceId)).toBe(both);
  await deleteQuestion(app, other!);
  await agree(app, counter, sourceId);
});

test('reads what changed, not the book', async () => {
  const { app, clock, sourceId, first, second, counter } = await drafted();
  await makeQuestions(app, second, around);
  const all = [first, second].map((id) => questionsOfHighlight(app, id));
  const [one, other] = (await Promise.all(all)).map(([question]) => question!);
  const keepLater = async (id: QuestionId) => {
    clock.at += 1000;
    await keepQuestions(app, sourceId, [id]);
  };
  expect(await rowsRead(app, () => counter.count(app))).toBeGreaterThan(2);
  await keepLater(one!.id);
  await counter.count(app);
  await keepLater(other!.id);
  // What was written in the very moment of the last row seen is read once more.
  expect(await rowsRead(app, () => counter.count(app))).toBe(2);
  await agree(app, counter, sourceId);
});

test('a clock that was set back hides nothing new, nor does a question that went to another highlight', async () => {
  const { app, clock, sourceId, first, second, counter } = await drafted();
  await counter.count(app);
  clock.at -= 1_000_000;
  const made = await makeQuestions(app, second, around);
  expect(made).toBeGreaterThan(0);
  expect(await agree(app, counter, sourceId)).toBeGreaterThan(0);
  clock.at += 2_000_000;
  const ids = (await questionsOfHighlight(app, first)).map(({ id }) => id);
  for (const id of ids) await app.db.questions.update(id, { highlightId: second });
  await agree(app, counter, sourceId);
});

test('where nothing was ever proposed, no row is read', async () => {
  const { app } = await testApp();
  const counter = new CheckCounter('none' as SourceId);
  expect(await rowsRead(app, () => counter.count(app))).toBe(0);
});
