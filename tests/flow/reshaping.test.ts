import { describe, expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { changeRange } from '@/lib/app/change-range';
import { redo, undo } from '@/lib/app/change';
import { addHighlight, deleteHighlight, editHighlight } from '@/lib/app/highlights';
import { markNote } from '@/lib/app/make-mark';
import { canMerge, mergeHighlights, touching } from '@/lib/app/merge-highlights';
import type { OpenedSource } from '@/lib/app/open-source';
import { makeQuestions } from '@/lib/app/make-questions';
import { questionsOfHighlight, writeQuestion } from '@/lib/app/questions';
import { changeSetting } from '@/lib/app/settings';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { answer } from '@/lib/app/review';
import { spanOfHighlight, stepEdge } from '@/lib/app/spans';
import { cutsOf, splitHighlight } from '@/lib/app/split-highlight';
import { usedTags } from '@/lib/app/tags';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, StepId } from '@/lib/model/ids';
import { rawPages } from '@/lib/app/locate-highlights';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { mark, openBytes, spanOf } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

const noContext = { context: '', docTerms: [] };
const FIRST =
  'Estimating the relevance of each item on its own and sorting by the estimate\nis called pointwise ranking.';
const SECOND =
  'It is simple, its scores can be calibrated, and it is\nwhere most teams begin. Learning from pairs which of two items should come\nﬁrst is called pairwise ranking';

async function reading() {
  const profile = await testApp();
  const opened = await openBytes(profile.app, sampleBytes());
  const row = async (id: HighlightId) => (await profile.app.db.highlights.get(id))!;
  const marked = async (words: string, pageIndex = 1, stepIds: StepId[] = []) =>
    row((await mark(profile.app, opened, words, { pageIndex, stepIds })).id);
  const texts = async () =>
    (await liveHighlights(profile.app, opened.sourceId)).map(({ text }) => text);
  return { ...profile, opened, row, marked, texts };
}

/** All that undo has to bring back, but for stamps. */
async function state({ db }: App) {
  const rows = async (name: string) =>
    (await db.table<{ deletedAt: number | null }>(name).toArray())
      .filter(({ deletedAt }) => deletedAt === null)
      .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'updatedAt')));
  return {
    highlights: await rows('highlights'),
    questions: await rows('questions'),
    cards: await db.cards.toArray(),
  };
}

/** Undo leads to how it was, redo to how it became. */
async function takesBackAndBrings(
  app: App,
  { sourceId }: OpenedSource,
  label: string,
  before: Awaited<ReturnType<typeof state>>,
) {
  const after = await state(app);
  expect(await undo(app, sourceId)).toBe(label);
  expect(await state(app)).toEqual(before);
  expect(await redo(app, sourceId)).toBe(label);
  expect(await state(app)).toEqual(after);
}

describe('another passage for a highlight', () => {
  test('keeps note, steps and questions; those point at their sentence', async () => {
    const { app, opened, marked, row } = await reading();
    const highlight = await marked(FIRST);
    await editHighlight(app, highlight, { note: 'mine', tags: ['a'] });
    await makeQuestions(app, highlight.id, noContext);
    const before = await state(app);
    const [question] = await questionsOfHighlight(app, highlight.id);
    const sentence = highlight.text.slice(question!.spanStart, question!.spanEnd);
    const wider = {
      start: (await spanOf(opened, 1, FIRST)).start,
      end: (await spanOf(opened, 1, SECOND)).end,
    };
    await changeRange(app, opened, await row(highlight.id), wider);
    const changed = await row(highlight.id);
    expect(changed.text).toMatch(/^Estimating .* pairwise ranking$/u);
    expect(changed).toMatchObject({ note: 'mine', tags: ['a'], kind: 'text' });
    expect(await spanOfHighlight(opened, changed)).toEqual(wider);
    const [kept] = await questionsOfHighlight(app, highlight.id);
    expect(changed.text.slice(kept!.spanStart, kept!.spanEnd)).toBe(sentence);
    await takesBackAndBrings(app, opened, 'ranged', before);
    // Its sentence is gone, the question is not.
    await changeRange(app, opened, changed, await spanOf(opened, 1, 'pairwise ranking'));
    const [orphaned] = await questionsOfHighlight(app, highlight.id);
    expect(orphaned).toMatchObject({ id: question!.id, spanStart: -1, spanEnd: -1 });
  });

  test('by words, over the edge of a page, and never down to nothing', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, textPdf([['One two three.'], [''], ['Four five.']]));
    await Promise.all([0, 1, 2].map((page) => opened.texts.read(page)));
    const raw = (page: number) => rawPages(opened.texts).raw(page);
    const book = { pageCount: 3, raw };
    let span = await spanOf(opened, 0, 'three');
    span = stepEdge(span, 'end', 1, 'word', book)!;
    expect(span.end).toEqual({ pageIndex: 2, offset: 4 });
    expect(stepEdge(span, 'end', -1, 'word', book)!.end).toEqual({ pageIndex: 0, offset: 13 });
    span = await spanOf(opened, 0, 'One');
    expect(stepEdge(span, 'start', -1, 'word', book)).toBeNull();
    expect(stepEdge(span, 'end', -1, 'word', book)).toBeNull();
    expect(stepEdge(span, 'end', -1, 'character', book)!.end.offset).toBe(2);
  });
});

