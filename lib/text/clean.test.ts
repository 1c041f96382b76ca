import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { cleanPassage, cleanString } from './clean';
import { PARAGRAPH_MARK } from './paragraph-mark';

/** A run of text: where it stands, how large, and whether its line ends after it. */
type Run = [text: string, x: number, y: number, size?: number, endsLine?: boolean];

/** A page of 400 × 600 points whose letters are half an em wide. */
function pageOf(runs: readonly Run[], pageIndex = 0): PageText {
  let raw = '';
  const items = runs.map(([text, x, y, size = 10, endsLine = true]): TextItem => {
    const start = raw.length;
    raw += text;
    const end = raw.length;
    if (endsLine) raw += '\n';
    const transform = [size, 0, 0, size, x, y] as const;
    const width = text.length * size * 0.5;
    const shape = { ascent: 0.8, descent: -0.2, fontName: 'f', direction: 'ltr' as const };
    return { start, end, transform, width, endsLine, ...shape };
  });
  return { pageIndex, raw, items, textVersion: 1, size: [400, 600] };
}
const whole = (...pages: PageText[]) => {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no pages');
  const end = { pageIndex: last.pageIndex, offset: last.raw.length };
  return cleanPassage(pages, { start: { pageIndex: first.pageIndex, offset: 0 }, end });
};
const lines = (...texts: string[]) =>
  whole(pageOf(texts.map((text, at) => [text, 40, 500 - 12 * at])));

describe('lines are joined', () => {
  test.each([
    [['An exam-', 'ple of it'], 'An example of it'],
    [['A soft\u00AD', 'ware thing'], 'A software thing'],
    [['the two-', 'tower layout'], 'the two-tower layout'],
    [['state-of-the-', 'art ovens'], 'state-of-the-art ovens'],
    [['clay-', 'lined oven, a clay-lined one'], 'clay-lined oven, a clay-lined one'],
    [
      ['The brick is not in the kiln: brick-', 'kiln smoke'],
      'The brick is not in the kiln: brick-kiln smoke',
    ],
    [['after the re-', 'port, a report'], 'after the report, a report'],
    [['pre-', 'Roman jars'], 'pre-Roman jars'],
    [['the get-', 'current-kiln call'], 'the get-current-kiln call'],
    [['one line', 'and another'], 'one line and another'],
    [['模型需要', '历史数据'], '模型需要历史数据'],
    [['a dash—', 'so it goes'], 'a dash—so it goes'],
  ])('%j', (given, expected) => {
    expect(lines(...given)).toBe(expected);
  });
});

describe('paragraphs are marked where that is asked for', () => {
  const rows: readonly Run[] = [
    ['Why ovens fail', 40, 500, 14],
    ['A kiln that is opened too early cracks every jar', 40, 476],
    ['inside, and the whole wall be-', 40, 464],
    ['hind it as well.', 40, 452],
    ['• Wait until the', 40, 440],
  ];
  const next = pageOf([['next morning.', 40, 540]], 1);
  const marked = (marks: 'none' | 'paragraphs') =>
    cleanPassage(
      [pageOf(rows), next],
      { start: { pageIndex: 0, offset: 0 }, end: { pageIndex: 1, offset: next.raw.length } },
      undefined,
      marks,
    );

  test('a heading, a paragraph, an item; not where a sentence goes on overleaf', () => {
    expect(marked('paragraphs').split(PARAGRAPH_MARK)).toEqual([
      'Why ovens fail',
      'A kiln that is opened too early cracks every jar inside, and the whole wall behind it as well.',
      '• Wait until the next morning.',
    ]);
  });

  test('the cells of a row, where each begins in small letters; not the next column of a page', () => {
    const cells: readonly Run[] = [
      ['Too hot', 40, 500],
      ['jars crack and', 160, 506],
      ['nobody sees why', 160, 494],
      ['open the kiln', 280, 506],
      ['a day later', 280, 494],
    ];
    const page = pageOf(cells);
    const end = { pageIndex: 0, offset: page.raw.length };
    const all = { start: { pageIndex: 0, offset: 0 }, end };
    expect(cleanPassage([page], all, undefined, 'paragraphs').split(PARAGRAPH_MARK)).toEqual([
      'Too hot',
      'jars crack and nobody sees why',
      'open the kiln a day later',
    ]);
  });

  test('a mark stands for a space: nothing else differs', () => {
    expect(marked('paragraphs').replaceAll(PARAGRAPH_MARK, ' ')).toBe(marked('none'));
  });
});

