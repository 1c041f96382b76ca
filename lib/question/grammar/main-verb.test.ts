import { expect, test } from 'vitest';
import { hasMainVerb } from './main-verb';
import { tag } from './tagger';

test.each([
  'Labels that arrive late are joined by a key.',
  'When the cache is cold, the first request waits.',
  'The ranker reads features, which are stored in memory.',
  'The towers share an output space but no weights.',
  'As the index grows, recall falls.',
])('%s', (sentence) => {
  expect(hasMainVerb(tag(sentence))).toBe(true);
});

test.each([
  'High-quality relevance judgments that are unbiased by the position.',
  'User embedding (a vector that stands for each user), plus its recent history.',
  'Three examples showing that the metric is a mean.',
  'Where the gradient is a vector of partial derivatives.',
  'Unsupervised detection for novel attacks with no labels.',
  'Built on a pyramid that produces maps of several scales.',
  'Checking daily and using a fixed threshold, which inflates errors.',
  'Small rankers, often distilled from larger ones.',
  'Some navigational queries with a single right answer.',
  'Served-vs-computed parity above a limit per feature.',
])('%s', (sentence) => {
  expect(hasMainVerb(tag(sentence))).toBe(false);
});
