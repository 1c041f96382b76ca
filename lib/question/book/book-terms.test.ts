import { expect, test } from 'vitest';
import { BookTerms } from './book-terms';

test('what is frequent outlives a flood of what is rare', () => {
  const terms = new BookTerms();
  for (let page = 0; page < 40_000; page++) {
    terms.add(`unique${page}words follow${page}others`, page);
    if (page % 10 === 0) terms.add('The feature store is here.', page);
  }
  expect(terms.countOf('feature store')).toBe(4000);
  expect(terms.most(9).map(({ term }) => term)).toEqual(['feature store', 'feature', 'store']);
  expect(terms.most(1)[0]).toMatchObject({ pageIndex: 0, sentence: 'The feature store is here.' });
});

test('a long sentence is cut', () => {
  const terms = new BookTerms();
  const long = `The feature store ${'goes on '.repeat(100)}`;
  terms.add(long, 0);
  terms.add(long, 1);
  expect(terms.most(1)[0]?.sentence.length).toBeLessThan(310);
});