describe('spaces follow the geometry', () => {
  const row = (...runs: [text: string, x: number][]) =>
    whole(pageOf(runs.map(([text, x], at): Run => [text, x, 500, 10, at === runs.length - 1])));

  test('a gap is a space, and no gap is none', () => {
    expect(row(['warm', 40], ['oven', 63])).toBe('warm oven');
    expect(row(['tra', 40], ['ﬀ', 55], ['ic', 60])).toBe('traffic');
    expect(row(['ke', 40], [' ', 50], ['ttle', 50])).toBe('kettle');
  });

  test('none before punctuation, one between words', () => {
    expect(row(['Wait ,  then', 40], [' ( fire ) .', 105])).toBe('Wait, then (fire).');
  });

  test('a run struck three times to look bold is read once', () => {
    expect(row(['炉', 40], ['炉', 40.1], ['炉', 40.3], ['子', 50], ['子', 50.1])).toBe('炉子');
  });

  test('a superscript does not begin a new line', () => {
    expect(
      whole(
        pageOf([
          ['x', 40, 500, 10, false],
          ['2', 45, 504, 6, false],
          [' grows', 48, 500],
        ]),
      ),
    ).toBe('x2 grows');
  });
});

describe('superscripts', () => {
  const raised = (word: string, mark: string, after: string) => {
    const x = 40 + word.length * 5;
    return whole(
      pageOf([
        [word, 40, 500, 10, false],
        [mark, x, 504, 6, false],
        [after, x + mark.length * 3, 500],
      ]),
    );
  };

  test('the mark of a citation keeps apart from its word', () => {
    expect(raised('accuracy', '12', ' of kilns')).toBe('accuracy 12 of kilns');
    expect(raised('the kiln.', '3', ' Then')).toBe('the kiln. 3 Then');
    expect(raised('Lienhard', '∗', ' wrote')).toBe('Lienhard ∗ wrote');
  });

  test('an exponent stays with its letter', () => {
    expect(raised('the x', '2', ' term')).toBe('the x2 term');
  });
});

describe('what is not prose', () => {
  test('running heads and page numbers between the halves of a sentence', () => {
    const first = pageOf(
      [
        ['Before it.', 40, 480],
        ['The potter waits until the', 40, 468],
        ['17', 200, 20],
      ],
      3,
    );
    const second = pageOf(
      [
        ['Ovens of the south', 40, 580],
        ['fire has gone', 40, 540],
        ['out. Then rests.', 40, 528],
      ],
      4,
    );
    expect(whole(first, second)).toBe(
      'Before it. The potter waits until the fire has gone out. Then rests.',
    );
  });

  test('labels of a figure within the passage, but not small print that was meant', () => {
    const page = pageOf([
      ['The draught is drawn through the', 40, 500],
      ['inlet', 60, 450, 6],
      ['flue', 160, 450, 6],
      ['chimney, which cools the bricks evenly.', 40, 400],
    ]);
    expect(whole(page)).toBe(
      'The draught is drawn through the chimney, which cools the bricks evenly.',
    );
    const inlet = page.raw.indexOf('inlet');
    const labels = {
      start: { pageIndex: 0, offset: inlet },
      end: { pageIndex: 0, offset: inlet + 10 },
    };
    expect(cleanPassage([page], labels)).toBe('inlet flue');
  });
});

test('a part of a run is cut at the offsets', () => {
  const page = pageOf([['Bricks are fired twice.', 40, 500]]);
  const span = { start: { pageIndex: 0, offset: 7 }, end: { pageIndex: 0, offset: 16 } };
  expect(cleanPassage([page], span)).toBe('are fired');
});

test('a string without geometry: idempotent, one line, composed, letters untouched', () => {
  expect(cleanString('  The ﬁrst e\u0301tude ,\nre-\nvised ')).toBe('The first étude, revised');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const clean = cleanString(text);
      expect(clean).not.toMatch(/\n|^\s|\s$| {2}/u);
      expect(cleanString(clean)).toBe(clean);
    }),
  );
});
