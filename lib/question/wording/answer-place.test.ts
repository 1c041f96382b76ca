import { describe, expect, test } from 'vitest';
import { placeOfAnswer } from './answer-place';

const SENTENCE =
  'It stores a member of this set (see Table 2) of vectors, however, in parts of art.';
const BEFORE = ['The cache is warm.', 'A vector index is large.'];

/** The words an answer is found in, and whether in a quote. */
function found(answer: string, marked = SENTENCE) {
  const place = placeOfAnswer(answer, { marked, sentence: SENTENCE, before: BEFORE });
  if (place === null) return null;
  const text = place.quote || marked;
  return [place.quote, ...place.spans.map(({ start, end }) => text.slice(start, end))];
}

describe('the place of an answer', () => {
  test.each([
    ['as it stands', 'stores a member', ['stores a member']],
    ['in any case', 'IT', ['It']],
    ['as a word, before within one', 'art', ['art']],
    ['without a word that points', 'member of the set', ['member of', 'set']],
    ['without what is in brackets', 'set of vectors', ['set', 'of vectors']],
    ['with another article', 'the member of this set', ['member of this set']],
    ['in pieces', 'It … vectors', ['It', 'vectors']],
  ])('is in the mark, %s', (_, answer, pieces) => {
    expect(found(answer)).toEqual(['', ...pieces]);
  });

  test('is in the sentence the mark is part of', () => {
    expect(found('vectors', 'member of this')).toEqual([SENTENCE, 'vectors']);
    expect(found('member', 'member')).toEqual([SENTENCE, 'member']);
  });

  test('is in the nearest sentence before that says it', () => {
    expect(found('A vector index')).toEqual([
      `A vector index is large. ${SENTENCE}`,
      'A vector index',
    ]);
    expect(found('cache')).toEqual([`${BEFORE.join(' ')} ${SENTENCE}`, 'cache']);
  });

  test.each([
    ['over a connective', 'vectors in parts'],
    ['in another order', 'set a member'],
    ['of words put together', 'vector index’s member'],
    ['said by nobody', 'kiln'],
  ])('is nowhere: %s', (_, answer) => {
    expect(found(answer)).toBeNull();
  });
});
