import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookFinder } from './book-finder';
import { foldForSearch, foldWithMap } from './fold-for-search';
import { InvalidPatternError, type FindQuery } from '@/lib/model/find';

const query = (text: string, options: Partial<FindQuery> = {}): FindQuery => ({
  text,
  regular: false,
  wholeWord: false,
  matchCase: false,
  matchDiacritics: false,
  ...options,
});

function bookOf(...pages: string[]): BookFinder {
  const book = new BookFinder(pages.length);
  for (const [index, raw] of pages.entries()) book.add(index, raw);
  return book;
}

/** The raw text of every hit on a book of one page. */
function found(raw: string, text: string, options: Partial<FindQuery> = {}): string[] {
  const book = bookOf(raw);
  book.search(query(text, options));
  return book.hitsOnPage(0).spans.map(({ start, end }) => raw.slice(start.offset, end.offset));
}

describe('what counts as the same', () => {
  test.each([
    ['case', 'The Model and the model', 'model', ['Model', 'model']],
    ['accents', 'naïve na\u0131ve nai\u0308ve', 'naive', ['naïve', 'nai\u0308ve']],
    ['accents typed', 'a naive one', 'naïve', ['naive']],
    ['ligatures', 'e\uFB03cient \uFB01t', 'efficient', ['e\uFB03cient']],
    ['half a ligature', 'e\uFB03cient', 'ffic', ['\uFB03c']],
    ['line ends', 'click\nthrough rate', 'click through', ['click\nthrough']],
    ['runs of space', 'click  \n  through', 'click through', ['click  \n  through']],
    ['a word broken at a line end', 'the recom-\nmender', 'recommender', ['recom-\nmender']],
    ['a compound broken at its hyphen', 'a well-\nknown fact', 'well-known', ['well-\nknown']],
    ['the same as one word', 'a well-\nknown fact', 'wellknown', ['well-\nknown']],
    ['soft hyphens', 'rec\u00ADom\u00ADmend', 'recommend', ['rec\u00ADom\u00ADmend']],
    ['quotes', 'the reader’s “own” book', `reader's "own"`, ['reader’s “own”']],
    ['dashes', 'pages 3–5', '3-5', ['3–5']],
    ['Arabic vowel points', 'كَتَبَ', 'كتب', ['كَتَبَ']],
    ['a dotted capital', 'İstanbul', 'istanbul', ['İstanbul']],
    ['full-width forms', 'ＡＢＣ 学习', 'abc 学习', ['ＡＢＣ 学习']],
  ])('%s', (_, raw, text, expected) => {
    expect(found(raw, text)).toEqual(expected);
  });

  test('a hyphen inside a line is no line end', () => {
    expect(found('wellknown', 'well-known')).toEqual([]);
    expect(found('state-of-the-\nart', 'state-of-the-art')).toEqual(['state-of-the-\nart']);
  });

  test('hits do not overlap', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });
});

describe('options', () => {
  test('case', () => {
    expect(found('AUC auc', 'AUC', { matchCase: true })).toEqual(['AUC']);
  });
  test('whole words', () => {
    const raw = 'rank ranking re-rank rank_all prérank rank.';
    expect(found(raw, 'rank', { wholeWord: true })).toHaveLength(3);
  });
  test('accents', () => {
    expect(found('resume résumé', 'résumé', { matchDiacritics: true })).toEqual(['résumé']);
    expect(found('resume résumé', 'resume', { matchDiacritics: true })).toEqual(['resume']);
  });
  test('regular expressions, across lines and with whole words', () => {
    expect(found('AUC 0.91,\nF1 0.8', '\\d\\.\\d+', { regular: true })).toEqual(['0.91', '0.8']);
    expect(found('log loss, logs', 'logs?', { regular: true, wholeWord: true })).toHaveLength(2);
    expect(found('Log log', 'log', { regular: true, matchCase: true })).toEqual(['log']);
    expect(found('abc', 'x*', { regular: true })).toEqual([]);
  });
  test('what is no regular expression says so', () => {
    expect(() => bookOf('a').search(query('(', { regular: true }))).toThrow(InvalidPatternError);
  });
});

describe('a book', () => {
  const book = bookOf('one two one', '', 'two', 'one');

  test('hits come in reading order, with their pages counted', () => {
    expect(book.search(query('one'))).toEqual({
      total: 3,
      pages: [
        [0, 2],
        [3, 1],
      ],
    });
    expect(book.hits(1, 5).map(({ span }) => span.start)).toEqual([
      { pageIndex: 0, offset: 8 },
      { pageIndex: 3, offset: 0 },
    ]);
    expect(book.hitsOnPage(3)).toMatchObject({ from: 2, spans: [{ end: { offset: 3 } }] });
  });

  test('pages that come later join the search', () => {
    const growing = new BookFinder(3);
    growing.add(2, 'late one');
    growing.search(query('one'));
    growing.add(0, 'one');
    expect(growing.summary()).toEqual({
      total: 2,
      pages: [
        [0, 1],
        [2, 1],
      ],
    });
    expect(growing.hits(0, 2).map(({ before }) => before)).toEqual(['', 'late ']);
  });

  test('a regular expression waits to be asked again', () => {
    const growing = new BookFinder(2);
    growing.search(query('o.e', { regular: true }));
    growing.add(0, 'one');
    expect(growing.summary().total).toBe(0);
    expect(growing.search(query('o.e', { regular: true })).total).toBe(1);
  });

  test('nothing asked is nothing found, and ends the search before', () => {
    book.search(query('one'));
    expect(book.search(query('  '))).toEqual({ total: 0, pages: [] });
    expect(book.hits(0, 1)).toEqual([]);
  });

  test('words around a hit read as one line', () => {
    const page = bookOf('the click-\nthrough rate\nof an ad');
    page.search(query('rate'));
    expect(page.hits(0, 1)[0]).toMatchObject({
      before: 'the clickthrough ',
      match: 'rate',
      after: ' of an ad',
    });
  });
});

describe('folding', () => {
  const letters = 'aB éﬁ\u0301’–٠كَ学𝒳👍🏽\u200D٫ﷺİ'.split(/(?:)/u);
  const textOf = (...more: string[]) =>
    fc.string({ unit: fc.constantFrom(...letters, ...more), maxLength: 60 });
  // What is dropped between a letter and its mark joins them: such text folds twice.
  const raw = textOf('-', '\n', '\u00AD', '-\n');
  const options = fc.record({ keepCase: fc.boolean(), keepMarks: fc.boolean() });

  test('the map goes with the text, in order, inside the page', () => {
    fc.assert(
      fc.property(raw, options, (text, fold) => {
        const folded = foldWithMap(text, fold);
        expect(folded.text).toBe(foldForSearch(text, fold));
        expect(folded.starts).toHaveLength(folded.text.length);
        for (let at = 0; at < folded.text.length; at++) {
          const start = folded.starts[at] ?? -1;
          const end = folded.ends[at] ?? -1;
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(folded.starts[at - 1] ?? 0);
        }
      }),
    );
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(textOf(), options, (text, fold) => {
        const once = foldForSearch(text, fold);
        expect(foldForSearch(once, fold)).toBe(once);
      }),
    );
  });
});
