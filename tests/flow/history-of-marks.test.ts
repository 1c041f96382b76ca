import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { moveNote } from '@/lib/app/change-area';
import { changeRange } from '@/lib/app/change-range';
import { redo, undo } from '@/lib/app/change';
import { addHighlight, deleteHighlight, editHighlight } from '@/lib/app/highlights';
import { markNote, markText } from '@/lib/app/make-mark';
import { mergeHighlights } from '@/lib/app/merge-highlights';
import { openFile, type OpenedSource } from '@/lib/app/open-source';
import { relink } from '@/lib/app/orphans';
import { makeQuestions } from '@/lib/app/make-questions';
import { questionsOfHighlight, suspendQuestion, writeQuestion } from '@/lib/app/questions';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { cutsOf, splitHighlight } from '@/lib/app/split-highlight';
import { takeOver } from '@/lib/app/take-over';
import type { StepId } from '@/lib/model/ids';
import type { TextSpan } from '@/lib/model/page-text';
import type { OwnMark } from '@/lib/app/own-marks';
import { fileOf } from '@/tests/builders/pdf-files.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';
import { times } from '@/tests/soak.ts';

const LINES = [
  'Estimating the relevance of each item on its own is called pointwise ranking.',
  'It is simple, and it is where most teams begin. A retrieval stage is a model that',
  'finds a few hundred candidates among millions of items. Nobody reads the rest.',
];
const BYTES = textPdf([LINES, LINES.toReversed()]);
const noContext = { context: '', docTerms: [] };
const signal = new AbortController().signal;

const STAMPS = new Set(['createdAt', 'updatedAt', 'deviceId']);

/** What the reader has: living rows and the cards, without stamps. */
async function living({ db }: App) {
  const rows = async (name: string) =>
    (await db.table<{ deletedAt: number | null }>(name).toArray())
      .filter((row) => row.deletedAt === null)
      .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !STAMPS.has(key))));
  return {
    highlights: await rows('highlights'),
    questions: await rows('questions'),
    takings: await rows('takings'),
    cards: await db.cards.toArray(),
  };
}

