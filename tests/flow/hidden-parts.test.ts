import { describe, expect, test } from 'vitest';
import { describeRegion } from '@/lib/anchor/describe';
import { sortIndex } from '@/lib/anchor/sort-index';
import { undo } from '@/lib/app/change';
import { draftFigure } from '@/lib/app/figure-questions';
import { drawingOn } from '@/lib/app/figures';
import { type HiddenBox, hiddenBoxes, hideParts } from '@/lib/app/hidden-parts';
import { addHighlight } from '@/lib/app/highlights';
import { questionsOfHighlight } from '@/lib/app/questions';
import { answer as give } from '@/lib/app/review';
import type { PdfRect } from '@/lib/model/geometry';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { openAndKeep } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';

const box = (label: string, rect: PdfRect): HiddenBox => ({
  questionId: null,
  label,
  rect,
  proposed: false,
});
const A: PdfRect = [100, 500, 140, 520];
const B: PdfRect = [200, 500, 240, 520];

/** The sample's funnel, marked; its labels proposed only if asked for. */
async function markedFigure() {
  const { app, clock } = await testApp();
  const { opened, outcome } = await openAndKeep(app, sampleBytes());
  const { figures } = await drawingOn(opened, 1);
  const { rect, caption } = figures[0]!;
  const region = { pageIndex: 1, rect };
  const { sourceId } = outcome;
  const { highlight } = await addHighlight(
    app,
    {
      sourceId,
      kind: 'area',
      selectors: describeRegion(region),
      sortIndex: sortIndex(1, 0),
      text: '',
      quads: [],
      region,
      caption,
      picture: null,
    },
    [],
  );
  const save = async (change: (before: readonly HiddenBox[]) => readonly HiddenBox[]) => {
    clock.at += 1000;
    const before = await hiddenBoxes(app, highlight);
    return hideParts(app, highlight, before, change(before));
  };
  const propose = () => draftFigure(app, opened, highlight);
  const hidden = async () =>
    (await questionsOfHighlight(app, highlight.id)).filter(({ kind }) => kind === 'occlusion');
  return { app, sourceId, highlight, save, propose, hidden };
}

describe('parts of a figure hidden by hand', () => {
  test('are one question a box, kept at once, named by the figure', async () => {
    const { app, save, hidden } = await markedFigure();
    await save(() => [box('  the index ', A), box('', B)]);
    expect(await hidden()).toMatchObject([
      {
        status: 'kept',
        prompt: 'What is hidden here? The funnel from catalogue to feed',
        answer: 'the index',
        boxes: A,
        pageIndex: 1,
      },
      { status: 'kept', answer: '', boxes: B },
    ]);
    expect(await app.db.cards.count()).toBe(2);
  });

  test('of the same label are one question, which hides both', async () => {
    const { save, hidden } = await markedFigure();
    await save(() => [box('MLP', A), box('mlp', B), box('', A), box('', B)]);
    expect((await hidden()).map(({ boxes }) => boxes)).toEqual([[...A, ...B], A, B]);
    await save((before) => [...before, box('MLP', [0, 0, 9, 9])]);
    expect((await hidden())[0]?.boxes).toEqual([...A, ...B, 0, 0, 9, 9]);
    expect(await hidden()).toHaveLength(3);
  });

  test('never give their label away in the prompt', async () => {
    const { save, hidden } = await markedFigure();
    await save(() => [box('Catalogue', A), box('index', B)]);
    expect((await hidden()).map(({ prompt }) => prompt)).toEqual([
      'What is hidden here?',
      'What is hidden here? The funnel from catalogue to feed',
    ]);
    await save((before) => before.map((each) => ({ ...each, label: `a funnel ${each.label}` })));
    await save((before) => before.map((each) => ({ ...each, label: 'funnel' })));
    expect((await hidden()).every(({ prompt }) => prompt === 'What is hidden here?')).toBe(true);
  });

  test('keep what is remembered where their box remains; one change, one undo', async () => {
    const { app, sourceId, save, hidden } = await markedFigure();
    await save(() => [box('one', A), box('two', B)]);
    const [one, two] = await hidden();
    await give(app, (await app.db.cards.get(one!.id))!, 3, 1000);
    const card = await app.db.cards.get(one!.id);
    expect(card?.reps).toBe(1);
    await save(([first]) => [{ ...first!, label: 'another', rect: B }, box('three', A)]);
    expect(await hidden()).toMatchObject([
      { id: one!.id, answer: 'another', boxes: B },
      { answer: 'three' },
    ]);
    expect((await app.db.cards.get(one!.id))?.reps).toBe(1);
    expect(await app.db.cards.get(two!.id)).toBeUndefined();
    expect(await undo(app, sourceId)).toBe('partsHidden');
    expect(await hidden()).toMatchObject([
      { id: one!.id, answer: 'one', boxes: A },
      { id: two!.id, answer: 'two', boxes: B },
    ]);
    expect(await app.db.cards.count()).toBe(2);
  });

  test('saved as they were nothing changes', async () => {
    const { save } = await markedFigure();
    await save(() => [box('one', A)]);
    expect(await save((before) => before)).toBeNull();
  });
});

describe('proposed parts', () => {
  test('are kept with those drawn, or dropped for good', async () => {
    const { save, propose, hidden } = await markedFigure();
    await propose();
    const proposed = await hidden();
    expect(proposed.length).toBeGreaterThan(5);
    await save(([first, , ...others]) => [{ ...first!, rect: A }, ...others]);
    const kept = await hidden();
    expect(kept.map(({ id }) => id)).toEqual(
      proposed.filter((_, at) => at !== 1).map(({ id }) => id),
    );
    expect(kept.every(({ status }) => status === 'kept')).toBe(true);
    // Looking at the figure again neither brings the dropped one back nor moves what was moved.
    await propose();
    const placesOf = (rows: typeof kept) => rows.map(({ id, boxes }) => ({ id, boxes }));
    expect(placesOf(await hidden())).toEqual(placesOf(kept));
  });

  test('are not made of what the reader has hidden', async () => {
    const { save, propose, hidden } = await markedFigure();
    await save(() => [box('ranking', A)]);
    await propose();
    const answers = (await hidden()).map(({ answer }) => answer);
    expect(answers).toContain('Candidate generation');
    expect(answers).not.toContain('Ranking');
  });

  test('that came while boxes were drawn stay proposals', async () => {
    const { app, highlight, propose, hidden } = await markedFigure();
    const before = await hiddenBoxes(app, highlight);
    await propose();
    await hideParts(app, highlight, before, [box('mine', A)]);
    const statuses = (await hidden()).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'kept')).toHaveLength(1);
    expect(statuses).toContain('proposed');
  });
});
