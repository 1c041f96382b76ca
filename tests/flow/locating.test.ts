import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { locateHighlight, readPages } from '@/lib/app/locate-highlights';
import { markText } from '@/lib/app/make-mark';
import { openFile, type OpenedSource } from '@/lib/app/open-source';
import type { Quad } from '@/lib/model/geometry';
import type { TextSpan } from '@/lib/model/page-text';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { proseItems } from '@/lib/text/figure-labels';
import { baselineShift } from '@/lib/text/item-geometry';
import { fileOf, sampleBytes } from '@/tests/builders/pdf-files.ts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { resave } from '@/tests/fixtures/resave.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';
import { times } from '@/tests/soak.ts';

const opened: OpenedSource[] = [];
afterAll(async () => {
  for (const { pdf } of opened) await pdf.close();
});

async function open(bytes: Uint8Array): Promise<OpenedSource> {
  const { app } = await testApp();
  const source = await openFile(app, fileOf(bytes), {});
  opened.push(source);
  return source;
}

const locate = (mark: Awaited<ReturnType<typeof markText>>, { texts }: OpenedSource) =>
  locateHighlight({ kind: 'text', selectors: mark.selectors, region: null }, texts, async () => {
    for (let index = 0; index < texts.pageCount; index++) await texts.read(index);
  });

/** Where on a page something is picked: 0–1 each. */
const pick = fc.record({
  page: fc.double({ min: 0, max: 0.999, noNaN: true }),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 900 }),
});
type Pick = typeof pick extends fc.Arbitrary<infer T> ? T : never;

/** A span that begins and ends with ink, within a page or over to the next; `null` on empty pages. */
async function spanAt({ texts }: OpenedSource, { page, at, length }: Pick) {
  const pageIndex = Math.floor(page * texts.pageCount);
  const { raw } = await texts.read(pageIndex);
  let start = Math.floor(at * raw.length);
  let end = start + length;
  let endPage = pageIndex;
  let endRaw = raw;
  if (end > raw.length && pageIndex + 1 < texts.pageCount) {
    end -= raw.length;
    endPage = pageIndex + 1;
    ({ raw: endRaw } = await texts.read(endPage));
  }
  end = Math.min(end, endRaw.length);
  while (start < raw.length && /\s/u.test(raw[start] ?? '')) start++;
  while (end > 0 && /\s/u.test(endRaw[end - 1] ?? '')) end--;
  if (start >= raw.length || end <= (endPage === pageIndex ? start : 0)) return null;
  return {
    start: { pageIndex, offset: start },
    end: { pageIndex: endPage, offset: end },
  } satisfies TextSpan;
}

/** Quads are along upright text: TL TR BL BR. */
function checkQuad([tlx, tly, trx, try_, blx, bly, brx, bry]: Quad, page: readonly number[]): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page;
  // Italics and accents may reach a little over an edge.
  for (const x of [tlx, trx, blx, brx]) expect(x >= x1 - 3 && x <= x2 + 3).toBe(true);
  for (const y of [tly, try_, bly, bry]) expect(y >= y1 - 3 && y <= y2 + 3).toBe(true);
  expect(Math.hypot(trx - tlx, try_ - tly)).toBeGreaterThan(0);
  expect([brx - blx, bry - bly].map((each) => Math.round(each * 10))).toEqual(
    [trx - tlx, try_ - tly].map((each) => Math.round(each * 10)),
  );
  // Going from the upper edge to the lower one is a turn clockwise.
  const turn = (trx - tlx) * (bly - tly) - (try_ - tly) * (blx - tlx);
  expect(turn).toBeLessThan(0);
}

/** Upright quads of one line do not cover each other: what is painted twice is darker. */
function checkOverlaps(quads: readonly Quad[]): void {
  const upright = quads.filter(([, tly, , try_, , bly]) => tly === try_ && bly < tly);
  for (const [at, [l, t, r, , , b]] of upright.entries())
    for (const [ol, ot, or, , , ob] of upright.slice(at + 1)) {
      const sameLine = Math.min(t, ot) - Math.max(b, ob) > 0.7 * Math.min(t - b, ot - ob);
      const shared = Math.min(r, or) - Math.max(l, ol);
      expect(sameLine && shared > 1).toBe(false);
    }
}

