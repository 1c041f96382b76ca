import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PdfRect } from '@/lib/model/geometry';
import { openPdf } from '@/lib/pdf/open-pdf';
import { PageTexts } from '@/lib/pdf/page-texts';
import { occlusionsIn } from '@/lib/question/figure/occlusion';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';

/** One-based page, the region a reader would draw, and what stands in its boxes and on its arrows. */
interface GoldFigure {
  readonly page: number;
  readonly rect: PdfRect;
  /** First 16 hex digits of the SHA-256 of each label's letters and digits. */
  readonly labels: readonly string[];
}

/** Read off the drawn pages by eye, by the book's SHA-256. Only hashes are kept: the book is not ours. */
const GOLD = JSON.parse(
  readFileSync(join(import.meta.dirname, '../recall/figure-labels.json'), 'utf8'),
) as Record<string, { readonly name: string; readonly figures: readonly GoldFigure[] }>;

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
const hash = (text: string) =>
  sha256(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, ''),
  ).slice(0, 16);

/** Share of the labels that must be found, and of what is found that must be labels. */
const LEAST = 0.95;

const atLeast = (least: number) => expect.toSatisfy((share: number) => share >= least);

describe.each(Object.entries(GOLD))('%s', (book, { name, figures }) => {
  const bytes = sharedPdf(name);
  const isSame = bytes !== null && sha256(bytes) === book;
  const pdf = isSame ? openPdf(new Blob([new Uint8Array(bytes)])) : null;
  afterAll(async () => (await pdf)?.close());

  test.skipIf(!isSame)(`the labels of ${figures.length} figures are found whole`, async () => {
    const texts = new PageTexts(await pdf!);
    let found = 0;
    const wrong: string[] = [];
    for (const { page, rect, labels } of figures) {
      const text = await texts.read(page - 1);
      const answers = occlusionsIn(text, rect).map(({ answer }) => answer);
      found += answers.filter((answer) => labels.includes(hash(answer))).length;
      for (const answer of answers)
        if (!labels.includes(hash(answer))) wrong.push(`page ${page}: ${answer}`);
    }
    const all = figures.flatMap(({ labels }) => labels).length;
    expect({ recall: found / all, precision: found / (found + wrong.length), wrong }).toMatchObject(
      {
        recall: atLeast(LEAST),
        precision: atLeast(LEAST),
      },
    );
  });
});
