import { expect, test } from 'vitest';
import type { PdfRect } from '@/lib/model/geometry';
import type { PageText } from '@/lib/model/page-text';
import { figureDrafts } from './figure-drafts';

type Run = readonly [text: string, x: number, y: number];

/** Width of a character in points: type of 10 points. */
const ADVANCE = 5;

function pageOf(runs: readonly Run[]): PageText {
  let start = 0;
  const items = runs.map(([text, x, y]) => {
    const item = {
      start,
      end: start + text.length,
      transform: [10, 0, 0, 10, x, y] as const,
      width: text.length * ADVANCE,
      ascent: 0.8,
      descent: -0.2,
      fontName: 'F1',
      direction: 'ltr' as const,
      endsLine: true,
    };
    start += text.length + 1;
    return item;
  });
  const raw = runs.map(([text]) => text).join('\n');
  return { pageIndex: 0, raw, items, textVersion: 1, size: [595, 842] };
}

const WHOLE: PdfRect = [0, 0, 595, 842];
const NOTHING = { caption: '', section: '' };
const answers = (...runs: Run[]) =>
  figureDrafts(pageOf(runs), WHOLE, NOTHING)
    .filter(({ kind }) => kind === 'occlusion')
    .map(({ answer }) => answer);

test('lines set below each other on one axis are one label, others are not', () => {
  expect(answers(['user tower', 100, 700], ['(online)', 105, 686], ['index', 110, 640])).toEqual([
    'user tower (online)',
    'index',
  ]);
});

test('runs that follow each other closely are one line; a wide gap parts two labels', () => {
  expect(answers(['o', 100, 700], ['ﬄine', 105, 700], ['online', 180, 700])).toEqual([
    'offline',
    'online',
  ]);
});

test('numbers, ticks, code and bare verdicts are not asked', () => {
  const none = ['0.25', '100 ms', '10%', 'yes', 'return r ** n', 'f(x)'];
  expect(answers(...none.map((text, at): Run => [text, 100, 700 - 40 * at]))).toEqual([]);
});

test('a label that stands there twice is asked once and hidden everywhere', () => {
  const drafts = figureDrafts(
    pageOf([
      ['MLP', 100, 700],
      ['MLP', 300, 700],
    ]),
    WHOLE,
    NOTHING,
  );
  expect(drafts[0]?.boxes).toEqual([98.5, 696.5, 116.5, 709.5, 298.5, 696.5, 316.5, 709.5]);
});

test('prompts name the figure by its caption, else its section, and never give the label away', () => {
  const page = pageOf([
    ['user tower', 100, 700],
    ['index', 100, 600],
  ]);
  const prompts = (caption: string, section: string) =>
    figureDrafts(page, WHOLE, { caption, section }).map(({ prompt }) => prompt);
  expect(prompts('Figure 2.1. The user tower at work. It is fast.', 'Serving')).toEqual([
    'What is hidden here?',
    'What is hidden here? The user tower at work',
    'Draw the figure “The user tower at work” again.',
  ]);
  expect(prompts('', 'Serving').at(-1)).toBe('Draw the figure “Serving” again.');
  expect(prompts('', '').at(-1)).toBe('Draw the figure with “user tower”, “index” again.');
});

test('a figure without text, caption or section has nothing to ask', () => {
  expect(figureDrafts(pageOf([]), WHOLE, NOTHING)).toEqual([]);
});
