import { mkdtempSync, openAsBlob, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { OpenError } from '@/lib/pdf/open-error';
import { openPdf, type OpenPdfOptions, type PasswordReason } from '@/lib/pdf/open-pdf';
import { PageTexts } from '@/lib/pdf/page-texts';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { writeBigPdf } from '@/tests/fixtures/big-pdf.ts';
import {
  damagedXref,
  emptyFile,
  encrypted,
  notAPdf,
  truncated,
} from '@/tests/fixtures/broken-pdfs.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';
import { soak, times } from '@/tests/soak.ts';

/** Milliseconds in which everything must be settled. */
const SECONDS = 5000;

const folder = mkdtempSync(join(tmpdir(), 'stepmark-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

const blobOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

/** Rejects where `promise` would be waited for without end. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('hangs')), SECONDS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Opens, and reads the first page; the code of what went wrong, or `null`. */
async function problemOf(blob: Blob, options?: OpenPdfOptions): Promise<string | null> {
  try {
    const pdf = await settled(openPdf(blob, options));
    try {
      expect(pdf.pageCount).toBeGreaterThan(0);
      await settled(new PageTexts(pdf).read(0).catch((error: unknown) => noHang(error)));
    } finally {
      await settled(pdf.close());
    }
    return null;
  } catch (error) {
    if (error instanceof OpenError) return error.code;
    throw error;
  }
}

/** A page may be broken, as long as it says so. */
function noHang(error: unknown): void {
  if (error instanceof Error && error.message === 'hangs') throw error;
}

describe('what is read', () => {
  test('of a large file for its first page is little', async () => {
    const path = join(folder, 'big.pdf');
    writeBigPdf(path, [['first page'], ['second page']], soak ? 1000 : 200);
    const pdf = await openPdf(await openAsBlob(path));
    onTestFinished(() => pdf.close());
    const page = await pdf.document.getPage(1);
    await page.getOperatorList();
    expect((await new PageTexts(pdf).read(0)).raw).toContain('first page');
    expect(pdf.byteLength).toBeGreaterThan(200_000_000);
    expect(pdf.bytesRead()).toBeLessThan(2_000_000);
  });
});

describe('a broken file says what is wrong', () => {
  test.each([
    ['empty', emptyFile()],
    ['not-a-pdf', notAPdf()],
    ['damaged', truncated()],
    [null, damagedXref()],
    ['damaged', new TextEncoder().encode('%PDF-1.7\n')],
    ['damaged', new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(300_000)}`)],
  ])('%s', async (code, bytes) => {
    expect(await problemOf(blobOf(bytes))).toBe(code);
  });

  test('cut off anywhere: it opens or it is damaged, and never hangs', async () => {
    const files = [sampleBytes(), textPdf([['one', 'two'], ['three']])];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1 }),
        async (file, at) => {
          const length = Math.floor(at * file.length);
          const problem = await problemOf(blobOf(file.subarray(0, length)));
          expect([null, 'damaged', 'not-a-pdf', 'empty']).toContain(problem);
        },
      ),
      {
        numRuns: times(200),
        examples: [
          [files[0]!, 0.999],
          [files[1]!, 0.99],
          [files[1]!, 0.5],
        ],
      },
    );
  });

  test('with bytes overwritten anywhere, too', async () => {
    const file = textPdf([['one', 'two'], ['three']]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, noise) => {
          const broken = new Uint8Array(file);
          broken.set(noise.subarray(0, file.length - at), at);
          expect([null, 'damaged', 'not-a-pdf', 'password-cancelled']).toContain(
            await problemOf(blobOf(broken)),
          );
        },
      ),
      { numRuns: times(300) },
    );
  });
});

describe('an encrypted file', () => {
  const secret = encrypted('open sesame');
  const answers = (...given: (string | null)[]) => {
    const asked: PasswordReason[] = [];
    const askPassword = (reason: PasswordReason) => {
      asked.push(reason);
      return Promise.resolve(given.shift() ?? null);
    };
    return { asked, askPassword };
  };

  test('opens with its password, also after a wrong one', async () => {
    const { asked, askPassword } = answers('wrong', 'open sesame');
    expect(await problemOf(blobOf(await secret), { askPassword })).toBeNull();
    expect(asked).toEqual(['needed', 'wrong']);
  });

  test.each([
    ['nobody to ask', {}],
    ['the question closed', { askPassword: () => Promise.resolve(null) }],
    ['a question that fails', { askPassword: () => Promise.reject(new Error('gone')) }],
    ['a wrong password, then closed', answers('wrong')],
  ])('%s', async (_, options) => {
    expect(await problemOf(blobOf(await secret), options)).toBe('password-cancelled');
  });
});

describe('a file that goes away', () => {
  /** Reads so often, then is gone. */
  function vanishing(
    bytes: Uint8Array,
    reads: number,
  ): { blob: Blob; readonly vanish: () => void } {
    const blob = blobOf(bytes);
    const slice = blob.slice.bind(blob);
    let left = reads;
    const vanish = () => {
      left = 0;
    };
    blob.slice = (...range) => {
      if (left-- > 0) return slice(...range);
      const gone = new Blob();
      gone.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
      return gone;
    };
    return { blob, vanish };
  }
  // Too long to be read whole, and pages far apart in it: each needs a range of its own.
  const filler = ['long '.repeat(200_000)];
  const long = textPdf([['first'], ...Array.from({ length: 18 }, () => filler), ['last']]);

  test.each([0, 1])('while it is opened, after %i reads', async (reads) => {
    expect(await problemOf(vanishing(long, reads).blob)).toBe('file-gone');
  });

  test('later: it is told once, and what is waited for fails', async () => {
    const told: OpenError[] = [];
    const { blob, vanish } = vanishing(long, Infinity);
    const pdf = await openPdf(blob, { onGone: (error) => told.push(error) });
    vanish();
    const texts = new PageTexts(pdf);
    const reads = [1, 2, 3, 4, 5, 6].map((index) => settled(texts.read(index)));
    const results = await Promise.allSettled(reads);
    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [String(result.reason)] : [],
    );
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.filter((reason) => reason.includes('hangs'))).toEqual([]);
    expect(told.map((error) => error.code)).toEqual(['file-gone']);
    await settled(pdf.close());
  });

  test.each([
    ['deleted', (path: string) => unlinkSync(path)],
    ['cut short', (path: string) => truncateSync(path, 100)],
    ['written anew', (path: string) => writeFileSync(path, textPdf([['other']]))],
  ])('on a real disk: %s', async (name, change) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, long);
    const blob = await openAsBlob(path);
    change(path);
    expect(await problemOf(blob)).toBe('file-gone');
  });
});