describe('joining', () => {
  test('keeps every note, tag, step and question, with what is known', async () => {
    const { app, opened, marked, row } = await reading();
    const one = await marked(FIRST, 1, ['s1', 's2'] as StepId[]);
    const two = await marked(SECOND, 1, ['s3', 's1'] as StepId[]);
    await editHighlight(app, one, { note: 'one', tags: ['a', 'b'] });
    await editHighlight(app, two, { note: 'two', tags: ['b', 'c'], color: '#aabbcc' });
    await changeSetting(app, 'keepUnseen', true);
    await makeQuestions(app, one.id, noContext);
    await makeQuestions(app, two.id, noContext);
    await writeQuestion(app, two, { prompt: 'Mine?', answer: 'Yes.' });
    const [asked] = await questionsOfHighlight(app, two.id);
    await answer(app, (await app.db.cards.get(asked!.id))!, 3, 1000);
    const before = await state(app);
    const rows = [await row(two.id), await row(one.id)];
    const joined = await mergeHighlights(app, opened, rows);
    expect(joined?.highlight.id).toBe(one.id);
    const only = await liveHighlights(app, opened.sourceId);
    expect(only).toMatchObject([
      {
        id: one.id,
        note: 'one\n\ntwo',
        tags: ['a', 'b', 'c'],
        stepIds: ['s1', 's2', 's3'],
        color: '#aabbcc',
      },
    ]);
    expect(only[0]!.text).toMatch(/^Estimating .* pointwise ranking\. It is .* pairwise ranking$/u);
    const questions = await questionsOfHighlight(app, one.id);
    expect(questions).toHaveLength(before.questions.length);
    for (const { spanStart, spanEnd } of questions.filter(({ kind }) => kind !== 'written'))
      expect(only[0]!.text.slice(spanStart, spanEnd)).not.toBe('');
    const card = (cards: typeof before.cards) =>
      cards.find(({ questionId }) => questionId === asked!.id);
    expect(card(await app.db.cards.toArray())).toEqual({
      ...card(before.cards),
      highlightId: one.id,
    });
    await takesBackAndBrings(app, opened, 'merged', before);
  });

  test('asks the same only once, unless the reader has worked with it', async () => {
    const { app, opened, marked, row } = await reading();
    const one = await marked(FIRST);
    const two = await marked(FIRST);
    await makeQuestions(app, one.id, noContext);
    await makeQuestions(app, two.id, noContext);
    const count = (await questionsOfHighlight(app, one.id)).length;
    expect(count).toBeGreaterThan(0);
    await mergeHighlights(app, opened, [await row(one.id), await row(two.id)]);
    const [only] = await liveHighlights(app, opened.sourceId);
    expect(await questionsOfHighlight(app, only!.id)).toHaveLength(count);
  });

  test('is offered for what touches or overlaps, and not for what is apart', async () => {
    const { opened, marked, texts } = await reading();
    const one = await marked(FIRST);
    const beside = await marked('It is simple');
    const over = await marked('pointwise ranking.');
    const apart = await marked('pairwise ranking');
    const found = await touching(opened, one, [one, beside, over, apart]);
    expect(found.map(({ id }) => id)).toEqual([beside.id, over.id]);
    expect(await texts()).toHaveLength(4);
  });

  test('takes pinned notes into a passage, and leaves areas apart from text', async () => {
    const { app, opened, marked, row } = await reading();
    const text = await marked(FIRST);
    const place = { pageIndex: 1, point: { x: 100, y: 790 } };
    const { id } = await addHighlight(app, await markNote(opened, opened.sourceId, place), [], {
      note: 'pinned',
    });
    const note = await row(id);
    expect(note.sortIndex < text.sortIndex).toBe(true);
    await mergeHighlights(app, opened, [note, text]);
    expect(await liveHighlights(app, opened.sourceId)).toMatchObject([
      { id: text.id, note: 'pinned', kind: 'text' },
    ]);
    const area = {
      ...text,
      kind: 'area',
      region: { pageIndex: 1, rect: [0, 0, 9, 9] },
    } as Highlight;
    expect(canMerge([text, area])).toBe(false);
    expect(canMerge([area, { ...area, region: { ...area.region!, pageIndex: 2 } }])).toBe(false);
    expect(canMerge([text])).toBe(false);
    expect(await mergeHighlights(app, opened, [text, area])).toBeNull();
  });
});

