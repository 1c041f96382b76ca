import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanText } from '@/lib/app/clean-text';
import { questionsOfSection } from '@/lib/app/section-questions';
import { readOutline } from '@/lib/pdf/outline';
import { authoredDrafts } from '@/lib/question/authored/authored-drafts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';

/**
 * One-based page and raw offset of a question, and the first 16 hex digits of the SHA-256 of the
 * letters and digits of: the question, the first 40 of its reply, the last 40 of its reply.
 */
type GoldPair = readonly [page: number, offset: number, asked: string, head: string, tail: string];

/**
 * The pairs a real book holds, by the book's SHA-256: found by its own typography (a line that begins
 * with "Q:", its headings by name) and read through by eye. Only hashes are kept: the book is not ours.
 */
const GOLD = JSON.parse(
  readFileSync(join(import.meta.dirname, '../recall/authored-pairs.json'), 'utf8'),
) as Record<string, { readonly name: string; readonly pairs: readonly GoldPair[] }>;

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
const hash = (text: string) => sha256(text).slice(0, 16);

describe.each(Object.entries(GOLD))('%s', (book, { name, pairs }) => {
  const bytes = sharedPdf(name);
  const isSame = bytes !== null && sha256(bytes) === book;

  test.skipIf(!isSame)(
    `its ${pairs.length} own questions are offered, each with its answer`,
    async () => {
      const { app } = await testApp();
      const opened = await openBytes(app, bytes!);
      const outline = await readOutline(opened.pdf.document);
      const sections = outline.flatMap(({ title }, index) =>
        /Interview Q&A/.test(title) ? [index] : [],
      );
      const offered = new Map<string, readonly [head: string, tail: string]>();
      for (const index of sections) {
        const found = await questionsOfSection(app, opened, opened.sourceId, outline, index);
        for (const { prompt, answer, explanation } of found) {
          const reply = letters(`${answer} ${explanation}`);
          offered.set(hash(letters(prompt)), [hash(reply.slice(0, 40)), hash(reply.slice(-40))]);
        }
      }
      const answers = new Map(
        pairs.map(([, , asked, head, tail]) => [asked, [head, tail]] as const),
      );
      const wrong = [...offered].filter(([asked, reply]) => reply[0] !== answers.get(asked)?.[0]);
      const ragged = [...offered].filter(([asked, reply]) => reply[1] !== answers.get(asked)?.[1]);
      const missing = pairs.filter(([, , asked]) => !offered.has(asked));
      expect(wrong, 'mispaired, or no question of the book').toEqual([]);
      expect(
        missing.map(([page]) => page),
        'missed, by page',
      ).toEqual([]);
      expect(ragged, 'answers that end too early or too late').toEqual([]);
    },
    60_000,
  );

  test.skipIf(!isSame)(
    'marked by hand, from the question to the end of its answer, they are the same',
    async () => {
      const { app } = await testApp();
      const opened = await openBytes(app, bytes!);
      const outline = await readOutline(opened.pdf.document);
      const sections = outline.flatMap(({ title }, index) =>
        /Interview Q&A/.test(title) ? [index] : [],
      );
      const different: string[] = [];
      for (const index of sections) {
        const found = await questionsOfSection(app, opened, opened.sourceId, outline, index);
        for (const { prompt, answer, explanation, span } of found) {
          const drafts = authoredDrafts(await cleanText(opened.texts, span));
          const [draft] = drafts;
          const same =
            drafts.length === 1 &&
            draft?.prompt === prompt &&
            draft.answer === answer &&
            draft.explanation === explanation;
          if (!same) different.push(prompt);
        }
      }
      // Formulas set between question and answer, or behind it, read otherwise without their lines.
      expect(different.length).toBeLessThanOrEqual(2);
    },
    60_000,
  );
});
