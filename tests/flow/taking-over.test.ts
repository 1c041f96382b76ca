import { describe, expect, test } from 'vitest';
import type { App } from '@/lib/app/app';
import { redo, undo } from '@/lib/app/change';
import { deleteHighlight } from '@/lib/app/highlights';
import type { OpenedSource } from '@/lib/app/open-source';
import { leaveInPdf, ownMarks, scanAnnotations, sortMarks, takingsOf } from '@/lib/app/own-marks';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { takeOver } from '@/lib/app/take-over';
import type { Quad } from '@/lib/model/geometry';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { readPages } from '@/lib/app/locate-highlights';
import { openAndKeep, openBytes, spanOf } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { encrypted } from '@/tests/fixtures/broken-pdfs.ts';
import { textPdf, type TextPage } from '@/tests/fixtures/text-pdf.ts';

const LINES = [
  'A kiln cools overnight and is opened in the morning, when nobody',
  'can burn their hands. What comes out of it is called the ware.',
  'A shelf inside a kiln is called a bat, and a glaze that runs sticks',
  'to it. Bats are therefore washed with alumina before they are used.',
];
const ACROSS_LINES = 'when nobody\ncan burn their hands.';
const signal = new AbortController().signal;
const now = () => Promise.resolve();

/** Where words stand, as a program sees it that puts a mark on them. */
async function quadsAt(app: App, page: TextPage, words: string): Promise<Quad[]> {
  const opened = await openBytes(app, textPdf([page]));
  const span = await spanOf(opened, 0, words);
  const pages = await readPages(opened.texts, 0, 0);
  return quadsOfSpan(pages, span)[0]!.quads.map((quad) => [...quad] as unknown as Quad);
}

/** The orders in which programs write the corners of a quad, and how generously. */
const ORDERS: Record<string, (quad: Quad) => number[]> = {
  'Acrobat, Firefox, Zotero: across and down': (quad) => [...quad],
  'the specification: around, from the lower left': ([a, b, c, d, e, f, g, h]) => [
    e,
    f,
    g,
    h,
    c,
    d,
    a,
    b,
  ],
  'Preview: around, from the upper left, and taller': ([a, b, c, d, e, f, g, h]) => [
    a,
    b + 2,
    c,
    d + 2,
    g,
    h - 2,
    e,
    f - 2,
  ],
  'Okular: around from the lower left, and wider': ([a, b, c, d, e, f, g, h]) => [
    e - 1,
    f,
    g + 1,
    h,
    c + 1,
    d,
    a - 1,
    b,
  ],
};

