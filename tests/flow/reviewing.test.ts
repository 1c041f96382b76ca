import { describe, expect, test } from 'vitest';
import { rebuildCards } from '@/lib/app/cards';
import { dueCards, dueCount, nextDue } from '@/lib/app/due';
import { suspendQuestion } from '@/lib/app/questions';
import { quizQueue } from '@/lib/app/quiz';
import { answer, gradeIntervals, reviewItem, reviewQueue, revoke } from '@/lib/app/review';
import { removeSource } from '@/lib/app/reading';
import { changeSetting } from '@/lib/app/settings';
import type { App } from '@/lib/app/app';
import type { QuestionId, SourceId, StepId } from '@/lib/model/ids';
import type { Grade } from '@/lib/model/review';
import { intervalLabel } from '@/lib/review/interval-label';
import { ask as askOn, BOOK, cardOf } from '@/tests/builders/asking.ts';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OTHER = 'another book' as SourceId;
const STEP = 'a step' as StepId;

/** A question on a highlight of its own. */
const ask = async (app: App, sourceId = BOOK, stepIds: StepId[] = []) =>
  (await askOn(app, { sourceId, stepIds })).id;

test('a question tells the heading it was marked under, unless that is the answer', async () => {
  const { app } = await testApp();
  const id = await ask(app);
  const headed = (title: string) =>
    app.db.caseStudyRanges.put({
      id: 'range',
      caseStudyId: 'a case study',
      sourceId: BOOK,
      startPageIndex: 0,
      endPageIndex: 4,
      startTop: null,
      deletedAt: null,
      sections: [{ title, depth: 1, pageIndex: 0, top: 700, stepId: null, chosen: false }],
    } as never);
  await headed('Splitting by time');
  expect(await reviewItem(app, id)).toMatchObject({ section: 'Splitting by time' });
  await app.db.questions.update(id, { answer: 'splitting' });
  expect(await reviewItem(app, id)).toMatchObject({ section: null });
});

test('without a case study, the heading is one that the index of the book is sure of', async () => {
  const { app } = await testApp();
  const { id } = await askOn(app, { pageIndex: 3 });
  expect(await reviewItem(app, id)).toMatchObject({ section: null });
  const heading = (text: string, pageIndex: number, sure: boolean) => ({
    text,
    pageIndex,
    start: 0,
    end: text.length,
    sure,
  });
  const headings = [
    heading('Chapter 2', 1, true),
    heading('Perhaps', 2, false),
    heading('Later', 4, true),
  ];
  await app.db.bookIndexes.put({ sourceId: BOOK, index: { headings } } as never);
  expect(await reviewItem(app, id)).toMatchObject({ section: 'Chapter 2' });
});

test('a heading that a question begins with is not told above it as well', async () => {
  const { app } = await testApp();
  const { id } = await askOn(app, { pageIndex: 3 });
  const heading = { text: '2.1 Cuckoo hashing', pageIndex: 2, start: 0, end: 18, sure: true };
  await app.db.bookIndexes.put({ sourceId: BOOK, index: { headings: [heading] } } as never);
  expect(await reviewItem(app, id)).toMatchObject({ section: '2.1 Cuckoo hashing' });
  await app.db.questions.update(id, { prompt: 'Cuckoo hashing: What is kept twice?' });
  expect(await reviewItem(app, id)).toMatchObject({ section: null });
});

describe('a grade', () => {
  test.each<[Grade]>([[1], [2], [3], [4]])(
    '%i leads to the interval on its button, every time',
    async (grade) => {
      const { app, clock } = await testApp();
      const id = await ask(app);
      for (let round = 0; round < 8; round++) {
        clock.at = Math.max(clock.at, (await cardOf(app, id)).dueAt) + 7 * 60_000;
        const promised = await gradeIntervals(app, await cardOf(app, id));
        await answer(app, await cardOf(app, id), grade, 1000);
        const { dueAt } = await cardOf(app, id);
        expect(intervalLabel(dueAt - clock.at)).toEqual(promised[grade]);
        const events = await app.db.reviews.where('questionId').equals(id).sortBy('reviewedAt');
        expect(events).toHaveLength(round + 1);
        expect(events.at(-1)).toMatchObject({ kind: 'grade', grade, dueAt, durationMs: 1000 });
      }
    },
  );

  test('with the clock set back still counts as the latest', async () => {
    const { app, clock } = await testApp();
    const id = await ask(app);
    await answer(app, await cardOf(app, id), 4, 1000);
    const before = await cardOf(app, id);
    clock.at -= HOUR;
    await answer(app, before, 1, 1000);
    const after = await cardOf(app, id);
    expect(after.reps).toBe(2);
    expect(after.dueAt).toBeLessThan(before.dueAt);
  });

  test('taken back appends, and gives the earlier card back exactly', async () => {
    const { app, clock } = await testApp();
    const id = await ask(app);
    for (const grade of [3, 3, 4, 1, 3] as const) {
      const before = await cardOf(app, id);
      const { id: event } = await answer(app, before, grade, 1000);
      const after = await cardOf(app, id);
      const log = await app.db.reviews.count();
      clock.at -= 5000;
      expect(await revoke(app, event)).toBe(id);
      expect(await cardOf(app, id)).toEqual(before);
      expect(await app.db.reviews.count()).toBe(log + 1);
      clock.at += 10_000;
      await answer(app, before, grade, 1000);
      expect({ ...(await cardOf(app, id)), lastReviewedAt: 0, dueAt: 0 }).toEqual({
        ...after,
        lastReviewedAt: 0,
        dueAt: 0,
      });
      clock.at += 20 * DAY;
    }
  });
});

