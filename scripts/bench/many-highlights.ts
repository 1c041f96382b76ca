import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe } from '@/lib/anchor/describe';
import type { RawPages } from '@/lib/anchor/raw-pages';
import { sortIndex } from '@/lib/anchor/sort-index';
import { builtInFramework } from '@/lib/framework/ml-system-design';
import { readPageText } from '@/lib/pdf/page-text';
import { textPdf } from '@/tests/fixtures/text-pdf';

const LINES = 40;

/** A book of plain lines. The title makes it another book: its bytes differ. */
export function plainBook(pageCount: number, title: string): Uint8Array {
  const page = (index: number) =>
    Array.from({ length: LINES }, (_, line) => `On page ${index + 1} line ${line + 1} says so.`);
  return textPdf(
    Array.from({ length: pageCount }, (_, index) => page(index)),
    { title },
  );
}

/** Rows of highlights spread evenly over a book, one a line, on the framework's steps in turn. */
export async function highlightRows(
  book: Uint8Array,
  count: number,
  sourceId: string,
): Promise<{ id: string; text: string }[]> {
  const pdf = await getDocument({ data: new Uint8Array(book), verbosity: 0 }).promise;
  const texts = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) =>
      readPageText(await pdf.getPage(index + 1)),
    ),
  );
  await pdf.loadingTask.destroy();
  const pages: RawPages = {
    count: texts.length,
    textVersion: texts[0]?.textVersion ?? 1,
    raw: (index) => texts[index]?.raw ?? '',
  };
  const { steps } = builtInFramework();
  return Array.from({ length: count }, (_, index) => {
    const pageIndex = index % texts.length;
    // From the second line on: the first is what the bench marks.
    const item = texts[pageIndex]?.items[1 + Math.floor(index / texts.length)];
    if (!item) throw new Error(`no room for ${count} highlights`);
    const span = {
      start: { pageIndex, offset: item.start },
      end: { pageIndex, offset: item.end },
    };
    return {
      id: crypto.randomUUID(),
      sourceId,
      kind: 'text',
      sortIndex: sortIndex(pageIndex, item.start),
      selectors: describe(span, pages, null),
      quads: [],
      region: null,
      text: pages.raw(pageIndex).slice(item.start, item.end),
      note: '',
      tags: [],
      stepIds: [steps[index % steps.length]?.id],
      color: null,
      assetId: null,
      caseStudyId: null,
      createdAt: 1,
      updatedAt: 1,
      deletedAt: null,
      deviceId: 'bench',
    };
  });
}