describe('splitting', () => {
  test('at a sentence: both halves keep steps and tags, each question goes with its words', async () => {
    const { app, opened, marked, row } = await reading();
    const whole = await marked(`${FIRST} ${SECOND}`, 1, ['s1'] as StepId[]);
    await editHighlight(app, whole, { note: 'kept', tags: ['t'], color: '#aabbcc' });
    await makeQuestions(app, whole.id, noContext);
    const own = await writeQuestion(app, whole, { prompt: 'Mine?', answer: 'Yes.' });
    const before = await state(app);
    const cuts = (await cutsOf(opened, await row(whole.id)))!;
    const sentence = cuts.cuts.find((cut) => cut.sentence)!;
    expect(cuts.parts(sentence)[1]).toMatch(/^It is simple/u);
    const split = await splitHighlight(app, opened, await row(whole.id), cuts.span, sentence.at);
    const [first, second] = await liveHighlights(app, opened.sourceId);
    expect([first!.id, second!.id]).toEqual(split!.ids);
    expect(first!.text).toMatch(/pointwise ranking\.$/u);
    expect(second!.text).toMatch(/^It is simple/u);
    expect(first!.note).toBe('kept');
    expect(second!.note).toBe('');
    for (const half of [first, second])
      expect(half).toMatchObject({ tags: ['t'], stepIds: ['s1'], color: '#aabbcc' });
    for (const half of [first!, second!]) {
      const drafted = (await questionsOfHighlight(app, half.id)).filter(({ id }) => id !== own);
      for (const { spanStart, spanEnd } of drafted)
        expect(half.text.slice(spanStart, spanEnd)).not.toBe('');
    }
    const questions = await Promise.all(
      [first!, second!].map(({ id }) => questionsOfHighlight(app, id)),
    );
    expect(questions.flat()).toHaveLength(before.questions.length);
    expect(questions[0]!.map(({ id }) => id)).toContain(own);
    await takesBackAndBrings(app, opened, 'split', before);
    // And together again.
    await mergeHighlights(app, opened, await liveHighlights(app, opened.sourceId));
    expect((await liveHighlights(app, opened.sourceId)).map(({ text }) => text)).toEqual([
      whole.text,
    ]);
  });

  test('leaves something on both sides, or does nothing', async () => {
    const { app, opened, marked } = await reading();
    const word = await marked('pointwise');
    expect(await cutsOf(opened, word)).toBeNull();
    const span = (await spanOfHighlight(opened, word))!;
    expect(await splitHighlight(app, opened, word, span, span.start)).toBeNull();
    expect(await splitHighlight(app, opened, word, span, span.end)).toBeNull();
  });
});

test('tags in use are those of living highlights, the most used first', async () => {
  const { app, marked } = await reading();
  const [one, two, three] = [
    await marked('pointwise'),
    await marked('pairwise'),
    await marked('simple'),
  ];
  await editHighlight(app, one, { tags: ['b', 'a'] });
  await editHighlight(app, two, { tags: ['a'] });
  await editHighlight(app, three, { tags: ['gone'] });
  await deleteHighlight(app, three);
  expect(await usedTags(app)).toEqual([
    { tag: 'a', count: 2 },
    { tag: 'b', count: 1 },
  ]);
});