test('cards thrown away come out of the log the same', async () => {
  const { app, clock } = await testApp();
  const ids = await Promise.all(Array.from({ length: 6 }, () => ask(app)));
  for (let day = 0; day < 12; day++) {
    for (const [index, id] of ids.entries()) {
      if ((day + index) % 3 === 0) continue;
      const grade = (((day * 7 + index * 5) % 4) + 1) as Grade satisfies Grade;
      const { id: event } = await answer(app, await cardOf(app, id), grade, 1000);
      clock.at += 1000;
      if ((day + index) % 5 === 0) await revoke(app, event);
    }
    clock.at += DAY;
  }
  await suspendQuestion(app, { id: ids[0]!, sourceId: BOOK }, true);
  const before = await app.db.cards.toArray();
  await app.db.cards.clear();
  await rebuildCards(app);
  expect(await app.db.cards.toArray()).toEqual(before);
});

describe('what is due', () => {
  test('new cards are begun up to the day’s limit; a grade taken back does not count', async () => {
    const { app, clock } = await testApp();
    await changeSetting(app, 'newPerDay', 2);
    for (let made = 0; made < 5; made++) {
      await ask(app);
      clock.at += 1000;
    }
    expect(await dueCount(app)).toBe(2);
    const [first] = await dueCards(app);
    const { id: event } = await answer(app, first!, 4, 1000);
    expect(await dueCount(app)).toBe(1);
    clock.at += 1000;
    await revoke(app, event);
    expect((await dueCards(app)).map((card) => card.questionId)).toContain(first!.questionId);
    expect(await dueCount(app)).toBe(2);

    for (const card of await dueCards(app)) await answer(app, card, 4, 1000);
    expect(await dueCount(app)).toBe(0);
    // The others wait for tomorrow, not for a time that has passed.
    const next = await nextDue(app);
    expect(next).toBeGreaterThan(clock.at);
    clock.at = next!;
    expect(await dueCount(app)).toBe(2);
  });

  test('by book and by step', async () => {
    const { app } = await testApp();
    const a = await ask(app, BOOK, [STEP]);
    const b = await ask(app, BOOK);
    const c = await ask(app, OTHER, [STEP]);
    const sorted = (ids: QuestionId[]) => ids.toSorted();
    expect(sorted(await reviewQueue(app, {}))).toEqual(sorted([a, b, c]));
    expect(sorted(await reviewQueue(app, { sourceId: BOOK }))).toEqual(sorted([a, b]));
    expect(sorted(await reviewQueue(app, { stepId: STEP }))).toEqual(sorted([a, c]));
    expect(await reviewQueue(app, { sourceId: OTHER, stepId: STEP })).toEqual([c]);
    expect(sorted(await quizQueue(app, { sourceId: BOOK }))).toEqual(sorted([a, b]));
  });

  test('a book that was taken from the library asks nothing until it is opened again', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, sampleBytes());
    const id = await ask(app, opened.sourceId);
    expect(await reviewQueue(app, {})).toEqual([id]);
    await removeSource(app, opened.sourceId);
    expect(await reviewQueue(app, {})).toEqual([]);
    expect(await quizQueue(app, {})).toEqual([]);
    expect(await nextDue(app)).toBeNull();
    await app.db.sources.update(opened.sourceId, { deletedAt: null });
    expect(await reviewQueue(app, {})).toEqual([id]);
    await opened.pdf.close();
  });

  test('a suspended card never is, however long one waits', async () => {
    const { app, clock } = await testApp();
    const id = await ask(app);
    await answer(app, await cardOf(app, id), 3, 1000);
    await suspendQuestion(app, { id, sourceId: BOOK }, true);
    clock.at += 1000 * DAY;
    expect(await dueCount(app)).toBe(0);
    expect(await quizQueue(app, {})).toEqual([]);
    expect(await nextDue(app)).toBeNull();
    await suspendQuestion(app, { id, sourceId: BOOK }, false);
    expect(await reviewQueue(app, {})).toEqual([id]);
  });
});
