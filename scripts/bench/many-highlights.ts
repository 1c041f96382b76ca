import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe } from '@/lib/anchor/describe';
import type { RawPages } from '@/lib/anchor/raw-pages';
import { sortIndex } from '@/lib/anchor/sort-index';
import { builtInFramework } from '@/lib/framework/ml-system-design';
import type { PageText } from '@/lib/model/page-text';
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

/** Characters of a run that a reader might mark. */
const WORTH_MARKING = 8;

/** Runs of text to mark, taken from all pages in turn; pages that are full are left out. */
function placesIn(texts: readonly PageText[], count: number) {
  const pages = texts.map(({ raw, items }) =>
    items.filter(({ start, end }) => raw.slice(start, end).trim().length >= WORTH_MARKING),
  );
  const places: { pageIndex: number; item: PageText['items'][number] }[] = [];
  // From the second line on: the first is what the bench marks.
  for (let line = 1; places.length < count; line++) {
    const before = places.length;
    for (const [pageIndex, items] of pages.entries()) {
      const item = items[line];
      if (item && places.length < count) places.push({ pageIndex, item });
    }
    if (places.length === before) throw new Error(`no room for ${count} highlights`);
  }
  return places;
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
  return placesIn(texts, count).map(({ pageIndex, item }, index) => {
    const span = {
      start: { pageIndex, offset: item.start },
      end: { pageIndex, offset: item.end },
    };
    return {
      id: crypto.randomUUID(),
      sourceId,
      kind: 'text',
      style: 'fill',
      sortIndex: sortIndex(pageIndex, item.start),
      selectors: describe(span, pages, null),
      quads: [],
      region: null,
      text: pages.raw(pageIndex).slice(item.start, item.end),
      caption: '',
      note: '',
      tags: [],
      stepIds: [steps[index % steps.length]?.id],
      color: null,
      assetId: null,
      caseStudyId: null,
      author: '',
      madeAt: null,
      createdAt: 1,
      updatedAt: 1,
      deletedAt: null,
      deviceId: 'bench',
    };
  });
}

/** Puts rows into the store behind Stepmark's back, as drafted already, so that no questions follow. */
export function putRows({
  rows,
  version,
}: {
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  /** Of the generator that has seen them. */
  readonly version: number;
}): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('stepmark');
    opening.addEventListener('error', () => fail(opening.error ?? new Error('refused')));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction(['highlights', 'drafted'], 'readwrite');
      for (const row of rows) {
        writing.objectStore('highlights').put(row);
        writing.objectStore('drafted').put({ highlightId: row.id, text: row.text, version });
      }
      writing.addEventListener('complete', () => {
        opening.result.close();
        done();
      });
    });
  });
}
