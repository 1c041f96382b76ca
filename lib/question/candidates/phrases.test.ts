import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrases } from './phrases';
import { tag } from '@/lib/question/grammar/tagger';

const phrases = (text: string) => findPhrases(text, tag(text)).map((phrase) => phrase.text);

describe('findPhrases', () => {
  test.each([
    ['The two-tower model maps users to vectors.', 'two-tower model'],
    ['This is called byte pair encoding in the field.', 'byte pair encoding'],
    ['The inverted index (II) is small.', 'inverted index (II)'],
    ['The budget is 20 ms in production.', '20 ms'],
    ['Vision Transformers (ViTs) cut an image into patches.', 'Vision Transformers (ViTs)'],
    ['It is measured by intersection over union (IoU) of boxes.', 'intersection over union (IoU)'],
    ['It is forbidden by Article 101(1), with few exceptions.', 'Article 101(1)'],
    ['We call it “cold start” here.', 'cold start'],
    ['At the present moment large language models form the basis.', 'present moment'],
  ])('%j offers %j', (text, phrase) => {
    expect(phrases(text)).toContain(phrase);
  });

  test.each([
    ['The metric and the failure share a cause.', 'failure share'],
    ['A bank testing a flow looks at users.', 'bank testing'],
    ['Three consequences fall out at once.', 'consequences fall'],
    ['It is forbidden by Article 101(1), with few exceptions.', 'Article'],
    ['The index ranks long vectors first, and this is slow.', 'long vectors first'],
    ['Yelp and Airbnb use NDCG as a signal.', 'Airbnb use NDCG'],
    ['At the present moment large language models form the basis.', 'moment large language'],
    ['Wide vectors make every probe slower.', 'probe slower'],
    ['We first introduce the input node Ct ∈ Rn of a cell.', 'input node Ct'],
    ['Their dot product xtop y is a sum of products.', 'dot product xtop'],
  ])('%j holds no %j: a verb, a comparison or half of a name is no thing', (text, phrase) => {
    expect(phrases(text)).not.toContain(phrase);
  });

  test('every phrase is where it says, once', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 14 }), (text) => {
        const found = findPhrases(text, tag(text));
        for (const { start, end, text: phrase } of found)
          expect(text.slice(start, end)).toBe(phrase);
        expect(new Set(found.map(({ start, end }) => `${start}-${end}`)).size).toBe(found.length);
      }),
      { numRuns: 40 },
    );
  });
});
