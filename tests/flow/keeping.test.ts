import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addBooks } from '@/lib/app/add-books';
import { keepSource } from '@/lib/app/keep-source';
import { libraryBooks } from '@/lib/app/library';
import { BytesMissingError, openKept } from '@/lib/app/open-source';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { fileOf, sampleBytes } from '@/tests/builders/pdf-files.ts';
import { keep, mark, openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { emptyFile, encrypted, notAPdf, truncated } from '@/tests/fixtures/broken-pdfs.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

/** A file whose bytes cannot be read any more once so many reads were made. */
class VanishingFile extends File {
  left = Infinity;

  override slice(...range: [number?, number?]): Blob {
    if (this.left-- > 0) return super.slice(...range);
    const gone = new Blob();
    gone.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    return gone;
  }
}

describe('keeping', () => {
  test('cancelled leaves no copy and no damage, and can be done again', async () => {
    const { app, kept } = await testApp();
    const opened = await openBytes(app, sampleBytes());
    await mark(app, opened, 'A recipe app has more recipes');
    const cancel = new AbortController();
    const keeping = keepSource(app, opened, () => undefined, cancel.signal);
    cancel.abort();
    await expect(keeping).rejects.toMatchObject({ name: 'AbortError' });
    expect(kept.size).toBe(0);
    expect(await app.db.files.count()).toBe(0);
    expect(await liveHighlights(app, opened.sourceId)).toHaveLength(1);
    await expect(openKept(app, opened.sourceId, {})).rejects.toThrow(BytesMissingError);

    expect((await keep(app, opened)).sourceId).toBe(opened.sourceId);
    expect(kept.size).toBe(1);
  });

  test('a file that goes away leaves no copy; what was marked stays', async () => {
    const { app, kept } = await testApp();
    const file = new VanishingFile([sampleBytes()], 'book.pdf');
    const opened = { ...(await openBytes(app, sampleBytes())), blob: file };
    await mark(app, opened, 'A recipe app has more recipes');
    file.left = 0;
    await expect(keep(app, opened)).rejects.toMatchObject({ name: 'NotReadableError' });
    expect(kept.size).toBe(0);
    expect(await app.db.files.count()).toBe(0);
    expect(await liveHighlights(app, opened.sourceId)).toHaveLength(1);
  });

  test('cut short, choosing the file again brings its highlights back', async () => {
    const { app } = await testApp();
    const first = await openBytes(app, sampleBytes());
    await mark(app, first, 'A recipe app has more recipes');
    // The tab was closed before the copy was done; the same file is chosen another day.
    const again = await openBytes(app, sampleBytes());
    expect((await keep(app, again)).sourceId).toBe(first.sourceId);
    expect(await liveHighlights(app, first.sourceId)).toHaveLength(1);
    expect(await libraryBooks(app)).toHaveLength(1);
  });

  test('progress goes from nothing to all and never back', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, sampleBytes());
    const shares: number[] = [];
    await keepSource(app, opened, (share) => shares.push(share), new AbortController().signal);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

describe('adding several books', () => {
  const reported: unknown[] = [];
  const none = new AbortController().signal;
  beforeEach(() => {
    reported.length = 0;
    // Browsers have it, Node does not; there is no canvas for covers either.
    globalThis.reportError = (error: unknown) => reported.push(error);
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'reportError');
  });

  test('one that fails does not keep the others out, and leaves nothing', async () => {
    const { app, kept } = await testApp();
    const files = [
      fileOf(sampleBytes(), 'sample.pdf'),
      fileOf(emptyFile(), 'empty.pdf'),
      fileOf(notAPdf(), 'list.pdf'),
      fileOf(truncated(), 'half.pdf'),
      fileOf(await encrypted('x'), 'secret.pdf'),
      fileOf(textPdf([['Good']]), 'good.pdf'),
    ];
    const added = await addBooks(app, files, () => undefined, none);
    expect(added.map(({ fileName, problem }) => [fileName, problem])).toEqual([
      ['sample.pdf', null],
      ['empty.pdf', 'empty'],
      ['list.pdf', 'not-a-pdf'],
      ['half.pdf', 'damaged'],
      ['secret.pdf', 'needs-password'],
      ['good.pdf', null],
    ]);
    const books = await libraryBooks(app);
    expect(books.map((book) => book.source.fileName).toSorted()).toEqual([
      'good.pdf',
      'sample.pdf',
    ]);
    expect(books.map((book) => book.kept)).toEqual([true, true]);
    expect(kept.size).toBe(2);
  });

  test('a file that goes away while it is copied is reported, the rest is added', async () => {
    const { app, kept } = await testApp();
    const vanishing = new VanishingFile([sampleBytes()], 'gone.pdf');
    const added = await addBooks(
      app,
      [vanishing, fileOf(textPdf([['Good']]), 'good.pdf')],
      ({ fileName, share }) => {
        // Its head, the one range that holds all of it, and no more.
        if (fileName === 'gone.pdf' && share === 0) vanishing.left = 2;
      },
      none,
    );
    expect(added.map(({ problem }) => problem)).toEqual(['file-gone', null]);
    expect(reported.filter((error) => error instanceof DOMException)).toEqual([]);
    expect((await libraryBooks(app)).map((book) => book.source.fileName)).toEqual(['good.pdf']);
    expect(kept.size).toBe(1);
  });

  test('the same file twice is one book; a cover that cannot be drawn is no reason to refuse', async () => {
    const { app } = await testApp();
    const files = [fileOf(sampleBytes(), 'a.pdf'), fileOf(sampleBytes(), 'b.pdf')];
    const added = await addBooks(app, files, () => undefined, none);
    expect(added.map(({ problem }) => problem)).toEqual([null, null]);
    expect(await libraryBooks(app)).toHaveLength(1);
    expect(reported.length).toBeGreaterThan(0);
  });
});
