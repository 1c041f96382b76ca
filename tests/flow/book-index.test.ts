import { describe, expect, onTestFinished, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { draftFor } from '@/lib/app/draft-questions';
import type { OpenedSource } from '@/lib/app/open-source';
import { questionsOfHighlight } from '@/lib/app/questions';
import { removeSource } from '@/lib/app/reading';
import { TextIndex } from '@/lib/app/text-index';
import { fileOf, sampleBytes } from '@/tests/builders/pdf-files.ts';
import { keep, mark, openAndKeep, openBytes } from '@/tests/builders/reading.ts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

/** As on opening the book once more, but without its bytes: only what is stored can tell. */
async function readAgain(app: App, { sourceId, pdf }: OpenedSource, contentHash: string) {
  const complete = Promise.withResolvers<void>();
  const index = new TextIndex(
    () => app.startTextIndex(),
    {
      blob: fileOf(new Uint8Array(1)),
      password: null,
      pageCount: pdf.pageCount,
      keepAs: { sourceId, contentHash },
    },
    (progress) => progress.complete && complete.resolve(),
  );
  onTestFinished(() => index.close());
  await complete.promise;
}

/** Has a kept book read as the reader does a moment after opening it. */
async function read(app: App, opened: OpenedSource, contentHash: string) {
  const { sourceId, blob, pdf } = opened;
  const index = new TextIndex(
    () => app.startTextIndex(),
    { blob, password: null, pageCount: pdf.pageCount, keepAs: { sourceId, contentHash } },
    () => undefined,
  );
  onTestFinished(() => index.close());
  await expect.poll(() => app.db.bookIndexes.get(sourceId), { timeout: 60_000 }).toBeDefined();
  return (await app.db.bookIndexes.get(sourceId))!.index;
}

async function kept(bytes: Uint8Array) {
  const { app } = await testApp();
  const book = await openAndKeep(app, bytes);
  return { app, opened: book.opened, contentHash: book.outcome.contentHash };
}

const FILLER = [
  'The dam was tall and old. Each town has a bridge.',
  'The road goes on to the sea.',
];
/** A term that is defined far from where it is marked. */
const book = () =>
  textPdf([
    ['A feature store is a service that keeps values consistent', 'between training and serving.'],
    ...Array.from({ length: 12 }, () => FILLER),
    ['We pay for the feature store each month.', 'The bill is large.'],
  ]);

const asked = async (app: App, stores: OpenedSource) => {
  const { id } = await mark(app, stores, 'feature store', { pageIndex: 13 });
  await draftFor(app, stores, id);
  return questionsOfHighlight(app, id);
};

describe('the index of the whole book', () => {
  test('finds what defines a marked term on any page; before it is there, questions are made', async () => {
    const { app, opened: stores, contentHash } = await kept(book());
    const definitions = async () =>
      (await asked(app, stores)).filter(({ kind }) => kind === 'definition');
    expect(await definitions()).toEqual([]);
    await read(app, stores, contentHash);
    expect(await definitions()).toMatchObject([
      {
        prompt: 'What is a feature store?',
        answer: 'a service that keeps values consistent between training and serving',
        // The question leads to what was marked.
        pageIndex: 13,
      },
    ]);
  });

  test('is made once; one of an older kind is made anew from the stored text', async () => {
    const { app, opened: stores, contentHash } = await kept(book());
    await read(app, stores, contentHash);
    const { sourceId } = stores;
    const terms = async () => (await app.db.bookIndexes.get(sourceId))?.index.terms.length;
    await app.db.bookIndexes.update(sourceId, { 'index.terms': [] });
    await readAgain(app, stores, contentHash);
    expect(await terms()).toBe(0);
    await app.db.bookIndexes.update(sourceId, { indexVersion: 0 });
    await readAgain(app, stores, contentHash);
    await expect.poll(terms).toBeGreaterThan(0);
  });

  test('makes no question of a caption beside its table', async () => {
    const { app, opened: sample, contentHash } = await kept(sampleBytes());
    await read(app, sample, contentHash);
    const { id } = await mark(app, sample, 'Table 1.1. Events', { pageIndex: 2 });
    await draftFor(app, sample, id);
    expect(await questionsOfHighlight(app, id)).toEqual([]);
  });

  test('leaves with its book, and with the one it was taken for', async () => {
    const { app, opened: first, contentHash } = await kept(sampleBytes());
    await read(app, first, contentHash);
    const again = await openBytes(app, sampleBytes());
    const row = (await app.db.bookIndexes.get(first.sourceId))!;
    await app.db.bookIndexes.add({ ...row, sourceId: again.sourceId });
    await keep(app, again);
    expect(await app.db.bookIndexes.toCollection().primaryKeys()).toEqual([first.sourceId]);
    await removeSource(app, first.sourceId);
    expect(await app.db.bookIndexes.count()).toBe(0);
  });
});

const guide = sharedPdf('ml-system-design-guide-a');
test.runIf(guide)(
  'a real guide: headings, acronyms, definitions',
  { timeout: 90_000 },
  async () => {
    const { app, opened: real, contentHash } = await kept(guide!);
    const index = await read(app, real, contentHash);
    expect(
      new Map(index.acronyms.map(({ acronym, words }) => [acronym, words.toLowerCase()])),
    ).toEqual(expect.objectContaining(new Map([['NMS', 'non-maximum suppression']])));
    const printed = index.headings.filter(({ sure, end }) => sure && end > 0);
    expect(printed.length).toBeGreaterThan(300);
    for (const { pageIndex, start, end, text } of printed.slice(0, 20)) {
      const { raw } = await real.texts.read(pageIndex);
      const letters = (each: string) => each.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
      expect(letters(raw.slice(start, end))).toContain(letters(text).slice(-8));
    }
    expect(index.definitions.length).toBeGreaterThan(200);
    expect(index.terms.slice(0, 200).map(({ term }) => term)).toContain('feature store');
    expect(JSON.stringify(index).length).toBeLessThan(700_000);
  },
);
