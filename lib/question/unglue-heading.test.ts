import { expect, test } from 'vitest';
import { unglueHeading } from './unglue-heading';

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
