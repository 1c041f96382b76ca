import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testApp } from '@/tests/builders/test-app.ts';
import { markText } from '@/lib/app/make-mark';
import { cleanText, cleanTextNow } from '@/lib/app/clean-text';
import type { OpenedSource } from '@/lib/app/open-source';
import { TEXT_VERSION } from '@/lib/pdf/page-text';
import { openBytes, spanOf } from '@/tests/builders/reading.ts';
import { textPdf, type TextPage } from '@/tests/fixtures/text-pdf.ts';
import { unmappedPdf } from '@/tests/fixtures/unmapped-pdf.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What the script prints for a file: the clean text of each page. */
function printed(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'page-text-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'book.pdf');
  writeFileSync(path, bytes);
  const script = ['--tsconfig', 'scripts/tsconfig.json', 'scripts/page-text.ts', path];
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  const lines = execFileSync(tsx, script, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

const wholePage = async ({ texts }: OpenedSource, from: number, to = from) => ({
  start: { pageIndex: from, offset: 0 },
  end: { pageIndex: to, offset: (await texts.read(to)).raw.length },
});

describe('a word broken at the end of a line', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['a word of the language', 'an exam-|ple of it', 'an example of it'],
    ['inflected', 'as the require-|ments were', 'as the requirements were'],
    ['a prefix before a word', 'by Re-|adding bricks', 'by Re-adding bricks'],
    ['two words that make none', 'a well-|known oven', 'a well-known oven'],
    ['two words, none of them seen', 'the teapot-|shaped kiln', 'the teapot-shaped kiln'],
    ['of three parts', 'a state-of-the-|art oven', 'a state-of-the-art oven'],
    ['of three parts, broken first', 'a state-|of-the-art oven', 'a state-of-the-art oven'],
    ['two words that make one', 'a self-|less potter', 'a selfless potter'],
    ['no word and no half of one', 'the Zorblif-|xant kiln', 'the Zorblifxant kiln'],
  ];

  test('reads as it would inside a line, marked and printed', async () => {
    const { app } = await testApp();
    const bytes = textPdf(CASES.map(([, lines]) => lines.split('|')));
    const opened = await openBytes(app, bytes);
    const marked = [];
    for (const index of CASES.keys())
      marked.push((await markText(opened, opened.sourceId, await wholePage(opened, index))).text);
    expect(marked).toEqual(CASES.map(([, , right]) => right));
    expect(printed(bytes)).toEqual(marked);
  });

  test('the book knows its own words, from pages near and, once it was read, far', async () => {
    const { app } = await testApp();
    const pages = Array.from({ length: 60 }, (_, page) => [`Page ${page} is of clay.`]);
    pages[0] = ['the kilnmo-', 'tive and the fire-', 'mantle and the oven-', 'glazer'];
    pages[1] = ['A kilnmotive is on this page.'];
    pages[50] = ['Here a firemantle lies, and there an oven-glazer.'];
    const opened = await openBytes(app, textPdf(pages));
    await opened.texts.read(1);
    const span = await wholePage(opened, 0);
    const text = async () => (await markText(opened, opened.sourceId, span)).text;
    expect(await text()).toBe('the kilnmotive and the fire-mantle and the ovenglazer');
    await app.db.pageTexts.bulkPut(
      pages.map((lines, pageIndex) => ({
        sourceId: opened.sourceId,
        contentHash: 'a hash',
        textVersion: TEXT_VERSION,
        pageIndex,
        raw: lines.join('\n'),
      })),
    );
    expect(await text()).toBe('the kilnmotive and the firemantle and the oven-glazer');
  });
});

test('a glyph the PDF gives no letter for is marked, never dropped', async () => {
  const { app } = await testApp();
  const bytes = unmappedPdf();
  const opened = await openBytes(app, bytes);
  const span = await wholePage(opened, 0);
  const { text } = await markText(opened, opened.sourceId, span);
  expect(text).toBe('The oven is o\uFFFDcent');
  expect(cleanTextNow(opened.texts, span)).toBe(text);
  expect(printed(bytes)).toEqual([text]);
});

describe('a passage that crosses pages', () => {
  const HEADS = ['Ovens of the south', 'Of clay and fire'];
  const BODY = [
    'The potter builds the first wall of',
    'clay and lets it dry for a week. Then',
    'the second wall is set before it, and',
    'between the two of them runs the flue,',
    'which carries the smoke away. Nobody',
    'has built one so since the old masters',
  ];
  /** A head, a body far below it, and a page number far below that. */
  const page = (at: number, foot: (at: number) => string): TextPage => ({
    lines: [
      HEADS[at % 2]!,
      '',
      '',
      ...BODY.map((line) => line.replace('week', `week on page ${at}`)),
      ...Array.from({ length: 33 }, () => ''),
      foot(at),
    ],
  });

  test.each<[string, (at: number) => string]>([
    ['a number', (at) => String(at + 117)],
    ['a number and the title', (at) => `${at + 117}  A book of ovens`],
    ['of how many', (at) => `Page ${at + 1} of 6`],
  ])('is without running heads and %s at the foot', async (_, foot) => {
    const { app } = await testApp();
    const opened = await openBytes(
      app,
      textPdf(Array.from({ length: 6 }, (__, at) => page(at, foot))),
    );
    const start = (await spanOf(opened, 2, 'Nobody')).start;
    const end = (await spanOf(opened, 3, 'Then')).end;
    expect(await cleanText(opened.texts, { start, end })).toBe(
      'Nobody has built one so since the old masters The potter builds the first wall of clay and lets it dry for a week on page 3. Then',
    );
  });
});
