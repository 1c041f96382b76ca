import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDataRangeTransport, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeBigPdf } from '@/tests/fixtures/big-pdf.ts';
import {
  emptyFile,
  encrypted,
  notAPdf,
  truncated,
  damagedXref,
} from '@/tests/fixtures/broken-pdfs.ts';
import { resave } from '@/tests/fixtures/resave.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';
import { linesOf, openPdf } from './open-pdf.ts';

const sample = readFileSync(join(import.meta.dirname, '../../public/sample/stepmark-sample.pdf'));

describe('textPdf', () => {
  test('has the given lines on the given pages, special characters included', async () => {
    const pdf = await openPdf(textPdf([['One (of two)', 'back\\slash'], ['Café']]));
    expect(pdf.numPages).toBe(2);
    expect(await linesOf(pdf, 1)).toEqual(['One (of two)', 'back\\slash']);
    expect(await linesOf(pdf, 2)).toEqual(['Café']);
  });

  test('gives the same bytes for the same pages, and another identity for others', async () => {
    expect(textPdf([['a']])).toEqual(textPdf([['a']]));
    const [a, b] = await Promise.all([openPdf(textPdf([['a']])), openPdf(textPdf([['b']]))]);
    expect(a.fingerprints[0]).not.toBe(b.fingerprints[0]);
  });

  test('without an ID, files that begin alike have one fingerprint', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `Line ${i}`);
    const files = ['a', 'b'].map((end) => textPdf([long, [end]], { id: false, title: 'T' }));
    const [a, b] = await Promise.all(files.map((bytes) => openPdf(bytes)));
    expect(a?.fingerprints[0]).toBe(b?.fingerprints[0]);
  });

  test('has the given outline', async () => {
    const pdf = await openPdf(
      textPdf([['a'], ['b']], {
        outline: [
          { title: 'One', pageIndex: 0, items: [{ title: '1.1', pageIndex: 1 }] },
          { title: 'Two', pageIndex: 1 },
        ],
      }),
    );
    const [one, two] = await pdf.getOutline();
    expect([one?.title, two?.title]).toEqual(['One', 'Two']);
    const [inner] = one?.items ?? [];
    expect(inner?.title).toBe('1.1');
    const [ref] = (inner?.dest ?? []) as Parameters<typeof pdf.getPageIndex>;
    expect(ref && (await pdf.getPageIndex(ref))).toBe(1);
  });

  test('turns and crops its pages', async () => {
    const page = { lines: ['x'], rotate: 90, mediaBox: [-50, -20, 545, 822] } as const;
    const pdf = await openPdf(textPdf([{ ...page, cropBox: [10, 30, 410, 630] }]));
    const opened = await pdf.getPage(1);
    expect(opened.rotate).toBe(90);
    expect(opened.view).toEqual([10, 30, 410, 630]);
    const { width, height } = opened.getViewport({ scale: 1 });
    expect([width, height]).toEqual([600, 400]);
  });

  test('sets two columns side by side', async () => {
    const pdf = await openPdf(textPdf([{ lines: ['left'], secondColumn: ['right'] }]));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const spots = items.flatMap((i) => ('str' in i && i.str.trim() ? [i.transform.slice(4)] : []));
    expect(spots).toEqual([
      [72, 770],
      [309.5, 770],
    ]);
  });
});

describe('broken PDFs', () => {
  test.each([
    ['a text file', notAPdf()],
    ['an empty file', emptyFile()],
    ['a truncated file', truncated()],
  ])('%s cannot be opened', async (_, bytes) => {
    await expect(openPdf(bytes)).rejects.toMatchObject({ name: 'InvalidPDFException' });
  });

  test('a file with a damaged cross-reference table is rebuilt', async () => {
    const pdf = await openPdf(damagedXref());
    expect(pdf.numPages).toBe(2);
    expect(await linesOf(pdf, 2)).toHaveLength(30);
  });

  test('an encrypted file asks for its password and refuses another', async () => {
    const bytes = await encrypted('open sesame');
    await expect(openPdf(bytes)).rejects.toMatchObject({ name: 'PasswordException', code: 1 });
    await expect(openPdf(bytes, 'no')).rejects.toMatchObject({
      name: 'PasswordException',
      code: 2,
    });
    expect(await linesOf(await openPdf(bytes, 'open sesame'), 1)).toEqual(['A secret line.']);
  });
});

describe('resave', () => {
  test.each([
    ['a cross-reference table', textPdf([['a'], ['b']])],
    ['a cross-reference stream', new Uint8Array(sample)],
  ])('adds to a file with %s and changes no page', async (_, before) => {
    const after = resave(before);
    expect(after.length).toBeGreaterThan(before.length);
    expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0);
    const [old, saved] = await Promise.all([openPdf(before), openPdf(after)]);
    expect(saved.numPages).toBe(old.numPages);
    expect(await linesOf(saved, 1)).toEqual(await linesOf(old, 1));
    expect(saved.fingerprints[0]).toBe(old.fingerprints[0]);
    expect((await saved.getMetadata()).info).toMatchObject({ Title: 'Saved again' });
  });

  test('can be done twice', async () => {
    const pdf = await openPdf(resave(resave(textPdf([['a']])), 'Third'));
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Third' });
  });
});

describe('writeBigPdf', () => {
  test('writes 200 MB of which the first page needs little', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stepmark-big-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'big.pdf');
    const length = writeBigPdf(path, [['first page'], ['second page']]);
    expect(statSync(path).size).toBe(length);
    expect(length).toBeGreaterThan(200_000_000);

    const handle = openSync(path, 'r');
    onTestFinished(() => closeSync(handle));
    let read = 0;
    class FileTransport extends PDFDataRangeTransport {
      override requestDataRange(begin: number, end: number): void {
        const bytes = new Uint8Array(end - begin);
        read += readSync(handle, bytes, 0, bytes.length, begin);
        this.onDataRange(begin, bytes);
      }
    }
    const range = new FileTransport(length, null);
    const task = getDocument({ range, disableAutoFetch: true, disableStream: true, verbosity: 0 });
    const pdf = await task.promise;
    expect(await linesOf(pdf, 1)).toEqual(['first page']);
    expect(read).toBeLessThan(1_500_000);
    await task.destroy();
  });
});