const KINDS = [
  ...([
    'mark',
    'underline',
    'pin',
    'area',
    'note',
    'tag',
    'color',
    'style',
    'caption',
    'place',
  ] as const),
  ...([
    'delete',
    'range',
    'relink',
    'merge',
    'split',
    'move',
    'write',
    'suspend',
    'draft',
    'take',
  ] as const),
];
const act = fc.record({
  kind: fc.constantFrom(...KINDS),
  which: fc.nat(20),
  from: fc.nat(180),
  length: fc.integer({ min: 8, max: 80 }),
  clock: fc.constantFrom(0, 1, 1000, -500),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const spanAt = ({ from, length, which }: Act): TextSpan => {
  const pageIndex = which % 2;
  return {
    start: { pageIndex, offset: from },
    end: { pageIndex, offset: Math.min(from + length, LINES.join('\n').length) },
  };
};

const ownMark = ({ from, which }: Act): OwnMark => {
  const rect = [72, 740 - from, 200, 760 - from] as const;
  return {
    annotation: {
      id: '9R',
      pageIndex: which % 2,
      kind: which % 3 === 0 ? 'Text' : 'Highlight',
      quads: [[72, 780, 400, 780, 72, 766, 400, 766]],
      rect,
      contents: 'From elsewhere',
      author: 'Ann',
      color: '#ffcc00',
      madeAt: 1,
      inReplyTo: null,
      grouped: false,
    },
    words: 'From elsewhere',
    answers: [],
  };
};

async function perform(app: App, opened: OpenedSource, each: Act): Promise<void> {
  const { sourceId } = opened;
  const { kind, which, from } = each;
  const all = await liveHighlights(app, sourceId);
  const one = all[which % Math.max(1, all.length)];
  if (kind === 'mark' || kind === 'underline') {
    const style = kind === 'mark' ? 'fill' : 'underline';
    await addHighlight(app, await markText(opened, sourceId, spanAt(each)), [], { style });
  } else if (kind === 'pin') {
    const place = { pageIndex: which % 2, point: from % 2 ? { x: from, y: from } : null };
    await addHighlight(app, await markNote(opened, sourceId, place), [], { note: 'here' });
  } else if (kind === 'area') {
    const region = { pageIndex: which % 2, rect: [from, 1, from + 50, 60] as const };
    const mark = await markNote(opened, sourceId, { pageIndex: which % 2, point: null });
    await addHighlight(app, { ...mark, kind: 'area', region }, []);
  } else if (kind === 'take') {
    await takeOver(app, opened, sourceId, [ownMark(each)], () => undefined, signal);
  } else if (!one) return;
  else if (kind === 'note') await editHighlight(app, one, { note: `note ${from}` });
  else if (kind === 'tag') await editHighlight(app, one, { tags: [`tag-${from}`] });
  else if (kind === 'color') await editHighlight(app, one, { color: `#0000${10 + (from % 80)}` });
  else if (kind === 'style')
    await editHighlight(app, one, { style: from % 2 ? 'fill' : 'underline' });
  else if (kind === 'caption') await editHighlight(app, one, { caption: `Figure ${from}` });
  else if (kind === 'place')
    await editHighlight(app, one, { stepIds: [`step ${from % 3}` as StepId] });
  else if (kind === 'delete') await deleteHighlight(app, one);
  else if (kind === 'draft') await makeQuestions(app, one.id, noContext);
  else if (kind === 'write') await writeQuestion(app, one, { prompt: 'Why?', answer: `${from}` });
  else if (kind === 'suspend') {
    const [question] = await questionsOfHighlight(app, one.id);
    if (question) await suspendQuestion(app, question, question.suspendedAt === null);
  } else if (kind === 'move' && one.kind === 'note') {
    await moveNote(app, opened, one, { pageIndex: 0, point: { x: from, y: 3 } });
  } else if (kind === 'range' && one.kind === 'text') {
    await changeRange(app, opened, one, spanAt(each));
  } else if (kind === 'relink') {
    await relink(app, one, await markText(opened, sourceId, spanAt(each)));
  } else if (kind === 'merge') {
    const some = all.slice(which % all.length).slice(0, 3);
    // Two areas become one with a new picture, which needs a browser to draw it.
    const areas = some.filter((highlight) => highlight.kind === 'area').length;
    if (areas < 2) await mergeHighlights(app, opened, some);
  } else if (kind === 'split') {
    const cuts = await cutsOf(opened, one);
    const cut = cuts?.cuts[from % cuts.cuts.length];
    if (cuts && cut) await splitHighlight(app, opened, one, cuts.span, cut.at);
  }
}

test('whatever is done to marks: undoing all leads to the start, redoing all to the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 25 }), async (acts) => {
      const { app, clock } = await testApp();
      const opened = await openFile(app, fileOf(BYTES), {});
      const start = await living(app);
      for (const each of acts) {
        clock.at += each.clock;
        await perform(app, opened, each);
      }
      const end = await living(app);
      let undone = 0;
      while (await undo(app, opened.sourceId)) undone++;
      expect(await living(app)).toEqual(start);
      let redone = 0;
      while (await redo(app, opened.sourceId)) redone++;
      expect(redone).toBe(undone);
      expect(await living(app)).toEqual(end);
      await opened.pdf.close();
      app.db.close();
    }),
    { numRuns: times(150) },
  );
}, 120_000);

test('more than a hundred changes are taken back and brought back after the tab was loaded again', async () => {
  const name = 'a long history';
  const { app } = await testApp(name);
  const opened = await openFile(app, fileOf(BYTES), {});
  const { sourceId } = opened;
  const { id } = await addHighlight(
    app,
    await markText(
      opened,
      sourceId,
      spanAt({ kind: 'mark', which: 0, from: 0, length: 40, clock: 0 }),
    ),
    [],
  );
  for (let index = 0; index < 149; index++) {
    await editHighlight(app, { id, sourceId }, { note: `note ${index}` });
  }
  const end = await living(app);
  await opened.pdf.close();
  app.db.close();
  const { app: again } = await testApp(name);
  let undone = 0;
  while (await undo(again, sourceId)) undone++;
  expect(undone).toBe(150);
  expect((await living(again)).highlights).toEqual([]);
  while (await redo(again, sourceId));
  expect(await living(again)).toEqual(end);
});