async function checkQuads(source: OpenedSource, span: TextSpan): Promise<void> {
  const pages = await readPages(source.texts, span.start.pageIndex, span.end.pageIndex);
  for (const { pageIndex, quads } of quadsOfSpan(pages, span)) {
    const page = pages.find((each) => each.pageIndex === pageIndex)!;
    const { view } = await source.pdf.document.getPage(pageIndex + 1);
    for (const quad of quads) checkQuad(quad, view);
    const from = pageIndex === span.start.pageIndex ? span.start.offset : 0;
    const to = pageIndex === span.end.pageIndex ? span.end.offset : page.raw.length;
    const items = proseItems(page, from, to, {
      fromBefore: pageIndex > span.start.pageIndex,
      toNext: pageIndex < span.end.pageIndex,
    }).filter(
      (item) => page.raw.slice(Math.max(item.start, from), Math.min(item.end, to)).trim() !== '',
    );
    // Every run that is meant lies in a quad, at its middle.
    for (const { transform, width, start, end } of items) {
      // Of upright text the middle is easily told.
      if (transform[1] !== 0 || transform[0] < 0 || start < from || end > to) continue;
      const [x, y] = [transform[4] + width / 2, transform[5] + 0.2 * transform[3]];
      expect(quads.some(([l, t, r, , , b]) => x >= l && x <= r && y <= t && y >= b)).toBe(true);
    }
    checkOverlaps(quads);
    const lines = items.filter((item, at) => at === 0 || baselineShift(items[at - 1]!, item) > 0.3);
    expect(quads.length).toBeGreaterThan(0);
    expect(quads.length).toBeLessThanOrEqual(lines.length + items.length);
  }
}

const BOOKS: [string, () => Uint8Array | null][] = [
  ['the sample', sampleBytes],
  ...['ml-system-design-guide-a', 'ml-cheatsheet-en', 'twocol-asmeconf-2p', 'ml-supervised-zh'].map(
    (name): [string, () => Uint8Array | null] => [name, () => sharedPdf(name)],
  ),
];

describe.each(BOOKS)('%s', (_, read) => {
  const bytes = read();
  let source: OpenedSource;
  let again: OpenedSource;
  beforeAll(async () => {
    if (!bytes) return;
    source = await open(bytes);
    again = await open(bytes);
  });

  test.skipIf(!bytes)('what was marked anywhere is found in the same place', async () => {
    await fc.assert(
      fc.asyncProperty(pick, async (where) => {
        const span = await spanAt(source, where);
        if (!span) return;
        const mark = await markText(source, source.sourceId, span);
        expect(await locate(mark, again)).toEqual({ quads: mark.quads, span, moved: false });
      }),
      { numRuns: times(400) },
    );
  });

  test.skipIf(!bytes)('it is painted line by line, within the page', async () => {
    let painted = 0;
    await fc.assert(
      fc.asyncProperty(pick, async (where) => {
        const span = await spanAt(source, where);
        if (!span) return;
        await checkQuads(source, span);
        painted++;
      }),
      { numRuns: times(400) },
    );
    expect(painted).toBeGreaterThan(0);
  });
});

describe('a book that changed', () => {
  const bytes = sampleBytes();
  let source: OpenedSource;
  beforeAll(async () => {
    source = await open(bytes);
  });
  const long = fc.record({
    page: fc.double({ min: 0, max: 0.999, noNaN: true }),
    // Not the running head: it is the same on every page.
    at: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    length: fc.integer({ min: 40, max: 400 }),
  });
  const forMarks = (
    check: (mark: Awaited<ReturnType<typeof markText>>, span: TextSpan) => unknown,
  ) =>
    fc.assert(
      fc.asyncProperty(long, async (where) => {
        const span = await spanAt(source, where);
        if (span) await check(await markText(source, source.sourceId, span), span);
      }),
      { numRuns: times(200) },
    );

  test('saved again: everything is where it was', async () => {
    const saved = await open(resave(bytes));
    await forMarks(async (mark, span) => {
      expect(await locate(mark, saved)).toMatchObject({ span, moved: false });
    });
  });

  test('with a page put in before: everything has moved by one', async () => {
    const pdf = await PDFDocument.load(bytes);
    pdf.insertPage(0, [595, 842]);
    const longer = await open(await pdf.save());
    await forMarks(async (mark, { start, end }) => {
      expect(await locate(mark, longer)).toMatchObject({
        moved: true,
        span: {
          start: { ...start, pageIndex: start.pageIndex + 1 },
          end: { ...end, pageIndex: end.pageIndex + 1 },
        },
      });
    });
  });

  test('into another book: nothing is found', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `A line of quite another book: ${at}.`);
    const other = await open(textPdf([lines, lines, lines]));
    await forMarks(async (mark) => {
      expect(await locate(mark, other)).toBeNull();
    });
  });

  test('areas stay as long as their page is there', async () => {
    const region = { pageIndex: 1, rect: [10, 10, 50, 50] as const };
    const area = { kind: 'area' as const, selectors: [], region };
    const none = () => Promise.resolve();
    expect(await locateHighlight(area, source.texts, none)).toEqual({
      quads: [],
      span: null,
      moved: false,
    });
    const gone = { ...area, region: { ...region, pageIndex: 8 } };
    expect(await locateHighlight(gone, source.texts, none)).toBeNull();
  });
});
