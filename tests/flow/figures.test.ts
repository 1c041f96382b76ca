import { describe, expect, test } from 'vitest';
import { captionBeside, drawingOn } from '@/lib/app/figures';
import { openBytes } from '@/tests/builders/reading.ts';
import { sharedPdf } from '@/tests/builders/shared-pdfs.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { figurePdf, paragraph } from '@/tests/fixtures/figure-pdf.ts';

const IMAGE = 'q 200 0 0 120 72 560 cm /Im Do Q';
const rule = (y: number, x = 72, width = 220) => `${x} ${y} m ${x + width} ${y} l S`;
const GRAPH = [
  ...Array.from({ length: 10 }, (_, index) => `${330 + 18 * index} 600 10 ${20 + 6 * index} re f`),
  '320 595 m 520 595 l S',
].join('\n');

async function openedOf(bytes: Uint8Array) {
  const { app } = await testApp();
  return openBytes(app, bytes);
}
async function figuresIn(pages: Parameters<typeof figurePdf>[0], pageIndex = 0) {
  return (await drawingOn(await openedOf(figurePdf(pages)), pageIndex)).figures;
}
const at = (x: number, y: number, line: string) => ({ x, y, line });

describe('a figure', () => {
  test('is what is drawn, with the caption under it; prose stays outside', async () => {
    const [figure, ...rest] = await figuresIn([
      {
        drawing: IMAGE,
        text: [
          ...paragraph(72, 760, 5),
          at(72, 542, 'Figure 2.1: What the kiln does over'),
          at(72, 530, 'a night, in degrees.'),
          ...paragraph(72, 490, 8),
        ],
      },
    ]);
    expect(rest).toEqual([]);
    expect(figure).toMatchObject({
      kind: 'figure',
      caption: 'Figure 2.1: What the kiln does over a night, in degrees.',
    });
    const [x1, y1, x2, y2] = figure!.rect;
    expect([x1, y1, x2, y2].map((value) => Math.round(value / 10))).toEqual([7, 56, 28, 68]);
  });

  test('of many strokes is one; two in two columns stay apart, each with its own caption', async () => {
    const figures = await figuresIn([
      {
        drawing: `${IMAGE}\n${GRAPH}`,
        text: [
          ...paragraph(72, 760, 5),
          ...paragraph(320, 760, 8),
          at(72, 542, 'Fig. 1. A picture of the kiln.'),
          at(320, 580, 'Fig. 2. Ten nights of it.'),
          ...paragraph(72, 500, 8),
          ...paragraph(320, 540, 8),
        ],
      },
    ]);
    expect(figures.map(({ caption }) => caption).toSorted()).toEqual([
      'Fig. 1. A picture of the kiln.',
      'Fig. 2. Ten nights of it.',
    ]);
    const [left, right] = figures.toSorted((a, b) => a.rect[0] - b.rect[0]);
    expect(left!.rect[2]).toBeLessThan(300);
    expect(right!.rect[0]).toBeGreaterThan(300);
    expect(right!.rect[2]).toBeGreaterThan(500);
  });

  test('without a caption is found, too; lines under words, bullets and boxes of prose are none', async () => {
    const [alone] = await figuresIn([{ drawing: IMAGE, text: paragraph(72, 760, 5) }]);
    expect(alone).toMatchObject({ kind: 'figure', caption: '' });
    const none = await figuresIn([
      {
        drawing: `${rule(756, 72, 60)}\n70 690 3 3 re f\n60 600 250 180 re S`,
        text: paragraph(72, 760, 12),
      },
    ]);
    expect(none).toEqual([]);
  });
});

