import { expect, test } from 'vitest';
import { placeOf } from './place-of';

const TITLES = ['1.4 Finding neighbours', '1. Clustering', 'A book', 'A book', null] as const;

test.each([
  ['The _____ moves to the mean.', '1.4 Finding neighbours · 1. Clustering · A book'],
  ['Clustering: The step moves the _____.', '1.4 Finding neighbours · A book'],
  ['In Clustering, what does the step move?', '1.4 Finding neighbours · A book'],
  ['In Clustering, the step moves the _____.', '1.4 Finding neighbours · 1. Clustering · A book'],
  ['', '1.4 Finding neighbours · 1. Clustering · A book'],
])('%j stands in its place, said once', (prompt, place) => {
  expect(placeOf(prompt, ...TITLES)).toBe(place);
});
