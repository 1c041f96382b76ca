import { expect, test } from 'vitest';
import { definingSentence } from './defining-sentence';
import { isLoneTerm } from '@/lib/question/grammar/lone-term';
import { questionsFor } from '@/lib/question/questions-for';

const BOOK =
  'Every team argues about the feature store. Nobody agrees.\nA feature store is a service that keeps fea-\n' +
  'ture values consistent between training and serving. The feature store pays off late.';

test('finds the sentence that says what a term is', () => {
  expect(definingSentence('feature store', BOOK)).toMatch(
    /^A feature store is a service that keeps feature values/,
  );
  expect(definingSentence('Feature flags', BOOK)).toBeNull();
  expect(definingSentence('team', BOOK)).toBeNull();
  expect(definingSentence('', BOOK)).toBeNull();
});

test('tells a term from a piece of a sentence', () => {
  expect(isLoneTerm('feature store')).toBe(true);
  expect(isLoneTerm('pays off late.')).toBe(false);
  expect(isLoneTerm('keeps feature values consistent between training and serving')).toBe(false);
});

test('a term marked alone is asked for as the book defines it', () => {
  const context = 'The feature store pays off late.';
  const input = { passage: 'feature store', context, docTerms: [] };
  expect(questionsFor({ ...input, book: BOOK })[0]).toMatchObject({
    prompt: 'What is a feature store?',
    answer: 'a service that keeps feature values consistent between training and serving',
  });
  expect(questionsFor(input).some(({ kind }) => kind === 'definition')).toBe(false);
});
