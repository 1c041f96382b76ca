import { describe, expect, test } from 'vitest';
import { rebuildCards } from '@/lib/app/cards';
import type { App } from '@/lib/app/app';
import { dueCards, dueCount, nextDue } from '@/lib/app/due';
import { forget, postpone, pullForward } from '@/lib/app/move-cards';
import { editQuestion, suspendQuestion } from '@/lib/app/questions';
import { quizAnswer, quizQueue } from '@/lib/app/quiz';
import { answer, gradeIntervals, reviewQueue, revoke } from '@/lib/app/review';
import { changeSetting } from '@/lib/app/settings';
import type { CaseStudyId, QuestionId, SourceId, StepId } from '@/lib/model/ids';
import type { Card, Grade } from '@/lib/model/review';
import { intervalLabel } from '@/lib/review/interval-label';
import { ask, BOOK, cardOf } from '@/tests/builders/asking.ts';
import { testApp, type TestClock } from '@/tests/builders/test-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OTHER = 'another book' as SourceId;

/** Grades a card as it is now. */
const grade = async (app: App, id: QuestionId, value: Grade) =>
  answer(app, await cardOf(app, id), value, 1000);

describe('a question forgotten too often', () => {
  /** A question that was just forgotten for the last time allowed. */
  async function leech() {
    const { app, clock } = await testApp();
    await changeSetting(app, 'leechLapses', 2);
    const { id } = await ask(app);
    const said: boolean[] = [];
    for (const value of [4, 1, 3, 1] as const) {
      clock.at = (await cardOf(app, id)).dueAt;
      const answered = await grade(app, id, value);
      said.push(answered.leech);
      if (answered.leech) return { app, clock, id, answered, said };
    }
    throw new Error('no leech');
  }
  const rowOf = async (app: App, id: QuestionId) => (await app.db.questions.get(id))!;

  test('is set aside with the grade, and the screen is told', async () => {
    const { app, clock, id, said } = await leech();
    expect(said).toEqual([false, false, false, true]);
    expect(await rowOf(app, id)).toMatchObject({ suspendedAt: clock.at, leechAt: clock.at });
    expect((await cardOf(app, id)).queue).toBe('suspended');
    expect(await dueCount(app)).toBe(0);
  });

  test('comes back when the grade is taken back', async () => {
    const { app, id, answered } = await leech();
    await revoke(app, answered.id);
    expect(await rowOf(app, id)).toMatchObject({ suspendedAt: null, leechAt: null });
    expect(await cardOf(app, id)).toMatchObject({ queue: 'review', lapses: 1 });
  });

  test('comes back rewritten, or when it is resumed', async () => {
    for (const how of ['rewrite', 'resume']) {
      const { app, id } = await leech();
      const row = await rowOf(app, id);
      if (how === 'rewrite') await editQuestion(app, row, { prompt: 'What?', answer: 'That.' });
      else await suspendQuestion(app, row, false);
      expect(await rowOf(app, id)).toMatchObject({ suspendedAt: null, leechAt: null });
      expect((await cardOf(app, id)).queue).toBe('learning');
    }
  });

  test('stays set aside when it was set aside by hand as well', async () => {
    const { app, clock, id, answered } = await leech();
    clock.at += 5000;
    await suspendQuestion(app, await rowOf(app, id), true);
    await revoke(app, answered.id);
    expect((await cardOf(app, id)).queue).toBe('suspended');
  });
});

