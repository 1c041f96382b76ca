import { expect, test } from 'vitest';
import { proseOf, unglueHeading, withoutHeading } from './unglue-heading';

test.each([
  ['Serving and scaling The online store answers in time.', 'The online store answers in time.'],
  ['Choosing a loss When labels are rare, weigh them.', 'When labels are rare, weigh them.'],
  ['1.4 Preparing the data We have three kinds of logs.', 'We have three kinds of logs.'],
  ['2. Each shard keeps a copy.', 'Each shard keeps a copy.'],
  ['The budget in The Hague is small.', 'The budget in The Hague is small.'],
  ['We call it The index of all.', 'We call it The index of all.'],
])('%j', (sentence, bare) => {
  expect(unglueHeading(sentence)).toBe(bare);
});

test('a label that the sentence says again is no part of it', () => {
  expect(unglueHeading('Chief cells—Finally, chief cells secrete it.')).toBe(
    'Finally, chief cells secrete it.',
  );
  expect(unglueHeading('Chief cells—the largest of all—secrete it.')).toBe(
    'Chief cells—the largest of all—secrete it.',
  );
});

test('code and the label of a reply before a sentence are no part of it', () => {
  expect(proseOf('x = 1 ``` To support joins, it is logged.')).toBe(
    'To support joins, it is logged.',
  );
  expect(proseOf('A: For a sample, compare both.')).toBe('For a sample, compare both.');
  expect(proseOf('A sample compares both.')).toBe('A sample compares both.');
});

const HEADINGS = ['3.2 Training', 'Machine Learning', 'Choosing a loss', 'Drift'];

test.each([
  [
    '3.2 Training Retrieval models are trained on clicks.',
    'Retrieval models are trained on clicks.',
  ],
  ['Choosing a loss Retrieval models are trained.', 'Retrieval models are trained.'],
  ['Machine Learning The model is trained.', 'The model is trained.'],
  // A name or a sentence of their own.
  ['Machine Learning Systems are large.', 'Machine Learning Systems are large.'],
  ['Drift Detection is hard.', 'Drift Detection is hard.'],
  ['Drift is a change of the data.', 'Drift is a change of the data.'],
])('of known headings: %j', (sentence, bare) => {
  expect(withoutHeading(sentence, HEADINGS)).toBe(bare);
});
