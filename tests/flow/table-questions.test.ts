import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftFor } from '@/lib/app/draft-questions';
import { drawingOn } from '@/lib/app/figures';
import { addHighlight } from '@/lib/app/highlights';
import { markText } from '@/lib/app/make-mark';
import { questionsOfHighlight } from '@/lib/app/questions';
import { tableChoices } from '@/lib/question/table-choice';
import { tablesIn } from '@/lib/text/table-cells';
import { openBytes } from '@/tests/builders/reading.ts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { testApp } from '@/tests/builders/test-app.ts';

/** One-based page, and of each table on it the first 16 hex digits of the SHA-256 of each answer. */
type GoldPage = readonly [page: number, ...answers: readonly (readonly string[])[]];

/** Tables to choose from, read off the drawn pages by eye, by the book's SHA-256. */
const GOLD = JSON.parse(
  readFileSync(join(import.meta.dirname, '../recall/table-choices.json'), 'utf8'),
) as Record<string, { readonly name: string; readonly pages: readonly GoldPage[] }>;

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

describe.each(Object.entries(GOLD))('%s', (book, { name, pages }) => {
  const bytes = sharedPdf(name);
  const isSame = bytes !== null && sha256(bytes) === book;

  test.skipIf(!isSame)('each row that tells a case is asked, no other', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, bytes!);
    for (const [page, ...answers] of pages) {
      const text = await opened.texts.read(page - 1);
      const { figures, drawn } = await drawingOn(opened, page - 1);
      const tables = figures
        .filter(({ kind }) => kind === 'table')
        .flatMap(({ rect }) => tablesIn(text, rect, drawn))
        .map(tableChoices)
        .filter((drafts) => drafts.length > 0);
      const found = tables.map((drafts) => drafts.map(({ answer }) => sha256(answer).slice(0, 16)));
      expect(found, `page ${page}`).toEqual(answers);
    }
  });

  test.skipIf(!isSame)('a passage across a table is asked of the rows it holds', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, bytes!);
    const [page, answers = []] = pages.find((each) => each.length === 2) ?? [0];
    const { raw } = await opened.texts.read(page - 1);
    const from = raw.indexOf('Reach for');
    // Some rows of it, not all.
    const to = raw.indexOf('\n', raw.indexOf('Instead of', from) + 250);
    const point = (offset: number) => ({ pageIndex: page - 1, offset });
    const span = { start: point(from), end: point(to) };
    const { id } = await addHighlight(app, await markText(opened, opened.sourceId, span), []);
    await draftFor(app, opened, id);
    const asked = (await questionsOfHighlight(app, id)).filter(({ kind }) => kind === 'choice');
    const found = asked.map(({ answer }) => sha256(answer).slice(0, 16));
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(answers).toEqual(expect.arrayContaining(found));
    expect(found.length).toBeLessThan(answers.length);
  });
});
