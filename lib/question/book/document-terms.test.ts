import { expect, test } from 'vitest';
import { documentTerms } from './document-terms';

test('counts words and pairs that return, pairs first, none over the end of a sentence', () => {
  const terms = documentTerms(
    'The feature store is fast. A feature store is cheap. Feature. Store of the year.',
  );
  expect(terms[0]).toEqual(['feature store', 2]);
  expect(new Map(terms).get('feature')).toBe(3);
  expect(terms.every(([, count]) => count >= 2)).toBe(true);
  expect(documentTerms('one one two two three three', 1)).toHaveLength(1);
});
