import { expect, test } from 'vitest';
import { BookDefinitions, namesDefined, termForm } from './book-definitions';

test.each([
  ['A feature store is a service that keeps values consistent.', ['feature store']],
  ['Feature stores are services that keep values consistent.', ['feature store']],
  [
    'Mean reciprocal rank (MRR) is the average of one over the rank.',
    ['mean reciprocal rank', 'mrr'],
  ],
  ['Drift refers to a change of the data over time.', ['drift']],
  ['Logloss, a measure of how sure a model is, falls with time.', ['logloss']],
  ['The data that a model never saw is called the test set.', ['test set']],
  ['It is a service that keeps values consistent.', []],
  ['A cache is fast.', []],
])('%j', (sentence, names) => {
  expect(namesDefined(sentence)).toEqual(names);
});

test('a plural and an article make no other term', () => {
  expect(termForm('the Feature Stores')).toBe(termForm('feature store'));
  expect(termForm('bias')).not.toBe('');
  expect(termForm('loss')).toBe('loss');
});

test('the first two of a name are kept, in the order of the book, of the names that weigh most', () => {
  const found = new BookDefinitions(2);
  const say = (name: string, page: number) =>
    found.add(`A ${name} is a thing of page ${page} that is told of.`, page);
  for (const [page, name] of ['lever', 'cache', 'lever', 'lever', 'third'].entries())
    say(name, page);
  expect(found.most(9, () => 1).map(({ pageIndex }) => pageIndex)).toEqual([0, 1, 2]);
  expect(found.most(1, (name) => (name === 'cache' ? 5 : 1))).toMatchObject([{ name: 'cache' }]);
  expect(found.most(9, () => 0)).toEqual([]);
});