const boundsOf = (numbers: readonly number[]) => {
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

function markup(subtype: string, numbers: readonly number[], more = ''): string {
  return `/Subtype /${subtype} /F 4 /Rect [${boundsOf(numbers).join(' ')}] /QuadPoints [${numbers.join(' ')}] ${more}`;
}

async function marksOf(opened: OpenedSource) {
  return ownMarks(await scanAnnotations(opened, 0, now, signal));
}

async function take(app: App, opened: OpenedSource, sourceId = opened.sourceId) {
  const marks = await marksOf(opened);
  await takeOver(app, opened, sourceId, marks, () => undefined, signal);
  return liveHighlights(app, sourceId);
}

describe('highlights made elsewhere', () => {
  const layouts: Record<string, Omit<TextPage, 'lines'>> = {
    'an upright page': {},
    'a page turned by 90°': { rotate: 90 },
    'a page cropped and moved': { mediaBox: [0, 0, 700, 900], cropBox: [60, 40, 655, 882] },
  };
  for (const [layout, page] of Object.entries(layouts)) {
    test.each(Object.entries(ORDERS))(`%s, on ${layout}, become passages`, async (_, order) => {
      const { app } = await testApp();
      const own = { ...page, lines: LINES };
      const quads = await quadsAt(app, own, ACROSS_LINES);
      const numbers = quads.flatMap(order);
      const annotations = [
        markup(
          'Highlight',
          numbers,
          '/C [1 0.8 0] /T (Ann) /Contents (Why nobody?) /NM (x1) /CreationDate (D:20240503101500Z)',
        ),
      ];
      const opened = await openBytes(app, textPdf([{ ...own, annotations }]));
      expect(await take(app, opened)).toMatchObject([
        {
          kind: 'text',
          style: 'fill',
          text: 'when nobody can burn their hands.',
          note: 'Why nobody?',
          color: '#ffcc00',
          author: 'Ann',
          madeAt: Date.UTC(2024, 4, 3, 10, 15),
          stepIds: [],
        },
      ]);
    });
  }

  test('of every kind keep what they are, nothing is lost', async () => {
    const { app } = await testApp();
    const page = { lines: LINES };
    const line = (words: string) => quadsAt(app, page, words).then((quads) => quads.flat());
    const annotations = [
      markup('Underline', await line('the ware'), '/C [0 0 1]'),
      markup('Squiggly', await line('a glaze that runs sticks')),
      markup('StrikeOut', await line('Bats are'), '/Contents (Plural?)'),
      '/Subtype /Text /Rect [500 700 520 720] /Contents (A note on the margin) /T (Bo) /C [1 1 0]',
      '/Subtype /FreeText /Rect [72 600 300 640] /Contents (Typed on the page) /DA (/Helv 12 Tf 0 g)',
      '/Subtype /Square /Rect [72 500 300 560] /Contents (The figure) /C [1 0 0]',
      '/Subtype /Ink /Rect [72 400 300 460] /InkList [[80 410 200 450]] /C [0 0.5 0]',
      // Marks nothing that is text: an area, not nothing.
      markup('Highlight', [400, 300, 500, 300, 400, 280, 500, 280], '/Contents (On a scan)'),
      '/Subtype /Link /Rect [72 700 100 720] /A << /S /URI /URI (https://example.com) >>',
      '/Subtype /Text /Rect [10 10 30 30]',
    ];
    const opened = await openBytes(app, textPdf([{ ...page, annotations }]));
    const rows = await take(app, opened);
    const plain = rows.map(({ kind, style, text, note, color }) => ({
      kind,
      style,
      text,
      note,
      color,
    }));
    expect(plain).toEqual(
      expect.arrayContaining([
        { kind: 'text', style: 'underline', text: 'the ware', note: '', color: '#0000ff' },
        {
          kind: 'text',
          style: 'underline',
          text: 'a glaze that runs sticks',
          note: '',
          color: null,
        },
        { kind: 'text', style: 'strikeout', text: 'Bats are', note: 'Plural?', color: null },
        { kind: 'note', style: 'fill', text: '', note: 'A note on the margin', color: '#ffff00' },
        expect.objectContaining({ kind: 'note', note: 'Typed on the page' }),
        { kind: 'area', style: 'fill', text: '', note: 'The figure', color: '#ff0000' },
        expect.objectContaining({ kind: 'area', note: '' }),
        expect.objectContaining({ kind: 'area', note: 'On a scan' }),
      ]),
    );
    expect(rows).toHaveLength(8);
  });

  test('have their replies in the note, with who wrote them, and no copy of the passage', async () => {
    const { app } = await testApp();
    const page = { lines: LINES };
    const quads = (await quadsAt(app, page, ACROSS_LINES)).flat();
    const other = (await quadsAt(app, page, 'Bats are')).flat();
    const annotations = [
      markup('Highlight', quads, '/Contents (when nobody can burn their hands.) /T (Ann)'),
      '/Subtype /Text /Rect [0 0 9 9] /IRT @0 /Contents (Really?) /T (Bo) /CreationDate (D:20240101)',
      '/Subtype /Text /Rect [0 0 9 9] /IRT @1 /Contents (Yes.) /T (Ann) /CreationDate (D:20240102)',
      '/Subtype /Text /Rect [0 0 9 9] /IRT @0 /State (Accepted) /StateModel (Review) /Contents (Accepted set by Bo)',
      '/Subtype /Popup /Rect [0 0 9 9] /Parent @0 /Contents (when nobody can burn their hands.)',
      markup('Highlight', other, '/IRT @0 /RT /Group /Contents (x)'),
    ];
    const opened = await openBytes(app, textPdf([{ ...page, annotations }]));
    const rows = await take(app, opened);
    expect(rows.map(({ text, note }) => [text, note])).toEqual([
      ['when nobody can burn their hands.', 'Bo: Really?\n\nAnn: Yes.'],
      ['Bats are', ''],
    ]);
  });

  test('in a protected file, as Firefox saves them', async () => {
    const { app } = await testApp();
    const { opened: plain } = await openAndKeep(app, textPdf([LINES]));
    const [quad] = quadsOfSpan(
      await readPages(plain.texts, 0, 0),
      await spanOf(plain, 0, 'the ware'),
    )[0]!.quads;
    expect(quad).toBeDefined();
    const bytes = await encrypted('pepper');
    const { openFile } = await import('@/lib/app/open-source');
    const { fileOf } = await import('@/tests/builders/pdf-files.ts');
    const askPassword = () => Promise.resolve('pepper');
    const first = await openFile(app, fileOf(bytes), { askPassword });
    const { raw } = await first.texts.read(0);
    const words = raw.split('\n')[0]!.split(' ').slice(0, 3).join(' ');
    const [own] = quadsOfSpan(await readPages(first.texts, 0, 0), await spanOf(first, 0, words))[0]!
      .quads;
    const [x1, y1, x2, , , y3] = own!;
    first.pdf.document.annotationStorage.setValue('pdfjs_internal_editor_0', {
      annotationType: 9,
      pageIndex: 0,
      rotation: 0,
      color: [83, 255, 188],
      opacity: 1,
      thickness: 12,
      rect: [x1, y3, x2, y1],
      quadPoints: own,
      outlines: [[x1, y1, x1, y3, x2, y3, x2, y1]],
      structTreeParentId: null,
      popupRef: '',
      user: 'Ann',
      date: new Date(),
      popup: { contents: 'From Firefox', rect: [x1, y3, x2, y1], deleted: false },
    });
    const saved = await first.pdf.document.saveDocument();
    await first.pdf.close();
    const second = await openFile(app, fileOf(new Uint8Array(saved)), { askPassword });
    const [row] = await take(app, second);
    expect(row).toMatchObject({ kind: 'text', text: words, color: '#53ffbc', author: 'Ann' });
    await second.pdf.close();
  });
});

describe('taking over', () => {
  async function annotated() {
    const profile = await testApp();
    const page = { lines: LINES };
    const quads = (await quadsAt(profile.app, page, ACROSS_LINES)).flat();
    const note = '/Subtype /Text /Rect [500 700 520 720] /Contents (A note)';
    const bytes = (more: string[] = [], shift = 0) =>
      textPdf([
        {
          ...page,
          annotations: [
            ...more,
            markup(
              'Highlight',
              quads.map((value) => value + shift),
            ),
            note,
            note,
          ],
        },
      ]);
    const opened = await openBytes(profile.app, bytes());
    return { ...profile, bytes, opened, sourceId: opened.sourceId };
  }
  const offered = async (app: App, opened: OpenedSource, sourceId = opened.sourceId) =>
    sortMarks(await marksOf(opened), await takingsOf(app, sourceId));

  test('is one change: undone, all is offered again; redone, nothing is', async () => {
    const { app, opened, sourceId } = await annotated();
    expect((await offered(app, opened)).offered).toHaveLength(3);
    expect(await take(app, opened)).toHaveLength(3);
    expect(await offered(app, opened)).toMatchObject({ offered: [], left: [] });
    expect(await undo(app, sourceId)).toBe('takenOver');
    expect(await liveHighlights(app, sourceId)).toEqual([]);
    expect((await offered(app, opened)).offered).toHaveLength(3);
    expect(await redo(app, sourceId)).toBe('takenOver');
    expect((await offered(app, opened)).offered).toEqual([]);
    expect(await liveHighlights(app, sourceId)).toHaveLength(3);
  });

  test('what was thrown away afterwards is not offered again', async () => {
    const { app, opened } = await annotated();
    for (const highlight of await take(app, opened)) await deleteHighlight(app, highlight);
    expect(await offered(app, opened)).toMatchObject({ offered: [], taken: { length: 3 } });
  });

  test('a file saved again by another program offers only what is new in it', async () => {
    const { app, opened, bytes, sourceId } = await annotated();
    await take(app, opened);
    // Other object numbers, coordinates rounded otherwise, and one more note.
    const later = await openBytes(
      app,
      bytes(['/Subtype /Text /Rect [400 600 420 620] /Contents (Newer)'], 0.4),
    );
    const { offered: fresh } = await offered(app, later, sourceId);
    expect(fresh.map(({ words }) => words)).toEqual(['Newer']);
  });

  test('what is to stay in the PDF is not offered again, but can be had', async () => {
    const { app, opened, sourceId } = await annotated();
    const { offered: marks } = await offered(app, opened);
    await leaveInPdf(app, sourceId, marks);
    const after = await offered(app, opened);
    expect([after.offered.length, after.left.length]).toEqual([0, 3]);
    await take(app, opened);
    expect(await offered(app, opened)).toMatchObject({
      offered: [],
      left: [],
      taken: { length: 3 },
    });
  });

  test('ended halfway leaves nothing behind', async () => {
    const { app, opened, sourceId } = await annotated();
    const ended = new AbortController();
    const marks = await marksOf(opened);
    const taking = takeOver(app, opened, sourceId, marks, () => ended.abort(), ended.signal);
    await expect(taking).rejects.toThrow(/abort/i);
    expect(await liveHighlights(app, sourceId)).toEqual([]);
    expect(await takingsOf(app, sourceId)).toEqual([]);
    expect(await undo(app, sourceId)).toBeNull();
  });
});
