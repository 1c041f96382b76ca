import { expect, test } from 'vitest';
import { Mentions } from './mentions';

const TEXT = `A vector index finds neighbours. Each shard’s index is
rebuilt every night. A vector index is large, and a Vector
index forgets.`;

test('a phrase is first where nothing before says it, over lines and whatever the case', () => {
  const mentions = new Mentions(TEXT);
  const [first, later] = ['A vector index finds neighbours.', 'A vector index is large'].map(
    (each) => mentions.find(each),
  );
  expect(first).toBe(0);
  expect(later).toBeGreaterThan(0);
  expect(mentions.of('vector index', first!)).toEqual({ count: 3, isFirst: true });
  expect(mentions.of('vector index', later!)).toEqual({ count: 3, isFirst: false });
  expect(mentions.of('large', later!)).toEqual({ count: 1, isFirst: true });
});

test('what a text does not say, or says within a longer word, is not mentioned', () => {
  const mentions = new Mentions(TEXT);
  expect(mentions.find('The index is gone.')).toBe(-1);
  expect(mentions.of('neighbour', 0)).toMatchObject({ count: 0 });
  expect(mentions.of('vector index', -1)).toMatchObject({ isFirst: false });
});

test('without a text nothing is known', () => {
  const mentions = new Mentions('');
  expect(mentions.find('A vector index finds neighbours.')).toBe(-1);
  expect(mentions.of('vector index', -1)).toEqual({ count: 0, isFirst: false });
});
