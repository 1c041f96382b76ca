import { describe, expect, test } from 'vitest';
import { PageTexts } from '@/lib/pdf/page-texts';
import { openPdf } from '@/lib/pdf/open-pdf';
import type { PdfPageText } from '@/lib/pdf/page-text';
import { textAtPoint } from '@/lib/pdf/text-at-point';
import { sentenceAt, wordAt } from '@/lib/text/text-units';
import { randomFrom, type Random } from '@/scripts/report/anchoring/random.ts';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { columnsPdf } from '@/tests/fixtures/columns-pdf.ts';
import { times } from '@/tests/soak.ts';

/** Pages in two columns, as they look: shares of the page measured by eye, not by our code. */
interface TwoColumns {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** One-based. */
  readonly pages: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly password?: string;
}

const BOOKS: readonly TwoColumns[] = [
  { name: 'made by rows', bytes: columnsPdf(), pages: [1], from: 0.17, to: 0.9 },
  {
    name: 'ml-cheatsheet-en',
    bytes: sharedPdf('ml-cheatsheet-en'),
    pages: Array.from({ length: 15 }, (_, at) => at + 2),
    from: 0.06,
    to: 0.91,
  },
  {
    name: 'ml-supervised-zh',
    bytes: sharedPdf('ml-supervised-zh'),
    pages: [1, 2, 3, 4],
    from: 0.14,
    to: 0.91,
  },
  {
    name: 'twocol-asmeconf-2p',
    bytes: sharedPdf('twocol-asmeconf-2p'),
    pages: [1],
    from: 0.36,
    to: 0.88,
  },
  {
    name: 'encrypted',
    bytes: sharedPdf('encrypted-aes256-user-reader'),
    pages: [1],
    from: 0.36,
    to: 0.88,
    password: 'reader',
  },
];

async function read(bytes: Uint8Array, pageNumber: number, password?: string) {
  const pdf = await openPdf(new Blob([new Uint8Array(bytes)]), {
    askPassword: () => Promise.resolve(password ?? null),
  });
  const text = await new PageTexts(pdf).read(pageNumber - 1);
  await pdf.close();
  return text;
}

describe.each(BOOKS)('$name', ({ bytes, pages, from, to, password }) => {
  test.skipIf(!bytes).each(pages)(
    'page %i: no drag inside a column takes text of the other',
    async (pageNumber) => {
      const page = await read(bytes!, pageNumber, password);
      const random = randomFrom(pageNumber);
      let selected = 0;
      const wrong: unknown[] = [];
      for (let at = 0; at < times(4000); at++) {
        const isLeft = random.next() < 0.5;
        const [a, b] = [pointIn(page, random, isLeft), pointIn(page, random, isLeft)];
        const first = textAtPoint(page, a)!;
        const second = textAtPoint(page, b, first.place)!;
        const start = Math.min(first.offset, second.offset);
        const end = Math.max(first.offset, second.offset);
        selected += end - start;
        const strangers = foreign(page, start, end, isLeft);
        if (strangers.length > 0) wrong.push({ a, b, strangers });
      }
      expect(wrong).toEqual([]);
      expect(selected).toBeGreaterThan(0);
    },
  );

  function pointIn({ size: [width, height] }: PdfPageText, random: Random, isLeft: boolean) {
    // Up to the edge of the page, and into the gutter short of its middle.
    const share = (isLeft ? 0 : 0.508) + random.next() * 0.492;
    return [width * share, height * (1 - from - random.next() * (to - from))] as const;
  }
});

/** Text of a span whose ink is on the other side of the page's middle. */
function foreign(page: PdfPageText, start: number, end: number, isLeft: boolean): string[] {
  const middle = page.size[0] / 2;
  return page.items.flatMap((item) => {
    const text = page.raw.slice(Math.max(start, item.start), Math.min(end, item.end));
    const x = item.transform[4];
    const isForeign = isLeft ? x >= middle : x + item.width <= middle;
    return item.end > start && item.start < end && text.trim() !== '' && isForeign ? [text] : [];
  });
}

describe('words and sentences', () => {
  const at = async (pageNumber: number, words: string) => {
    const page = await read(sampleBytes(), pageNumber);
    return { page, offset: page.raw.indexOf(words) };
  };
  const text = (page: PdfPageText, { start, end }: { start: number; end: number }) =>
    page.raw.slice(start, end).replaceAll('\n', ' ');

  test('a word ends where its letters end', async () => {
    const { page, offset } = await at(1, 'functional');
    for (const inside of [0, 3, 9]) {
      expect(text(page, wordAt(page, offset + inside))).toBe('functional');
    }
  });

  test('a sentence goes over lines and stops before its neighbours', async () => {
    const { page, offset } = await at(1, 'A requirement that says');
    const sentence = text(page, sentenceAt(page, offset + 40));
    expect(sentence).toMatch(/^A requirement that says .* require- ment\.$/);
    expect(sentence).not.toMatch(/\. [A-Z]/);
  });

  test('a sentence runs on in the next column', async () => {
    const { page, offset } = await at(7, 'A single weight');
    expect(text(page, sentenceAt(page, offset))).toMatch(
      /^A single weight .* until it is missing\.$/,
    );
  });
});
