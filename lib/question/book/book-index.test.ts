import { describe, expect, test } from 'vitest';
import { BookIndexer } from './book-index';

function indexOf(pages: readonly string[], outline: { title: string; pageIndex: number }[] = []) {
  const indexer = new BookIndexer(outline);
  for (const [pageIndex, raw] of pages.entries()) indexer.add(pageIndex, raw);
  return indexer.finish();
}

const PROSE = 'Every team argues about the shape of its data and about who pays for the disks.';

describe('the index of a book', () => {
  test('counts terms of all pages and tells where each stands first', () => {
    const { terms } = indexOf([PROSE, 'The feature store is slow.', 'A feature store is dear.']);
    expect(terms[0]).toEqual({
      term: 'feature store',
      count: 2,
      pageIndex: 1,
      sentence: 'The feature store is slow.',
    });
  });

  test('reads a sentence over the end of a page, on the page it begins on', () => {
    const { definitions, terms } = indexOf([
      `${PROSE} A feature store is a service that keeps fea-`,
      'ture values consistent between training and serving. The feature store pays off.',
    ]);
    expect(definitions).toMatchObject([
      {
        name: 'feature store',
        pageIndex: 0,
        sentence:
          'A feature store is a service that keeps feature values consistent between training and serving.',
      },
    ]);
    expect(terms.find(({ term }) => term === 'feature')?.count).toBe(3);
  });

  test('keeps acronyms with what they stand for', () => {
    const { acronyms } = indexOf(['', 'We report the mean reciprocal rank (MRR) of each query.']);
    expect(acronyms).toEqual([{ acronym: 'MRR', words: 'mean reciprocal rank', pageIndex: 1 }]);
  });

  test('a heading is no part of the sentence after it, a running head of none', () => {
    const page = (number: number, text: string) => `${number} Serving models\n${text}`;
    const { terms, headings } = indexOf([
      page(1, `${PROSE}\nChoosing a loss\n${PROSE}`),
      page(2, PROSE),
      page(3, 'The online store of this rather large company is a cache of the offline'),
      page(4, 'store and is filled by a job that runs each night, as the online store shows.'),
      page(5, PROSE),
    ]);
    expect(headings.map(({ text }) => text)).toEqual(['Choosing a loss']);
    expect(terms.find(({ term }) => term === 'choosing')).toBeUndefined();
    expect(terms.map(({ term }) => term)).toContain('online store');
    expect(terms.find(({ term }) => term === 'online store')?.sentence).toContain('offline store');
  });

  test('stays small, however large and odd the book is', () => {
    const rare = (page: number) =>
      Array.from(
        { length: 60 },
        (_, at) => `Word${page}x${at} is a thing${page} that occurs${at}.`,
      );
    const indexer = new BookIndexer([]);
    for (let page = 0; page < 2000; page++) {
      const lines = rare(page).join(' ');
      indexer.add(page, `Heading of part ${page} alone\n${lines} The feature store is a cache.`);
    }
    const index = indexer.finish();
    expect(JSON.stringify(index).length).toBeLessThan(1_000_000);
    expect(index.terms.find(({ term }) => term === 'feature store')).toMatchObject({
      count: 2000,
      pageIndex: 0,
    });
  });
});
