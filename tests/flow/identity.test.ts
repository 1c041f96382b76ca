import { describe, expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { editHighlight } from '@/lib/app/highlights';
import { redo, undo } from '@/lib/app/change';
import { proposeFromOutline, rangesOf, setSectionStep } from '@/lib/app/case-studies';
import { readBookOutline } from '@/lib/app/book-outline';
import { declareSame } from '@/lib/app/keep-source';
import { libraryBooks } from '@/lib/app/library';
import { openKept, resolveSource } from '@/lib/app/open-source';
import { makeQuestions } from '@/lib/app/make-questions';
import { changeSetting } from '@/lib/app/settings';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { removeSource } from '@/lib/app/reading';
import type { SourceId } from '@/lib/model/ids';
import { testApp } from '@/tests/builders/test-app.ts';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { keep, mark, openAndKeep, openBytes } from '@/tests/builders/reading.ts';
import { resave } from '@/tests/fixtures/resave.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

const PASSAGE =
  'Estimating the relevance of each item on its own and sorting by the estimate\nis called pointwise ranking.';

const living = async ({ db }: App) =>
  (await db.sources.toArray()).filter((source) => source.deletedAt === null).map(({ id }) => id);

const texts = async (app: App, sourceId: SourceId) =>
  (await liveHighlights(app, sourceId)).map((highlight) => highlight.text);

const step = async ({ db }: App, position: number) =>
  (await db.steps.toArray()).find((each) => each.position === position)!.id;

const noContext = { context: '', docTerms: [] };

/** Two editions whose bytes differ, with the same /ID-less fingerprint and page count. */
const LONG = Array.from({ length: 60 }, (_, line) => `Line ${line} of a page that both have.`);
const edition = (last: string) => textPdf([LONG, [last]], { id: false, title: 'T' });

describe('the same bytes', () => {
  test('under another name are one book, with its highlights', async () => {
    const { app, kept } = await testApp();
    const first = await openAndKeep(app, sampleBytes(), 'one.pdf');
    await mark(app, first.opened, PASSAGE, { pageIndex: 1 });
    const second = await openAndKeep(app, sampleBytes(), 'two.pdf');
    expect(second.outcome.sourceId).toBe(first.opened.sourceId);
    expect(second.outcome.similar).toEqual([]);
    expect(await living(app)).toEqual([first.opened.sourceId]);
    expect(await texts(app, second.outcome.sourceId)).toHaveLength(1);
    expect(kept.size).toBe(1);
    const again = await openKept(app, first.opened.sourceId, {});
    expect(again.blob.size).toBe(sampleBytes().length);
    await again.pdf.close();
  });

  test('kept twice at the same time are one book', async () => {
    const { app, kept } = await testApp();
    const [a, b] = [await openBytes(app, sampleBytes()), await openBytes(app, sampleBytes())];
    await mark(app, a, PASSAGE, { pageIndex: 1 });
    await mark(app, b, 'Six million requests a day', { pageIndex: 1 });
    const outcomes = await Promise.all([keep(app, a), keep(app, b)]);
    expect(await living(app)).toEqual([outcomes[0].sourceId]);
    expect(outcomes[1].sourceId).toBe(outcomes[0].sourceId);
    expect(await texts(app, outcomes[0].sourceId)).toHaveLength(2);
    expect(kept.size).toBe(1);
  });

  test('bring a book back from the trash', async () => {
    const { app } = await testApp();
    const { opened } = await openAndKeep(app, sampleBytes());
    await mark(app, opened, PASSAGE, { pageIndex: 1 });
    await removeSource(app, opened.sourceId);
    expect(await living(app)).toEqual([]);
    const { outcome } = await openAndKeep(app, sampleBytes(), 'found again.pdf');
    expect(outcome.sourceId).toBe(opened.sourceId);
    expect(await living(app)).toEqual([opened.sourceId]);
    expect(await texts(app, opened.sourceId)).toHaveLength(1);
    expect((await libraryBooks(app)).map((book) => book.kept)).toEqual([true]);
  });
});

describe('marking before the book is recognised', () => {
  async function marked() {
    const { app, clock, kept } = await testApp();
    await changeSetting(app, 'keepUnseen', true);
    const first = await openAndKeep(app, sampleBytes());
    await readBookOutline(app, first.opened, first.opened.sourceId);
    clock.at += 1000;
    const opened = await openBytes(app, sampleBytes());
    await readBookOutline(app, opened, opened.sourceId);
    const { id } = await mark(app, opened, PASSAGE, { pageIndex: 1 });
    await makeQuestions(app, id, noContext);
    const highlight = { id, sourceId: opened.sourceId };
    await editHighlight(app, highlight, { stepIds: [await step(app, 2)] });
    const known = first.opened.sourceId;
    const before = {
      questions: await app.db.questions.toArray(),
      cards: await app.db.cards.toArray(),
    };
    expect(before.questions.length).toBeGreaterThan(0);
    return { app, clock, kept, opened, known, id, before };
  }

  test('everything moves to the known book', async () => {
    const { app, kept, opened, known, id, before } = await marked();
    const { sourceId } = await keep(app, opened);
    expect(sourceId).toBe(known);
    expect((await liveHighlights(app, known)).map((each) => each.id)).toEqual([id]);
    const questions = await app.db.questions.where('sourceId').equals(known).toArray();
    expect(questions.map((each) => each.id)).toEqual(before.questions.map((each) => each.id));
    const cards = await app.db.cards.toArray();
    expect(cards).toEqual(before.cards.map((card) => ({ ...card, sourceId: known })));
    expect(await living(app)).toEqual([known]);
    expect([...kept.keys()]).toEqual([`${known}.pdf`]);
    for (const table of [app.db.highlights, app.db.questions, app.db.cards, app.db.undo]) {
      const rows: { sourceId: SourceId }[] = await table.toArray();
      expect(rows.filter((row) => row.sourceId === opened.sourceId)).toEqual([]);
    }
  });

  test('a link to the old id leads to the known book', async () => {
    const { app, opened, known } = await marked();
    await keep(app, opened);
    expect(await resolveSource(app, opened.sourceId)).toBe(known);
    expect(await resolveSource(app, known)).toBe(known);
    const aliases = await app.db.aliases.toArray();
    expect(aliases).toMatchObject([{ sourceId: known, fromSourceId: opened.sourceId }]);
  });

  test('the history goes on there', async () => {
    const { app, opened, known, id } = await marked();
    await keep(app, opened);
    expect(await undo(app, known)).toBe('placed');
    expect(await app.db.highlights.get(id)).toMatchObject({ stepIds: [], sourceId: known });
    expect(await undo(app, known)).toBe('marked');
    expect(await liveHighlights(app, known)).toEqual([]);
    expect(await app.db.cards.count()).toBe(0);
    await redo(app, known);
    await redo(app, known);
    expect(await liveHighlights(app, known)).toMatchObject([
      { id, sourceId: known, stepIds: [await step(app, 2)] },
    ]);
    expect(await app.db.cards.where('sourceId').equals(known).count()).toBeGreaterThan(0);
  });

  test('the map of its sections is not doubled, nor by undoing', async () => {
    const { app, opened, known } = await marked();
    const [range] = await rangesOf(app, opened.sourceId);
    await setSectionStep(app, range!, range!.sections[0]!, await step(app, 5));
    const studies = () => app.db.caseStudies.filter((study) => study.deletedAt === null).count();
    await keep(app, opened);
    expect(await studies()).toBe(1);
    expect(await rangesOf(app, known)).toHaveLength(1);
    while (await undo(app, known));
    expect(await rangesOf(app, known)).toHaveLength(1);
    expect(await rangesOf(app, opened.sourceId)).toEqual([]);
  });

  test('the map moves along where the known book has none', async () => {
    const { app } = await testApp();
    const { opened: first } = await openAndKeep(app, sampleBytes());
    const second = await openBytes(app, sampleBytes());
    await readBookOutline(app, second, second.sourceId);
    await keep(app, second);
    expect(await rangesOf(app, first.sourceId)).toHaveLength(1);
    const outline = await readBookOutline(app, second, first.sourceId);
    expect(await proposeFromOutline(app, first.sourceId, outline, 8)).toBe(0);
  });
});

describe('an incremental save', () => {
  test('is the same book, without a question; so is the old version afterwards', async () => {
    const { app, kept } = await testApp();
    const old = sampleBytes();
    const { opened } = await openAndKeep(app, old);
    await mark(app, opened, PASSAGE, { pageIndex: 1 });
    const saved = resave(old);
    const second = await openAndKeep(app, saved, 'saved.pdf');
    expect(second.outcome).toMatchObject({ sourceId: opened.sourceId, similar: [] });
    expect(await texts(app, opened.sourceId)).toHaveLength(1);
    expect([...kept.values()].map((bytes) => bytes.length)).toEqual([saved.length]);

    const third = await openAndKeep(app, old, 'old.pdf');
    expect(third.outcome).toMatchObject({ sourceId: opened.sourceId, similar: [] });
    const source = await app.db.sources.get(opened.sourceId);
    expect(source).toMatchObject({
      byteLength: saved.length,
      contentHash: second.outcome.contentHash,
    });
    // The later bytes stay.
    expect([...kept.values()].map((bytes) => bytes.length)).toEqual([saved.length]);
    expect(await living(app)).toEqual([opened.sourceId]);
  });

  test('also of a book that was saved twice', async () => {
    const { app } = await testApp();
    const { opened } = await openAndKeep(app, sampleBytes());
    const twice = resave(resave(sampleBytes()), 'Third');
    expect((await openAndKeep(app, twice)).outcome.sourceId).toBe(opened.sourceId);
    const middle = resave(sampleBytes());
    expect((await openAndKeep(app, middle)).outcome.similar).toHaveLength(1);
  });
});

describe('a changed book', () => {
  async function changed() {
    const { app, kept, clock } = await testApp();
    const first = await openAndKeep(app, edition('The first ending.'), 'first.pdf');
    await mark(app, first.opened, 'Line 3 of a page');
    clock.at += 1000;
    const second = await openAndKeep(app, edition('Another ending.'), 'second.pdf');
    return { app, kept, first, second, known: first.opened.sourceId };
  }

  test('is offered, not merged', async () => {
    const { app, second, known } = await changed();
    expect(second.outcome.similar.map((source) => source.id)).toEqual([known]);
    expect(second.outcome.sourceId).toBe(second.opened.sourceId);
    expect(await living(app)).toHaveLength(2);
    expect(await texts(app, second.opened.sourceId)).toEqual([]);
  });

  test('answer: the same book', async () => {
    const { app, kept, second, known } = await changed();
    await mark(app, second.opened, 'Another ending.', { pageIndex: 1 });
    await declareSame(app, second.opened, second.outcome, known);
    expect(await living(app)).toEqual([known]);
    expect(await texts(app, known)).toEqual(['Line 3 of a page', 'Another ending.']);
    expect(await resolveSource(app, second.opened.sourceId)).toBe(known);
    expect([...kept.values()].map((bytes) => new Uint8Array(bytes))).toEqual([
      edition('Another ending.'),
    ]);
    const opened = await openKept(app, known, {});
    expect((await opened.texts.read(1)).raw).toContain('Another ending.');
    await opened.pdf.close();
    // Both versions are recognised from now on.
    for (const ending of ['The first ending.', 'Another ending.'])
      expect((await openAndKeep(app, edition(ending))).outcome).toMatchObject({
        sourceId: known,
        similar: [],
      });
    expect(await living(app)).toEqual([known]);
  });

  test('of the same length replaces the copy, too', async () => {
    const { app, kept } = await testApp();
    const { opened: first } = await openAndKeep(app, edition('Ending one.'));
    const { opened, outcome } = await openAndKeep(app, edition('Ending two.'));
    await declareSame(app, opened, outcome, first.sourceId);
    expect([...kept.values()].map((bytes) => new Uint8Array(bytes))).toEqual([
      edition('Ending two.'),
    ]);
  });

  test('is recognised after two more editions', async () => {
    const { app, first, second, known } = await changed();
    await declareSame(app, second.opened, second.outcome, known);
    const third = await openAndKeep(app, edition('A third ending.'));
    await declareSame(app, third.opened, third.outcome, known);
    const back = await openAndKeep(app, edition('Another ending.'));
    expect(back.outcome.sourceId).toBe(known);
    expect(await living(app)).toEqual([first.opened.sourceId]);
    expect(await texts(app, known)).toHaveLength(1);
  });

  test('answer: another book', async () => {
    const { app, second, known } = await changed();
    // Keeping them apart is doing nothing: each is recognised by itself.
    const again = await openAndKeep(app, edition('Another ending.'));
    expect(again.outcome).toMatchObject({ sourceId: second.opened.sourceId, similar: [] });
    expect((await openAndKeep(app, edition('The first ending.'))).outcome.sourceId).toBe(known);
    expect(await living(app)).toHaveLength(2);
  });

  test('another number of pages is another book', async () => {
    const { app } = await testApp();
    await openAndKeep(app, edition('x'));
    const longer = textPdf([LONG, ['x'], ['y']], { id: false, title: 'T' });
    expect((await openAndKeep(app, longer)).outcome.similar).toEqual([]);
    expect(await living(app)).toHaveLength(2);
  });
});
