import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { rangesOf, setSectionStep } from '@/lib/app/case-studies';
import { redo, undo, undoLabels } from '@/lib/app/change';
import { addHighlight, deleteHighlight, editHighlight, type Mark } from '@/lib/app/highlights';
import { makeQuestions } from '@/lib/app/make-questions';
import {
  deleteQuestion,
  editQuestion,
  questionsOfHighlight,
  suspendQuestion,
  writeQuestion,
} from '@/lib/app/questions';
import { liveHighlights, rememberMove } from '@/lib/app/reader-highlights';
import { answer } from '@/lib/app/review';
import { changeSetting } from '@/lib/app/settings';
import type { HighlightId, SourceId, StepId } from '@/lib/model/ids';
import { readBookOutline } from '@/lib/app/book-outline';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { times } from '@/tests/soak.ts';

const SOURCE = 'a source' as SourceId;
const STEPS = ['step one', 'step two', 'step three'] as StepId[];
const TEXT =
  'Estimating the relevance of each item on its own and sorting by the estimate is called pointwise ranking. A retrieval stage is a model that finds a few hundred candidates among millions of items.';

const markOf = (page = 0): Mark => ({
  sourceId: SOURCE,
  kind: 'text',
  selectors: [{ type: 'PageSelector', index: page, endIndex: page, label: null }],
  sortIndex: `0000${page}|000000`,
  text: TEXT,
  quads: [],
  region: null,
  picture: null,
});
const noContext = { context: '', docTerms: [] };

const STAMPS = new Set(['createdAt', 'updatedAt', 'deviceId']);
const plain = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !STAMPS.has(key)));

/** What the reader has: living rows and the cards, without stamps. */
async function living({ db }: App) {
  const rows = async (name: string) =>
    (await db.table<{ deletedAt: number | null }>(name).toArray())
      .filter((row) => row.deletedAt === null)
      .map(plain);
  return {
    highlights: await rows('highlights'),
    questions: await rows('questions'),
    ranges: await rows('caseStudyRanges'),
    cards: await db.cards.toArray(),
  };
}

async function marked() {
  const { app, clock } = await testApp();
  await changeSetting(app, 'keepUnseen', true);
  const { id, change } = await addHighlight(app, markOf(), []);
  const highlight = { id, sourceId: SOURCE };
  const drafts = await makeQuestions(app, id, noContext);
  expect(drafts).toBeGreaterThan(1);
  return { app, clock, id, change, highlight, questions: await questionsOfHighlight(app, id) };
}

describe('one change', () => {
  test.each<[string, (each: Awaited<ReturnType<typeof marked>>) => Promise<unknown>]>([
    ['placed', ({ app, highlight }) => editHighlight(app, highlight, { stepIds: STEPS })],
    ['noted', ({ app, highlight }) => editHighlight(app, highlight, { note: 'mine' })],
    ['tagged', ({ app, highlight }) => editHighlight(app, highlight, { tags: ['a', 'b'] })],
    ['colored', ({ app, highlight }) => editHighlight(app, highlight, { color: '#aabbcc' })],
    ['deleted', ({ app, highlight }) => deleteHighlight(app, highlight)],
    [
      'questionWritten',
      ({ app, highlight }) => writeQuestion(app, highlight, { prompt: 'Why?', answer: 'So.' }),
    ],
    [
      'questionEdited',
      ({ app, questions }) => editQuestion(app, questions[0]!, { prompt: 'p', answer: 'a' }),
    ],
    ['questionDropped', ({ app, questions }) => deleteQuestion(app, questions[0]!)],
    ['suspended', ({ app, questions }) => suspendQuestion(app, questions[0]!, true)],
  ])('%s can be undone and redone', async (label, change) => {
    const each = await marked();
    const { app, clock } = each;
    const before = await living(app);
    clock.at += 1000;
    await change(each);
    const after = await living(app);
    expect(after).not.toEqual(before);
    for (let round = 0; round < 2; round++) {
      clock.at += 1000;
      expect(await undo(app, SOURCE)).toBe(label);
      expect(await living(app)).toEqual(before);
      expect((await undoLabels(app, SOURCE)).redo).toBe(label);
      expect(await redo(app, SOURCE)).toBe(label);
      expect(await living(app)).toEqual(after);
    }
  });

  test('of the map of sections', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, sampleBytes());
    await readBookOutline(app, opened, opened.sourceId);
    const [range] = await rangesOf(app, opened.sourceId);
    const before = await living(app);
    await setSectionStep(app, range!, range!.sections[1]!, STEPS[0]!);
    const after = await living(app);
    expect(after).not.toEqual(before);
    expect(await undo(app, opened.sourceId)).toBe('sectionMapped');
    expect(await living(app)).toEqual(before);
    await redo(app, opened.sourceId);
    expect(await living(app)).toEqual(after);
  });

  test('undoing a mark takes its questions and cards along', async () => {
    const { app } = await marked();
    await undo(app, SOURCE);
    expect(await living(app)).toEqual({ highlights: [], questions: [], ranges: [], cards: [] });
    expect(await undo(app, SOURCE)).toBeNull();
  });

  test('a change after an undo ends what could be redone', async () => {
    const { app, highlight } = await marked();
    await editHighlight(app, highlight, { note: 'one' });
    await undo(app, SOURCE);
    await editHighlight(app, highlight, { note: 'two' });
    expect(await redo(app, SOURCE)).toBeNull();
    expect((await app.db.highlights.get(highlight.id))?.note).toBe('two');
  });

  test('the order is kept although the clock is set back', async () => {
    const { app, clock, highlight } = await marked();
    await editHighlight(app, highlight, { note: 'first' });
    clock.at -= 3_600_000;
    await editHighlight(app, highlight, { note: 'second' });
    await undo(app, SOURCE);
    expect((await app.db.highlights.get(highlight.id))?.note).toBe('first');
  });
});