describe('a table', () => {
  test('between rules goes from the caption above it to its last rule', async () => {
    const [table] = await figuresIn([
      {
        drawing: [rule(690), rule(674), rule(630)].join('\n'),
        text: [
          at(72, 700, 'Table 3. Nights and degrees.'),
          at(76, 679, 'Night'),
          at(200, 679, 'Degrees'),
          at(76, 660, 'one'),
          at(200, 660, '900'),
          at(76, 640, 'two'),
          at(200, 640, '1200'),
          ...paragraph(72, 590, 8),
        ],
      },
    ]);
    expect(table).toMatchObject({ kind: 'table', caption: 'Table 3. Nights and degrees.' });
    expect(table!.rect[1]).toBeLessThan(631);
    expect(table!.rect[1]).toBeGreaterThan(600);
    expect(table!.rect[3]).toBeLessThan(700);
  });

  test('is seen by its rules alone where no caption announces it', async () => {
    const [table] = await figuresIn([
      { drawing: [rule(690), rule(674), rule(630)].join('\n'), text: paragraph(72, 590, 8) },
    ]);
    expect(table).toMatchObject({ kind: 'table', caption: '' });
  });
});

test('“Figure 3 shows” is prose, “Figure 3.” and “Table II” are captions', async () => {
  const opened = await openedOf(
    figurePdf([
      {
        drawing: '',
        text: [
          at(72, 700, 'Figure 3 shows what the kiln does at night.'),
          at(72, 600, 'Figure 3. The kiln.'),
          at(72, 500, 'TABLE II  Nights'),
          at(72, 400, 'Listings are long.'),
        ],
      },
    ]),
  );
  const page = await opened.texts.read(0);
  const beside = (y: number) => captionBeside(page, [72, y + 12, 300, y + 60]);
  expect([700, 600, 500, 400].map(beside)).toEqual([
    '',
    'Figure 3. The kiln.',
    'TABLE II Nights',
    '',
  ]);
});

test('a page that is a picture without text is a scan; an empty page and a page of text are not', async () => {
  const opened = await openedOf(
    figurePdf([
      { drawing: 'q 595 0 0 842 0 0 cm /Im Do Q', text: [] },
      { drawing: '', text: [] },
      { drawing: 'q 595 0 0 842 0 0 cm /Im Do Q', text: paragraph(72, 700, 3) },
    ]),
  );
  const scans = await Promise.all([0, 1, 2].map((page) => drawingOn(opened, page)));
  expect(scans.map(({ scanned }) => scanned)).toEqual([true, false, false]);
});

/** Pages of real books, one-based, with what a person counts on them: figures and tables. */
const COUNTED: readonly (readonly [book: string, page: number, figures: number, tables: number])[] =
  [
    ['ml-system-design-guide-a', 8, 2, 0],
    ['ml-system-design-guide-a', 9, 1, 0],
    ['ml-system-design-guide-a', 12, 1, 0],
    ['ml-system-design-guide-a', 13, 1, 0],
    ['ml-system-design-guide-a', 18, 1, 0],
    ['ml-system-design-guide-a', 20, 1, 1],
    ['ml-system-design-guide-a', 22, 1, 0],
    ['ml-system-design-guide-a', 24, 0, 1],
    ['ml-system-design-guide-a', 30, 1, 0],
    ['ml-system-design-guide-a', 33, 1, 1],
    ['ml-system-design-guide-a', 40, 0, 1],
  ];

test.runIf(sharedPdf('ml-system-design-guide-a'))(
  'real pages have what a person counts on them',
  async () => {
    const opened = await openedOf(sharedPdf('ml-system-design-guide-a')!);
    for (const [book, page, figures, tables] of COUNTED) {
      const found = (await drawingOn(opened, page - 1)).figures;
      const of = (kind: string) => found.filter((each) => each.kind === kind).length;
      expect([book, page, of('figure'), of('table')]).toEqual([book, page, figures, tables]);
    }
  },
);

test.runIf(sharedPdf('scan-24p'))('every page of a real scan is recognised', async () => {
  const opened = await openedOf(sharedPdf('scan-24p')!);
  for (let page = 0; page < 4; page++)
    expect([page, (await drawingOn(opened, page)).scanned]).toEqual([page, true]);
});
