import { describe, expect, test } from 'vitest';
import { anchorBook } from '@/scripts/report/anchoring/book.ts';
import { seedOf } from '@/scripts/report/anchoring/random.ts';
import { judge, witness } from '@/scripts/report/anchoring/verdict.ts';
import type { PageText } from '@/lib/model/page-text';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { columnsPdf } from '@/tests/fixtures/columns-pdf.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';
import { soak, times } from '@/tests/soak.ts';

/** Words that repeat on every line and page, turned and cropped pages: nothing tells them apart but place. */
const repeats = () =>
  textPdf(
    Array.from({ length: 6 }, (_, page) => ({
      lines: Array.from({ length: 30 }, (__, line) =>
        line % 7 === 3
          ? `Here page ${page} says something of its own.`
          : 'the same the same the same',
      ),
      rotate: ([0, 90, 180, 270] as const)[page % 4]!,
    })),
  );

/** Only when there is time; every page of the middling ones is read by another pdf.js only then. */
const LONG = ['axiom-vol5-2046p', 'pgfmanual-1321p'];
const MIDDLING = new Set(['ml-system-design-guide-a', 'axiom-vol8.1-348p']);

const BOOKS: readonly [string, Uint8Array | null, string | null][] = [
  ['the sample', sampleBytes(), null],
  ['columns by rows', columnsPdf(), null],
  ['repeats', repeats(), null],
  ...[
    'ml-cheatsheet-en',
    'ml-cheatsheet-ar',
    'ml-supervised-zh',
    'ml-system-design',
    'ml-system-design-guide-a',
    'axiom-vol8.1-348p',
    'twocol-asmeconf-2p',
    'scan-24p',
    ...(soak ? LONG : []),
  ].map((name): [string, Uint8Array | null, null] => [name, sharedPdf(name), null]),
  ['encrypted', sharedPdf('encrypted-aes256-user-reader'), 'reader'],
];

describe('selections located again', () => {
  test.each(BOOKS)(
    '%s',
    async (name, bytes, password) => {
      if (!bytes) return;
      const { app } = await testApp();
      const tally = await anchorBook(app, {
        name,
        bytes: new Uint8Array(bytes),
        password,
        count: times(400),
        seed: seedOf(name),
        // Nothing tells its lines apart once the letters are counted otherwise.
        leaveOut: name === 'repeats' || (!soak && MIDDLING.has(name)) ? ['another pdf.js'] : [],
      });
      expect(tally.failures.filter((failure) => failure.startsWith('wrong'))).toEqual([]);
      expect(tally).toMatchObject({ wrong: 0, traySameBytes: 0 });
      expect(tally.selections).toBe(name === 'scan-24p' ? 0 : times(400));
      // Half a percent over the whole report; a few dozen selections of one book may have one or two.
      expect(tally.tray).toBeLessThanOrEqual(2);
    },
    240_000,
  );
});

describe('the judge', () => {
  const page = (raw: string): PageText => ({
    pageIndex: 0,
    raw,
    items: [],
    textVersion: 2,
    size: [100, 100],
  });
  const map = (raw: string) => new Map([[0, page(raw)]]);
  const span = (start: number, end: number) => ({
    start: { pageIndex: 0, offset: start },
    end: { pageIndex: 0, offset: end },
  });
  const quads = (x: number) => [
    { pageIndex: 0, quads: [[x, 10, x + 9, 10, x, 0, x + 9, 0]] as const },
  ];
  const owl = witness(map('an owl and an owl'), span(3, 6), quads(20));

  test('calls the same words at the same place right, however they are spaced', () => {
    expect(judge(owl, map('an  owl and an owl'), { span: span(4, 7), quads: quads(20) })).toBe(
      'right',
    );
  });

  test('calls the same words at another place wrong', () => {
    const other = { span: span(14, 17), quads: quads(70) };
    expect(judge(owl, map('an owl and an owl'), other)).toBe('wrong');
  });

  test('calls other words at the same place wrong, and none a case for the tray', () => {
    const other = { span: span(0, 2), quads: quads(20) };
    expect(judge(owl, map('an owl and an owl'), other)).toBe('wrong');
    expect(judge(owl, map(''), null)).toBe('tray');
  });
});
