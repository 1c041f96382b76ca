import { expect, test } from 'vitest';
import { describe as describeSpan } from './describe';
import { guesses } from './guesses';
import type { RawPages } from './raw-pages';

const book = (...texts: string[]): RawPages => ({
  count: texts.length,
  textVersion: 1,
  raw: (page) => texts[page] ?? '',
});
const SENTENCE = 'The kiln cools slowly overnight before anyone opens it.';
const before = book(`Some words. ${SENTENCE} More words.`);
const selectors = describeSpan(
  {
    start: { pageIndex: 0, offset: 12 },
    end: { pageIndex: 0, offset: 12 + SENTENCE.length },
  },
  before,
  null,
);
const textOf = (
  pages: RawPages,
  { start, end }: ReturnType<typeof guesses>['found'][number]['span'],
) => pages.raw(start.pageIndex).slice(start.offset, end.offset);

test('a rewritten sentence is guessed, the likest first', () => {
  const pages = book(
    'Nothing here.',
    'Other words. The kiln is opened slowly overnight by someone.',
    'New words. The kiln cools quite slowly over a night before anybody opens it. End.',
  );
  const { reason, found } = guesses(selectors, pages);
  expect(reason).toBe('changed');
  expect(found[0]!.span.start.pageIndex).toBe(2);
  expect(textOf(pages, found[0]!.span)).toMatch(/^The kiln cools .* opens it\.$/u);
  expect(found[0]!.likeness).toBeGreaterThan(0.6);
});

test('the same words in several places are ambiguous, and all are offered', () => {
  const { reason, found } = guesses(selectors, book(`A. ${SENTENCE} B.`, `C. ${SENTENCE} D.`));
  expect(reason).toBe('ambiguous');
  expect(found).toHaveLength(2);
});

test('what has nothing like it is gone', () => {
  expect(guesses(selectors, book('Entirely different.', ''))).toEqual({
    reason: 'gone',
    found: [],
  });
  expect(guesses([], book('x'))).toEqual({ reason: 'gone', found: [] });
});
