import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanText } from '@/lib/app/clean-text';
import { openPdf } from '@/lib/pdf/open-pdf';
import { PageTexts } from '@/lib/pdf/page-texts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';

/** One-based page, raw offsets on it, and the first 16 hex digits of the SHA-256 of the right text. */
type Snippet = readonly [page: number, start: number, end: number, hash: string];

/** From an offset on a one-based page to one on the next: without what stands between the two texts. */
type Crossing = readonly [page: number, start: number, next: number, end: number, hash: string];

/**
 * Passages of real books and what they should read, by the books' SHA-256. The right text was taken
 * with another program (poppler's pdftotext), put together by rules of its own, and read beside the
 * page where the two did not agree; of two pages pdftotext was given the text area alone. Only hashes are kept: the books are not ours to copy.
 */
const GOLD = JSON.parse(readFileSync(join(import.meta.dirname, 'gold.json'), 'utf8')) as Record<
  string,
  {
    readonly name: string;
    readonly snippets: readonly Snippet[];
    readonly crossing?: readonly Crossing[];
  }
>;

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

test('the gold is worth the name', () => {
  const all = Object.values(GOLD).flatMap(({ snippets }) => snippets);
  expect(all.length).toBeGreaterThanOrEqual(200);
  const crossing = Object.values(GOLD).flatMap((book) => book.crossing ?? []);
  expect(crossing.length).toBeGreaterThanOrEqual(20);
  expect(new Set(all.map(([, , , hash]) => hash)).size).toBeGreaterThanOrEqual(200);
});

describe.each(Object.entries(GOLD))('%s', (hash, { name, snippets, crossing = [] }) => {
  const bytes = sharedPdf(name);
  const isSame = bytes !== null && sha256(bytes) === hash;

  test.skipIf(!isSame)(
    `${snippets.length + crossing.length} passages of ${name} read as they should`,
    async () => {
      const pdf = await openPdf(new Blob([new Uint8Array(bytes!)]));
      const texts = new PageTexts(pdf);
      const wrong: string[] = [];
      const passages = [
        ...snippets.map(([page, start, end, right]) => [page, start, page, end, right] as const),
        ...crossing,
      ];
      for (const [page, start, last, end, right] of passages) {
        const span = {
          start: { pageIndex: page - 1, offset: start },
          end: { pageIndex: last - 1, offset: end },
        };
        const text = await cleanText(texts, span);
        if (sha256(text).slice(0, 16) !== right)
          wrong.push(`page ${page}, ${start}–${end}: ${text}`);
      }
      await pdf.close();
      expect(wrong).toEqual([]);
    },
  );
});
