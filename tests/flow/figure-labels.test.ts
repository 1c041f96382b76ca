import { afterAll, describe, expect, test } from 'vitest';
import { openPdf, type OpenedPdf } from '@/lib/pdf/open-pdf';
import { PageTexts } from '@/lib/pdf/page-texts';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { cleanPassage } from '@/lib/text/clean';
import { figureLabels } from '@/lib/text/figure-labels';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';

const opened = new Map<Uint8Array, Promise<OpenedPdf>>();
const read = new Map<Uint8Array, PageTexts>();
afterAll(async () => {
  for (const pdf of opened.values()) await (await pdf).close();
});

/** The texts of a book, opened once for all tests. */
async function open(bytes: Uint8Array): Promise<PageTexts> {
  const pdf = opened.get(bytes) ?? openPdf(new Blob([new Uint8Array(bytes)]));
  opened.set(bytes, pdf);
  const texts = read.get(bytes) ?? new PageTexts(await pdf);
  read.set(bytes, texts);
  return texts;
}

const sample = sampleBytes();

/** Text and quads of what lies between two words of a page. */
async function between(texts: PageTexts, pageIndex: number, first: string, last: string) {
  const page = await texts.read(pageIndex);
  const start = { pageIndex, offset: page.raw.indexOf(first) };
  const end = { pageIndex, offset: page.raw.indexOf(last) + last.length };
  const [on] = quadsOfSpan([page], { start, end });
  return { text: cleanPassage([page], { start, end }), quads: on?.quads ?? [] };
}

async function labelsOn(texts: PageTexts, pageIndex: number): Promise<string> {
  const page = await texts.read(pageIndex);
  return [...figureLabels(page)].map(({ start, end }) => page.raw.slice(start, end)).join(' ');
}

describe('the sample', () => {
  test('a passage across the figure has its caption, but no label, in text and paint', async () => {
    const texts = await open(sample);
    const { text, quads } = await between(
      texts,
      1,
      'Since we want',
      'because it sees fewer of them.',
    );
    expect(text).toBe(
      'Since we want to add up the value of several outcomes, we need scores that are probabilities, and we choose the pointwise form. Figure 1.1. The funnel from catalogue to feed. Each stage may spend more time per recipe, because it sees fewer of them.',
    );
    expect(quads).toHaveLength(5);
  });

  test('a passage inside the figure is what was meant', async () => {
    const texts = await open(sample);
    const { text, quads } = await between(texts, 1, 'Candidate generation', '40 ms');
    expect(text).toContain('two-tower index');
    expect(quads.length).toBeGreaterThan(1);
  });

  test('nothing else of its eight pages is a label', async () => {
    const texts = await open(sample);
    for (const pageIndex of [0, 2, 3, 4, 5, 6, 7])
      expect(await labelsOn(texts, pageIndex)).toBe('');
  });
});

const guide = sharedPdf('ml-system-design-guide-a');

describe.skipIf(!guide)('a book with vector figures', () => {
  test('the two-tower figure on page 12', async () => {
    const texts = await open(guide!);
    const { text, quads } = await between(texts, 11, 'separate networks', 'whole point');
    expect(text).toBe(
      "separate networks that map into the same embedding space, joined only at the end by a dot product. The two towers never see each other's inputs until the dot product, and that restriction is the whole point",
    );
    expect(quads).toHaveLength(4);
  });

  test.each([
    [9, 'user tower'],
    [20, 'ANN search over index'],
    [22, 'one centroid per cluster'],
    [28, 'train two-tower'],
    [62, 'feature assembly'],
    [69, 'interaction layer'],
    [87, 'auction'],
    [108, 'document embedding|doc embedding d'],
    [158, 'merchant, device, geo'],
    [194, 'Moderation gate'],
    [210, 'positive pairs'],
    [225, 'entity embedding table'],
    [269, 'model registry'],
  ])('the figure on page %i', async (number, label) => {
    const texts = await open(guide!);
    expect(await labelsOn(texts, number - 1)).toMatch(new RegExp(label, 'u'));
  });

  test.each([
    [10, 'a comparison'],
    [11, 'rows of examples'],
    [15, 'code and a table'],
    [33, 'a table over the page'],
    [41, 'a table of problems'],
    [45, 'code'],
    [63, 'rows of examples'],
    [164, 'a table of eight columns'],
    [177, 'a table'],
    [189, 'formulas'],
    [250, 'tiers'],
    [274, 'a table'],
  ])('page %i keeps all of it: %s', async (number) => {
    const texts = await open(guide!);
    expect(await labelsOn(texts, number - 1)).toBe('');
  });
});

describe.each([
  'axiom-vol8.1-348p',
  'ml-cheatsheet-en',
  'ml-cheatsheet-ar',
  'ml-supervised-zh',
  'twocol-asmeconf-2p',
  'ml-system-design',
])('%s, whose figures are pictures', (name) => {
  const bytes = sharedPdf(name);
  test.skipIf(!bytes)('loses nothing to speak of', async () => {
    const texts = await open(bytes!);
    let [dropped, all] = [0, 0];
    for (let index = 0; index < Math.min(60, texts.pageCount); index++) {
      dropped += (await labelsOn(texts, index)).length;
      all += (await texts.read(index)).raw.length;
    }
    expect(dropped / all).toBeLessThan(0.001);
  });
});