describe('a wrong key, mended within five seconds', () => {
  test('is undone in one step', async () => {
    const { app, change, highlight } = await marked();
    const again = await editHighlight(app, highlight, { stepIds: [STEPS[0]!] }, change);
    await editHighlight(app, highlight, { stepIds: [STEPS[1]!] }, again);
    const after = await living(app);
    expect(await undo(app, SOURCE)).toBe('marked');
    expect((await living(app)).highlights).toEqual([]);
    expect(await undo(app, SOURCE)).toBeNull();
    expect(await redo(app, SOURCE)).toBe('marked');
    expect(await living(app)).toEqual(after);
  });

  test('after another change is a change of its own', async () => {
    const { app, change, highlight } = await marked();
    await editHighlight(app, highlight, { note: 'between' });
    await editHighlight(app, highlight, { stepIds: [STEPS[0]!] }, change);
    const labels = [await undo(app, SOURCE), await undo(app, SOURCE), await undo(app, SOURCE)];
    expect(labels).toEqual(['placed', 'noted', 'marked']);
    expect((await living(app)).highlights).toEqual([]);
  });

  test('does not amend what was undone meanwhile', async () => {
    const { app, change, highlight } = await marked();
    await undo(app, SOURCE);
    await editHighlight(app, highlight, { stepIds: [STEPS[0]!] }, change);
    await undo(app, SOURCE);
    expect((await living(app)).highlights).toEqual([]);
  });
});

