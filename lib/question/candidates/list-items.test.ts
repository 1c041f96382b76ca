import { expect, test } from 'vitest';
import { listItems } from './list-items';
import { tag } from '@/lib/question/grammar/tagger';

const items = (text: string) =>
  listItems(text, tag(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'The guardrails are latency, the complaint rate, and revenue per user.',
    ['latency', 'complaint rate', 'revenue per user'],
  ],
  [
    'It is measured by metrics such as precision, recall and mean reciprocal rank.',
    ['precision', 'recall', 'mean reciprocal rank'],
  ],
])('%j', (sentence, expected) => {
  expect(items(sentence)).toEqual(expected);
});

test.each([
  'Precision and recall trade against each other.',
  'The model ranks, and the index retrieves the items.',
  'When the load grows, the index and the cache are slow.',
])('finds no list in %j', (sentence) => {
  expect(items(sentence)).toEqual([]);
});
