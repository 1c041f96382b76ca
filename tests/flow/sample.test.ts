import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeSample } from '@/scripts/sample/sample.ts';
import { linesOf, openPdf } from './open-pdf.ts';

const committed = readFileSync(
  join(import.meta.dirname, '../../public/sample/stepmark-sample.pdf'),
);

describe('the sample PDF', () => {
  let pdf: Awaited<ReturnType<typeof openPdf>>;
  let pages: string[][];
  beforeAll(async () => {
    pdf = await openPdf(committed);
    pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => linesOf(pdf, i + 1)));
  });

  test('is what its script writes, byte for byte', async () => {
    expect(Buffer.compare(await makeSample(), committed)).toBe(0);
  });

  test('is small and has eight pages', () => {
    expect(pdf.numPages).toBe(8);
    expect(committed.length).toBeLessThan(200_000);
  });

  test('has an identity of its own', () => {
    expect(pdf.fingerprints[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('has an outline of one chapter whose section numbers are not step numbers', async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'Chapter 1. Designing a recommendation feed for a recipe app',
    ]);
    expect(outline[0]?.items.map(({ title }) => title)).toEqual([
      '1.1 Introduction',
      '1.2 Clarifying the requirements',
      '1.3 Framing the problem as a learning task',
      '1.4 Preparing the data',
      '1.5 Developing the model',
      '1.6 Evaluating',
      '1.7 Deploying and serving',
      '1.8 Monitoring and maintaining',
      '1.9 How teams do it',
      '1.10 Summary',
    ]);
  });

  test('every entry of the outline leads to the page with its heading', async () => {
    const [chapter] = await pdf.getOutline();
    for (const { title, dest } of chapter?.items ?? []) {
      const [ref] = dest as [Parameters<typeof pdf.getPageIndex>[0]];
      expect(pages[await pdf.getPageIndex(ref)]).toContain(title);
    }
  });

  test('has what makes copied text hard: ligatures and words broken at a line’s end', () => {
    const lines = pages.flat();
    expect(lines.join('\n')).toMatch(/\u{FB01}/u);
    expect(lines.join('\n')).toMatch(/\u{FB02}/u);
    expect(lines.filter((line) => /[a-z]-$/u.test(line)).length).toBeGreaterThan(5);
  });

  test('has a figure with labels and a caption, a table, a list and talking points', () => {
    const text = pages.flat().join('\n');
    for (const part of [
      'Candidate generation',
      'Figure 1.1. The funnel',
      'Table 1.1. Events',
      '90,000,000',
      '• ',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.match(/^Talking points$/gmu)).toHaveLength(7);
  });

  test('has definitions to ask about', () => {
    const text = pages.flat().join(' ');
    expect(text.match(/\b(?:is|are) called\b/gu)?.length).toBeGreaterThanOrEqual(5);
    expect(
      text.match(/\bis (?:the|a|an) (?:share|stage|practice|service|change)\b/gu)?.length,
    ).toBeGreaterThanOrEqual(5);
  });

  test('has a page in two columns', async () => {
    const { items } = await (await pdf.getPage(7)).getTextContent();
    const starts = items.flatMap((item) => ('str' in item && item.hasEOL ? [item] : []));
    const lefts = new Set(
      items.flatMap((item) =>
        'transform' in item ? [Math.round(item.transform[4] as number)] : [],
      ),
    );
    expect(starts.length).toBeGreaterThan(30);
    expect(lefts).toContain(98);
    expect(lefts).toContain(309);
  });
});
