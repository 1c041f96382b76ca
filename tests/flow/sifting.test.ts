import { describe, expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { bookNotes } from '@/lib/app/book-notes';
import { undo } from '@/lib/app/change';
import { draftMissing } from '@/lib/app/draft-missing';
import { makeQuestions, undrafted } from '@/lib/app/make-questions';
import {
  deleteQuestion,
  dropQuestions,
  editQuestion,
  flagQuestion,
  keepQuestions,
  questionsOfHighlight,
  suspendQuestion,
} from '@/lib/app/questions';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { answer, reviewQueue } from '@/lib/app/review';
import { changeSetting } from '@/lib/app/settings';
import { siftList, toCheckBySource, toCheckCount } from '@/lib/app/sift';
import type { DraftQuestion } from '@/lib/model/question';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { mark, openAndKeep, openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';

const noContext = { context: '', docTerms: [] };
const PASSAGE =
  'Position bias is the tendency of items near\nthe top to be clicked because they are near the top. We record the position as a\nfeature in training and ﬁx it to one value when serving. Leakage is the presence\nof information in the training data that will not be available at prediction time,\nsuch as a rating that was given after the dish was cooked.';

async function marked() {
  const { app, clock } = await testApp();
  const opened = await openBytes(app, sampleBytes());
  const { id } = await mark(app, opened, PASSAGE, { pageIndex: 2 });
  const { sourceId } = opened;
  return { app, clock, opened, sourceId, id };
}

async function drafted() {
  const each = await marked();
  await makeQuestions(each.app, each.id, noContext);
  const questions = await questionsOfHighlight(each.app, each.id);
  return { ...each, questions, list: await siftList(each.app, each.sourceId) };
}

/** The generator as it may be one day: what it makes goes through `change`. */
const improved = (app: App, change: (drafts: DraftQuestion[]) => DraftQuestion[]): App => ({
  ...app,
  draftQuestions: async (input) => change([...(await app.draftQuestions(input))]),
});

const reworded = (draft: DraftQuestion): DraftQuestion => ({
  ...draft,
  kind: 'term',
  prompt: `What is it called? ${draft.answer.length}`,
  generatedKey: `term|${draft.answer}|anew`,
});

describe('made questions', () => {
  test('wait for a look: no card, nothing due, at most two ticked', async () => {
    const { app, sourceId, questions, list } = await drafted();
    expect(questions.length).toBeGreaterThan(2);
    expect(questions.every(({ status }) => status === 'proposed')).toBe(true);
    expect(await app.db.cards.count()).toBe(0);
    expect(await reviewQueue(app, {})).toEqual([]);
    expect(list).toHaveLength(1);
    expect(list[0]!.questions.map(({ ticked }) => ticked)).toEqual([true, true]);
    expect(await toCheckCount(app, sourceId)).toBe(2);
    expect(await toCheckBySource(app)).toMatchObject([{ source: { id: sourceId }, count: 2 }]);
    const notes = await bookNotes(app, sourceId);
    expect(notes.unplaced[0]!.questions).toEqual([]);
  });

  test('kept ones have a card at once; undone they wait again', async () => {
    const { app, sourceId, list } = await drafted();
    const ids = list[0]!.questions.map(({ question }) => question.id);
    await keepQuestions(app, sourceId, ids);
    expect((await app.db.cards.toCollection().primaryKeys()).toSorted()).toEqual(ids.toSorted());
    // Of one passage one is asked a day.
    expect(ids).toEqual(expect.arrayContaining(await reviewQueue(app, {})));
    expect(await toCheckCount(app, sourceId)).toBe(0);
    expect(await siftList(app, sourceId)).toEqual([]);
    expect((await bookNotes(app, sourceId)).unplaced[0]!.questions).toHaveLength(2);
    expect(await undo(app, sourceId)).toBe('questionsKept');
    expect(await app.db.cards.count()).toBe(0);
    expect(await toCheckCount(app, sourceId)).toBe(2);
  });

  test('dropped ones are not asked about again, nor is another ticked in their place', async () => {
    const { app, id, sourceId, list } = await drafted();
    for (const { question } of list[0]!.questions) await deleteQuestion(app, question);
    expect(await toCheckCount(app, sourceId)).toBe(0);
    const anew = improved(app, (drafts) => drafts.map(reworded));
    await makeQuestions(anew, id, noContext);
    expect(await toCheckCount(app, sourceId)).toBe(0);
    const dropped = list[0]!.questions.map(({ question }) => question.answer);
    for (const { answer: living } of await questionsOfHighlight(app, id))
      expect(dropped).not.toContain(living);
  });

  test('what is left is dropped in one change, which can be taken back', async () => {
    const { app, sourceId, list } = await drafted();
    const ids = list[0]!.questions.map(({ question }) => question.id);
    await dropQuestions(app, sourceId, ids);
    expect(await toCheckCount(app, sourceId)).toBe(0);
    expect(await siftList(app, sourceId)).toEqual([]);
    expect(await undo(app, sourceId)).toBe('questionsDropped');
    expect(await toCheckCount(app, sourceId)).toBe(2);
  });

  test('worded by the reader are kept', async () => {
    const { app, questions } = await drafted();
    await editQuestion(app, questions[0]!, { prompt: 'Mine?', answer: 'Yes' });
    expect(await reviewQueue(app, {})).toEqual([questions[0]!.id]);
  });

  test('ticked ones are kept without a look only where the reader chose so', async () => {
    const { app, id, sourceId } = await marked();
    await changeSetting(app, 'keepUnseen', true);
    await makeQuestions(app, id, noContext);
    expect(await app.db.cards.count()).toBe(2);
    expect(await toCheckCount(app, sourceId)).toBe(0);
  });

  test('without a likely one among them the best is shown, not ticked', async () => {
    const { app, id, sourceId } = await marked();
    const doubtful = improved(app, (drafts) =>
      drafts.map((draft) => ({ ...draft, score: draft.score / 2 })),
    );
    await makeQuestions(doubtful, id, noContext);
    expect(await siftList(app, sourceId)).toMatchObject([{ questions: [{ ticked: false }] }]);
  });
});

describe('made again after an improvement', () => {
  test('what was kept keeps id and memory, and takes the new words', async () => {
    const { app, clock, id, sourceId, list } = await drafted();
    const { question } = list[0]!.questions[0]!;
    await keepQuestions(app, sourceId, [question.id]);
    await answer(app, (await app.db.cards.get(question.id))!, 3, 1000);
    const card = await app.db.cards.get(question.id);
    clock.at += 1000;
    await makeQuestions(
      improved(app, (drafts) => drafts.map(reworded)),
      id,
      noContext,
    );
    const now = await app.db.questions.get(question.id);
    expect(now).toMatchObject({ kind: 'term', answer: question.answer, status: 'kept' });
    expect(now!.prompt).not.toBe(question.prompt);
    expect(await app.db.cards.get(question.id)).toEqual(card);
  });

  test('what the reader edited stays word for word', async () => {
    const { app, id, questions } = await drafted();
    const words = { prompt: 'Mine?', answer: 'Something else' };
    await editQuestion(app, questions[0]!, words);
    const anew = improved(app, (drafts) => drafts.map((draft) => ({ ...draft, prompt: 'New' })));
    expect(await makeQuestions(anew, id, noContext)).toBe(0);
    expect(await app.db.questions.get(questions[0]!.id)).toMatchObject(words);
  });

  test('proposals made no more are withdrawn and may come again; kept ones stay', async () => {
    const { app, id, sourceId, questions, list } = await drafted();
    const kept = list[0]!.questions[0]!.question.id;
    await keepQuestions(app, sourceId, [kept]);
    const none = improved(app, () => []);
    expect(await makeQuestions(none, id, noContext)).toBe(0);
    expect((await questionsOfHighlight(app, id)).map((each) => each.id)).toEqual([kept]);
    expect(await app.db.cards.count()).toBe(1);
    expect(await makeQuestions(app, id, noContext)).toBe(questions.length - 1);
  });

  test('what an older generator has seen is looked at again, once, from the copy', async () => {
    const { app } = await testApp();
    const { opened } = await openAndKeep(app, sampleBytes());
    const { sourceId } = opened;
    const { id } = await mark(app, opened, PASSAGE, { pageIndex: 2 });
    const waiting = async () =>
      (await undrafted(app, await liveHighlights(app, sourceId))).map((each) => each.id);
    const steps: [number, number][] = [];
    const run = (signal = new AbortController().signal) =>
      draftMissing(app, sourceId, (done, all) => steps.push([done, all]), signal);
    await run(AbortSignal.abort());
    expect(await waiting()).toEqual([id]);
    await run();
    expect(steps).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(await waiting()).toEqual([]);
    const before = await questionsOfHighlight(app, id);
    await app.db.drafted.update(id, { version: 1 });
    expect(await waiting()).toEqual([id]);
    await run();
    expect(await waiting()).toEqual([]);
    expect((await questionsOfHighlight(app, id)).map((each) => each.id)).toEqual(
      before.map((each) => each.id),
    );
  });
});

test('cancelled, it stops after the highlight it is at; what was made stays', async () => {
  const { app } = await testApp();
  const { opened } = await openAndKeep(app, sampleBytes());
  const { sourceId } = opened;
  await mark(app, opened, PASSAGE, { pageIndex: 2 });
  await mark(app, opened, 'judged on the tenth', { pageIndex: 2 });
  const cancelled = new AbortController();
  const onProgress = (done: number) => {
    if (done === 1) cancelled.abort();
  };
  await draftMissing(app, sourceId, onProgress, cancelled.signal);
  expect(await undrafted(app, await liveHighlights(app, sourceId))).toHaveLength(1);
  expect(await app.db.questions.count()).toBeGreaterThan(0);
});

test('without the copy of the book questions come of the words alone', async () => {
  const { app, id, sourceId } = await marked();
  await draftMissing(app, sourceId, () => undefined, new AbortController().signal);
  expect((await questionsOfHighlight(app, id)).length).toBeGreaterThan(0);
});

test('a question called bad is not asked until it is worded anew or taken up again', async () => {
  const { app, sourceId, list } = await drafted();
  const { question } = list[0]!.questions[0]!;
  await keepQuestions(app, sourceId, [question.id]);
  const queue = () => reviewQueue(app, {});
  await flagQuestion(app, question);
  expect(await queue()).toEqual([]);
  expect((await app.db.questions.get(question.id))!.flaggedAt).not.toBeNull();
  await editQuestion(app, question, { prompt: 'Better?', answer: 'Yes' });
  expect(await queue()).toEqual([question.id]);
  await flagQuestion(app, question);
  await suspendQuestion(app, question, false);
  expect(await queue()).toEqual([question.id]);
  expect(await app.db.questions.get(question.id)).toMatchObject({ flaggedAt: null });
});