describe('cards are moved by events', () => {
  const moves = {
    'pulled forward': {
      move: pullForward,
      leaves: ({ at }: TestClock, card: Card) => ({ ...card, dueAt: at, wantedAt: at }),
      due: 1,
    },
    'put off': {
      move: (app: App, id: QuestionId) => postpone(app, id, 3),
      leaves: (_: TestClock, card: Card) => ({ ...card, dueAt: card.dueAt + 3 * DAY }),
      due: 0,
    },
    forgotten: {
      move: forget,
      leaves: ({ at }: TestClock) => ({ queue: 'new', reps: 0, stability: 0, dueAt: at }),
      due: 1,
    },
  };

  test.each(Object.entries(moves))(
    '%s, replayed and taken back',
    async (_, { move, leaves, due }) => {
      const { app, clock } = await testApp();
      const { id } = await ask(app);
      await grade(app, id, 4);
      clock.at += DAY;
      const before = await cardOf(app, id);
      const event = await move(app, id);
      const after = await cardOf(app, id);
      expect(after).toMatchObject(leaves(clock, before));
      expect(await dueCount(app)).toBe(due);
      await rebuildCards(app);
      expect(await cardOf(app, id)).toEqual(after);
      // The clock set back must not put the undo before what it takes back.
      clock.at -= 2 * DAY;
      expect(await revoke(app, event!)).toBe(id);
      expect(await cardOf(app, id)).toEqual(before);
    },
  );
});

test('a grade leads where its button says, also when days are balanced', async () => {
  const { app, clock } = await testApp();
  for (let made = 0; made < 25; made++) {
    const { id } = await ask(app);
    clock.at += 1000;
    await grade(app, id, 4);
  }
  const cards = await app.db.cards.toArray();
  const days = cards.map(({ dueAt }) => Math.floor(dueAt / DAY));
  // Eight days each, spread over six to ten.
  const counts = [...new Set(days)].map((day) => days.filter((each) => each === day).length);
  expect(counts.length).toBe(5);
  expect(Math.max(...counts)).toBeLessThanOrEqual(7);
  clock.at += 9 * DAY;
  for (const card of cards) {
    const promised = await gradeIntervals(app, card);
    const due = [promised[2], promised[3], promised[4]].map(({ value, unit }) =>
      unit === 'day' ? value : value * 30.4,
    );
    expect(due).toEqual(due.toSorted((a, b) => a - b));
    expect(new Set(due).size).toBe(3);
    await answer(app, card, 3, 1000);
    const { dueAt } = await cardOf(app, card.questionId);
    expect(intervalLabel(dueAt - clock.at)).toEqual(promised[3]);
  }
  const before = await app.db.cards.toArray();
  await rebuildCards(app);
  expect(await app.db.cards.toArray()).toEqual(before);
});

test('the steps in the settings are those a card goes through, and replays with', async () => {
  const { app, clock } = await testApp();
  const { id } = await ask(app);
  await changeSetting(app, 'learningSteps', '5m 2h');
  await changeSetting(app, 'relearningSteps', '1h');
  await grade(app, id, 1);
  expect((await cardOf(app, id)).dueAt).toBe(clock.at + 5 * MINUTE);
  clock.at += 5 * MINUTE;
  await grade(app, id, 3);
  expect((await cardOf(app, id)).dueAt).toBe(clock.at + 120 * MINUTE);
  await changeSetting(app, 'learningSteps', '1m');
  const before = await cardOf(app, id);
  await rebuildCards(app);
  expect(await cardOf(app, id)).toEqual(before);
});

describe('a day', () => {
  test('asks one question of a highlight, and its sibling on the next', async () => {
    const { app, clock } = await testApp();
    const one = await ask(app);
    clock.at += 1000;
    const two = await ask(app, { highlightId: one.highlightId });
    expect(await reviewQueue(app, {})).toEqual([one.id]);
    const { id: event } = await grade(app, one.id, 4);
    expect(await reviewQueue(app, {})).toEqual([]);
    const next = await nextDue(app);
    expect(next).toBe(Date.UTC(2025, 2, 4, 4));
    clock.at = next!;
    expect(await reviewQueue(app, {})).toEqual([two.id]);
    clock.at -= 8 * 60 * MINUTE;
    await revoke(app, event);
    expect(await reviewQueue(app, {})).toEqual([one.id]);
  });

  test('has room for so many reviews; begun and relearnt cards are not counted', async () => {
    const { app, clock } = await testApp();
    const ids: QuestionId[] = [];
    for (let made = 0; made < 6; made++) {
      const { id } = await ask(app);
      clock.at += 1000;
      await grade(app, id, 4);
      ids.push(id);
    }
    clock.at += 30 * DAY;
    await changeSetting(app, 'reviewsPerDay', 4);
    expect(await dueCount(app)).toBe(4);
    const [first] = await dueCards(app);
    const { id: event } = await answer(app, first!, 1, 1000);
    expect(await dueCount(app)).toBe(3);
    clock.at += 11 * MINUTE;
    expect((await dueCards(app)).map(({ questionId }) => questionId)).toContain(first!.questionId);
    expect(await dueCount(app)).toBe(4);
    await revoke(app, event);
    expect(await dueCount(app)).toBe(4);
    for (const card of await dueCards(app)) await answer(app, card, 4, 1000);
    expect(await dueCount(app)).toBe(0);
    clock.at += DAY;
    expect(await dueCount(app)).toBe(2);
  });

  test('begins at its hour where the reader is', async () => {
    const { app, clock } = await testApp();
    const here = { ...app, utcOffsetMinutes: () => 120 };
    await changeSetting(app, 'newPerDay', 1);
    const ids = [(await ask(app)).id, (await ask(app)).id];
    // 03:59 in the morning, two hours east of UTC.
    clock.at = Date.UTC(2025, 2, 5, 1, 59);
    await answer(here, await cardOf(app, ids[0]!), 4, 1000);
    expect(await dueCount(here)).toBe(0);
    clock.at += 2 * MINUTE;
    expect(await dueCount(here)).toBe(1);
  });
});