describe('questions', () => {
  test('that arrive after the mark was undone are not kept', async () => {
    const { app } = await testApp();
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow: App = {
      ...app,
      draftQuestions: async (input) => {
        await promise;
        return app.draftQuestions(input);
      },
    };
    const { id } = await addHighlight(app, markOf(), []);
    const drafting = makeQuestions(slow, id, noContext);
    await undo(app, SOURCE);
    resolve();
    expect(await drafting).toBe(0);
    expect(await app.db.questions.count()).toBe(0);
    expect(await app.db.cards.count()).toBe(0);
    // Brought back, the passage is drafted as if it were new.
    await redo(app, SOURCE);
    expect(await makeQuestions(app, id, noContext)).toBeGreaterThan(0);
  });

  test('drafted twice at the same time are stored once', async () => {
    const { app } = await testApp();
    const { id } = await addHighlight(app, markOf(), []);
    await Promise.all([makeQuestions(app, id, noContext), makeQuestions(app, id, noContext)]);
    const keys = (await questionsOfHighlight(app, id)).map((question) => question.generatedKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('dropped ones never return', async () => {
    const { app, id, questions } = await marked();
    for (const question of questions) await deleteQuestion(app, question);
    expect(await makeQuestions(app, id, noContext)).toBe(0);
    expect(await questionsOfHighlight(app, id)).toEqual([]);
  });

  test('edited ones keep id, card and reviews, and are not drafted again', async () => {
    const { app, clock, id, questions } = await marked();
    const [question] = questions;
    await answer(app, (await app.db.cards.get(question!.id))!, 3, 1000);
    const card = await app.db.cards.get(question!.id);
    clock.at += 1000;
    await editQuestion(app, question!, { prompt: 'New words?', answer: 'Yes' });
    expect(await app.db.cards.get(question!.id)).toEqual(card);
    expect(await app.db.reviews.where('questionId').equals(question!.id).count()).toBe(1);
    expect(await makeQuestions(app, id, noContext)).toBe(0);
    expect(await questionsOfHighlight(app, id)).toHaveLength(questions.length);
  });

  test('dropped on their own stay dropped when the highlight dies and comes back', async () => {
    const { app, highlight, questions } = await marked();
    // In the very millisecond in which the highlight is deleted.
    await deleteQuestion(app, questions[0]!);
    await deleteHighlight(app, highlight);
    expect((await living(app)).questions).toEqual([]);
    await undo(app, SOURCE);
    const left = await questionsOfHighlight(app, highlight.id);
    expect(left.map(({ id }) => id)).toEqual(questions.slice(1).map(({ id }) => id));
    const kept = left.filter(({ status }) => status === 'kept');
    expect(await app.db.cards.count()).toBe(kept.length);
    expect(kept.length).toBeGreaterThan(0);
  });
});

test('a place that was found anew survives undoing what came before', async () => {
  const { app } = await testApp();
  const opened = await openBytes(app, sampleBytes());
  const { raw } = await opened.texts.read(1);
  const start = raw.indexOf('Estimating');
  const { id } = await addHighlight(app, { ...markOf(1), sourceId: opened.sourceId }, []);
  const highlight = { id, sourceId: opened.sourceId };
  await editHighlight(app, highlight, { note: 'x' });
  const span = {
    start: { pageIndex: 1, offset: start },
    end: { pageIndex: 1, offset: start + 40 },
  };
  const row = (await liveHighlights(app, opened.sourceId))[0]!;
  await rememberMove(app, row, { span, quads: [], moved: true }, opened.texts);
  const moved = await app.db.highlights.get(id);
  await undo(app, opened.sourceId);
  expect(await app.db.highlights.get(id)).toMatchObject({
    note: '',
    selectors: moved?.selectors,
    sortIndex: moved?.sortIndex,
  });
});

/** One act of the reader: what, on which of the things there are, and how far the clock moves. */
const act = fc.record({
  kind: fc.constantFrom(
    ...(['mark', 'place', 'note', 'tag', 'color', 'delete', 'write', 'edit', 'drop'] as const),
    ...(['suspend', 'draft', 'amend'] as const),
  ),
  which: fc.nat(20),
  value: fc.nat(5),
  clock: fc.constantFrom(0, 0, 1, 1000, -500),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** @returns whether a change was recorded. */
async function perform(app: App, { kind, which, value }: Act, marks: Map<HighlightId, string>) {
  const highlights = await liveHighlights(app, SOURCE);
  const highlight = highlights[which % Math.max(1, highlights.length)];
  const questions = (await app.db.questions.toArray()).filter((row) => row.deletedAt === null);
  const question = questions[which % Math.max(1, questions.length)];
  if (kind === 'mark') {
    const { id, change } = await addHighlight(app, markOf(value), []);
    marks.set(id, change);
  } else if (highlight && kind === 'amend') {
    const change = marks.get(highlight.id) as never;
    await editHighlight(app, highlight, { stepIds: [STEPS[value % 3]!] }, change);
    marks.delete(highlight.id);
  } else if (highlight && kind === 'place')
    await editHighlight(app, highlight, { stepIds: STEPS.slice(0, value % 4) });
  else if (highlight && kind === 'note')
    await editHighlight(app, highlight, { note: `note ${value}` });
  else if (highlight && kind === 'tag')
    await editHighlight(app, highlight, { tags: [`tag ${value}`] });
  else if (highlight && kind === 'color')
    await editHighlight(app, highlight, { color: `#00000${value}` });
  else if (highlight && kind === 'delete') await deleteHighlight(app, highlight);
  else if (highlight && kind === 'write')
    await writeQuestion(app, highlight, { prompt: 'Why?', answer: `${value}` });
  else if (highlight && kind === 'draft') await makeQuestions(app, highlight.id, noContext);
  else if (question && kind === 'edit')
    await editQuestion(app, question, { prompt: `p ${value}`, answer: 'a' });
  else if (question && kind === 'drop') await deleteQuestion(app, question);
  else if (question && kind === 'suspend') await suspendQuestion(app, question, value % 2 === 0);
}

test('whatever is done: undoing all leads to the start, redoing all to the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { app, clock } = await testApp();
      const start = await living(app);
      const marks = new Map<HighlightId, string>();
      for (const each of acts) {
        clock.at += each.clock;
        await perform(app, each, marks);
      }
      const end = await living(app);
      let undone = 0;
      while (await undo(app, SOURCE)) undone++;
      expect(await living(app)).toEqual(start);
      let redone = 0;
      while (await redo(app, SOURCE)) redone++;
      expect(redone).toBe(undone);
      expect(await living(app)).toEqual(end);
      app.db.close();
    }),
    { numRuns: times(300) },
  );
});
