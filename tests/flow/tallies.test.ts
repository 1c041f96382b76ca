import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { rebuildCards } from '@/lib/app/cards';
import { redo, undo } from '@/lib/app/change';
import { deleteHighlight, editHighlight } from '@/lib/app/highlights';
import { forget, postpone, pullForward } from '@/lib/app/move-cards';
import { deleteQuestion, editQuestion, suspendQuestion } from '@/lib/app/questions';
import { answer, revoke } from '@/lib/app/review';
import { changeSetting } from '@/lib/app/settings';
import type { AliasId, QuestionId, ReviewId, SourceId, StepId } from '@/lib/model/ids';
import type { Grade } from '@/lib/model/review';
import { mergeSources } from '@/lib/store/merge-sources';
import { ask, BOOK } from '@/tests/builders/asking.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { times } from '@/tests/soak.ts';

const OTHER = 'another book' as SourceId;
const STEPS = ['one', 'two', 'three'] as StepId[];

/** What is derived, as it stands. */
const derived = async ({ db }: App) => ({
  cards: await db.cards.toArray(),
  days: await db.dayStats.toArray(),
  tallies: await db.tallies.toArray(),
  hours: await db.dueHours.toArray(),
});

const ACTS = [
  'grade',
  'grade',
  'grade',
  'revoke',
  'forget',
  'postpone',
  'pull',
  'place',
  'suspend',
  'edit',
  'drop',
  'delete',
  'undo',
  'redo',
] as const;
const act = fc.record({
  what: fc.constantFrom(...ACTS),
  which: fc.nat(5),
  grade: fc.constantFrom<Grade>(1, 1, 2, 3, 4),
  wait: fc.integer({ min: 1000, max: 9 * 86_400_000 }),
  steps: fc.subarray(STEPS),
});

test('sums and cards kept up to date are those made anew from the log, whatever is done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 60 }), async (acts) => {
      const { app, clock } = await testApp();
      await changeSetting(app, 'leechLapses', 1);
      const asked = [
        await ask(app, { stepIds: [STEPS[0]!] }),
        await ask(app, { stepIds: [STEPS[0]!, STEPS[1]!] }),
        await ask(app, { sourceId: OTHER }),
      ];
      asked.push(await ask(app, { highlightId: asked[0]!.highlightId }));
      const events: { id: ReviewId; questionId: QuestionId }[] = [];
      const note = (id: ReviewId | null, questionId: QuestionId) =>
        id && events.push({ id, questionId });
      for (const { what, which, grade, wait, steps } of acts) {
        clock.at += wait;
        const { id, highlightId } = asked[which % asked.length]!;
        const row = (await app.db.questions.get(id))!;
        const highlight = { id: highlightId, sourceId: row.sourceId };
        const card = await app.db.cards.get(id);
        if (what === 'grade' && card) note((await answer(app, card, grade, 1234.5)).id, id);
        if (what === 'revoke' && events.length > 0) {
          await revoke(app, events.splice(which % events.length, 1)[0]!.id);
        }
        if (what === 'forget') note(await forget(app, id), id);
        if (what === 'postpone') note(await postpone(app, id, 3), id);
        if (what === 'pull') note(await pullForward(app, id), id);
        if (what === 'place') await editHighlight(app, highlight, { stepIds: steps });
        if (what === 'suspend') await suspendQuestion(app, row, row.suspendedAt === null);
        if (what === 'edit') await editQuestion(app, row, { prompt: 'Then?', answer: 'This.' });
        if (what === 'drop') await deleteQuestion(app, row);
        if (what === 'delete') await deleteHighlight(app, highlight);
        if (what === 'undo') await undo(app, row.sourceId);
        if (what === 'redo') await redo(app, row.sourceId);
      }
      const kept = await derived(app);
      await rebuildCards(app);
      expect(kept).toEqual(await derived(app));
      await app.db.delete();
    }),
    { numRuns: times(200) },
  );
});

test('two books that become one have their answers together', async () => {
  const { app } = await testApp();
  for (const id of [BOOK, OTHER]) {
    await app.db.sources.add({ id, lastOpenedAt: 0, furthestPageIndex: 0 } as never);
    const asked = await ask(app, { sourceId: id });
    await answer(app, (await app.db.cards.get(asked.id))!, 4, 1000);
  }
  await mergeSources(app.db, OTHER, BOOK, app.newId<AliasId>(), app.now());
  const kept = await derived(app);
  expect(await app.db.tallies.get(['source', BOOK])).toMatchObject({ answers: 2, begun: 2 });
  await rebuildCards(app);
  expect(kept).toEqual(await derived(app));
});

test('a step counts the answers to what is on it now', async () => {
  const { app, clock } = await testApp();
  const { id, highlightId } = await ask(app, { stepIds: [STEPS[0]!] });
  await answer(app, (await app.db.cards.get(id))!, 4, 2000);
  clock.at += 9 * 86_400_000;
  await answer(app, (await app.db.cards.get(id))!, 1, 3000);
  const of = (step: StepId) => app.db.tallies.get(['step', step]);
  expect(await of(STEPS[0]!)).toMatchObject({
    answers: 2,
    begun: 1,
    reviewed: 1,
    passed: 0,
    durationMs: 5000,
  });
  await editHighlight(app, { id: highlightId, sourceId: BOOK }, { stepIds: [STEPS[1]!] });
  expect(await of(STEPS[0]!)).toBeUndefined();
  expect(await of(STEPS[1]!)).toMatchObject({ answers: 2 });
  await undo(app, BOOK);
  expect(await of(STEPS[0]!)).toMatchObject({ answers: 2 });
});