describe('a filter', () => {
  test('lets through a case study or a tag, for reviews and for a quiz', async () => {
    const { app } = await testApp();
    const early = await ask(app, { pageIndex: 1, tags: ['hard'] });
    const late = await ask(app, { pageIndex: 9, tags: ['hard', 'mine'] });
    const elsewhere = await ask(app, { sourceId: OTHER, pageIndex: 1, tags: ['mine'] });
    const caseStudyId = 'the first' as CaseStudyId;
    await app.db.caseStudyRanges.add({
      id: 'range',
      caseStudyId,
      sourceId: BOOK,
      startPageIndex: 0,
      endPageIndex: 4,
      startTop: null,
      sections: [],
    } as never);
    for (const queue of [reviewQueue, quizQueue]) {
      expect(await queue(app, { caseStudyId })).toEqual([early.id]);
      expect(await queue(app, { tag: 'hard', caseStudyId })).toEqual([early.id]);
      expect((await queue(app, { tag: 'mine' })).toSorted()).toEqual([late.id, elsewhere.id]);
      expect(await queue(app, { tag: 'mine', sourceId: OTHER })).toEqual([elsewhere.id]);
      expect(await queue(app, { tag: 'none' })).toEqual([]);
    }
  });
});

test('books and steps take turns unless set otherwise', async () => {
  const { app, clock } = await testApp();
  for (const sourceId of [BOOK, BOOK, BOOK, OTHER, OTHER, OTHER]) {
    await ask(app, { sourceId, stepIds: ['a step' as StepId] });
    clock.at += 1000;
  }
  const books = async () => {
    const ids = await reviewQueue(app, {});
    const rows = await app.db.questions.bulkGet(ids);
    return rows.map((row) => (row!.sourceId === BOOK ? 'a' : 'b')).join('');
  };
  expect(await books()).toBe('ababab');
  await changeSetting(app, 'interleave', false);
  expect(await books()).toBe('aaabbb');
});

test('a quiz asks what is not due, leaves log and cards alone, and asks the forgotten again', async () => {
  const { app } = await testApp();
  const ids: QuestionId[] = [];
  for (let made = 0; made < 8; made++) {
    const { id } = await ask(app);
    await grade(app, id, 4);
    ids.push(id);
  }
  expect(await dueCount(app)).toBe(0);
  const state = async () => [await app.db.reviews.toArray(), await app.db.cards.toArray()];
  const before = await state();
  const [first, ...rest] = await quizQueue(app, {});
  expect(new Set([first, ...rest])).toEqual(new Set(ids));
  expect(quizAnswer(rest, first!, 3)).toEqual(rest);
  expect(quizAnswer(rest, first!, 1)).toEqual([...rest.slice(0, 5), first, ...rest.slice(5)]);
  expect(quizAnswer([], first!, 1)).toEqual([first]);
  expect(await state()).toEqual(before);
});
