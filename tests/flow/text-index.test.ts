import { describe, expect, onTestFinished, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { removeSource } from '@/lib/app/reading';
import { TextIndex } from '@/lib/app/text-index';
import type { KeepAs, TextIndexProgress } from '@/lib/app/text-index-protocol';
import { InvalidPatternError, type FindQuery } from '@/lib/model/find';
import type { SourceId } from '@/lib/model/ids';
import { fileOf, sampleBytes } from '@/tests/builders/pdf-files.ts';
import { keep, openAndKeep, openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { encrypted } from '@/tests/fixtures/broken-pdfs.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

const query = (text: string, options: Partial<FindQuery> = {}): FindQuery => ({
  text,
  regular: false,
  wholeWord: false,
  matchCase: false,
  matchDiacritics: false,
  ...options,
});

interface Setup {
  readonly pageCount: number;
  readonly keepAs?: KeepAs | null;
  readonly password?: string;
}

/** Starts an index; `complete` resolves with its last progress. */
function indexOf(app: App, bytes: Uint8Array, { pageCount, keepAs = null, password }: Setup) {
  const complete = Promise.withResolvers<TextIndexProgress>();
  const index = new TextIndex(
    () => app.startTextIndex(),
    { blob: fileOf(bytes), password: password ?? null, pageCount, keepAs },
    (progress) => {
      if (progress.complete) complete.resolve(progress);
    },
  );
  onTestFinished(() => index.close());
  return { index, complete: complete.promise };
}

const book = () => textPdf([['one two', 'three'], [], ['two two']]);
const kept = (name: string): KeepAs => ({
  sourceId: name as SourceId,
  contentHash: `hash of ${name}`,
});

describe('the text of a book', () => {
  test('is read once and searched', async () => {
    const { app } = await testApp();
    const { index, complete } = indexOf(app, book(), { pageCount: 3 });
    expect(await complete).toMatchObject({ done: 3, failed: 0 });
    expect(await index.search(query('TWO'))).toEqual({
      total: 3,
      pages: [
        [0, 1],
        [2, 2],
      ],
    });
    expect(await index.hits(1, 9)).toMatchObject([{ match: 'two' }, { before: 'two ' }]);
    expect(await index.hitsOnPage(2)).toMatchObject({ from: 1, spans: [{}, {}] });
  });

  test('is the text highlights rest on', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, sampleBytes());
    const { pageCount } = opened.pdf;
    const { index, complete } = indexOf(app, sampleBytes(), { pageCount });
    await complete;
    await index.search(query('.', { regular: true }));
    for (let pageIndex = 0; pageIndex < pageCount; pageIndex++) {
      const { raw } = await opened.texts.read(pageIndex);
      const { spans } = await index.hitsOnPage(pageIndex);
      expect(spans.at(-1)?.end.offset).toBeLessThanOrEqual(raw.length);
      expect(raw.slice(spans.at(-1)?.end.offset).trim()).toBe('');
    }
  });

  test('a search begun early is told what is found later', async () => {
    const { app } = await testApp();
    const { index, complete } = indexOf(app, book(), { pageCount: 3 });
    expect((await index.search(query('two'))).total).toBe(0);
    expect((await complete).found.total).toBe(3);
  });

  test('a pause holds up reading, not searching', async () => {
    const { app } = await testApp();
    const { index, complete } = indexOf(app, book(), { pageCount: 3 });
    index.pause(true);
    expect((await index.search(query('two'))).total).toBe(0);
    index.pause(false);
    expect((await complete).found.total).toBe(3);
  });

  test('what is no pattern is refused, and the search goes on', async () => {
    const { app } = await testApp();
    const { index, complete } = indexOf(app, book(), { pageCount: 3 });
    await complete;
    await expect(index.search(query('(', { regular: true }))).rejects.toThrow(InvalidPatternError);
    expect((await index.search(query('three'))).total).toBe(1);
  });

  test('a locked book is read with its password', async () => {
    const { app } = await testApp();
    const bytes = await encrypted('secret');
    const { index, complete } = indexOf(app, bytes, { pageCount: 1, password: 'secret' });
    await complete;
    expect((await index.search(query('secret line'))).total).toBe(1);
  });
});

describe('stored texts', () => {
  test('spare the next index the bytes', async () => {
    const { app } = await testApp();
    const keepAs = kept('book');
    await indexOf(app, book(), { pageCount: 3, keepAs }).complete;
    // No PDF at all: everything must come from the store.
    const { index, complete } = indexOf(app, new Uint8Array(1), { pageCount: 3, keepAs });
    expect(await complete).toMatchObject({ done: 3 });
    expect((await index.search(query('two'))).total).toBe(3);
  });

  test('wait for the hash, which may come last', async () => {
    const { app } = await testApp();
    const { index, complete } = indexOf(app, book(), { pageCount: 3 });
    await complete;
    expect(await app.db.pageTexts.count()).toBe(0);
    index.keepAs(kept('book'));
    await expect.poll(() => app.db.pageTexts.count()).toBe(3);
  });

  test('of other bytes are not taken, and leave', async () => {
    const { app } = await testApp();
    await indexOf(app, book(), { pageCount: 3, keepAs: kept('book') }).complete;
    const keepAs = { ...kept('book'), contentHash: 'another' };
    const { index, complete } = indexOf(app, textPdf([['two']]), { pageCount: 1, keepAs });
    await complete;
    expect((await index.search(query('two'))).total).toBe(1);
    expect(await app.db.pageTexts.count()).toBe(1);
  });

  test('leave with their book, and with the one it was taken for', async () => {
    const { app } = await testApp();
    const first = await openAndKeep(app, sampleBytes());
    const again = await openBytes(app, sampleBytes());
    const row = (sourceId: SourceId) => ({
      sourceId,
      pageIndex: 0,
      contentHash: '',
      textVersion: 1,
      raw: '',
    });
    await app.db.pageTexts.bulkAdd([row(first.outcome.sourceId), row(again.sourceId)]);
    await keep(app, again);
    expect(await app.db.pageTexts.count()).toBe(1);
    await removeSource(app, first.outcome.sourceId);
    expect(await app.db.pageTexts.count()).toBe(0);
  });
});
