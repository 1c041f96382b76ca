import { expect, test } from 'vitest';
import { leadFor } from './lead';

const BEFORE = 'A hash table maps every key to a bucket.';

test('leads what points back, and nothing else', () => {
  expect(leadFor('This makes a lookup cheap.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('Trees make a lookup cheap.', () => [BEFORE])).toBe('');
});

test('leads what opens on a noun that only points', () => {
  expect(leadFor('The approach makes a lookup cheap.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('The most common ones are a trie and a hash.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('The bottleneck is the probe of a row.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('The ratio of keys to rows is small.', () => [BEFORE])).toBe('');
  expect(leadFor('The most popular choice is a hash.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('A popular alternative is to hash a key.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('The approach of trees makes a lookup cheap.', () => [BEFORE])).toBe('');
});

test('leads with nothing whose subject could be any', () => {
  const any = 'The algorithm is slow when there are many keys.';
  expect(leadFor('This makes a lookup dear.', () => [any])).toBe('');
  const unsaid = 'Just as importantly, it maps keys to buckets.';
  expect(leadFor('This makes a lookup cheap.', () => [unsaid])).toBe('');
  const pointing = 'The main task is how to remove this noise.';
  expect(leadFor('This makes a lookup cheap.', () => [pointing])).toBe('');
});

test('leads an answer to what was said before', () => {
  expect(leadFor('One solution is to hash the key twice.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('A trie fixes this by sharing prefixes.', () => [BEFORE])).toBe(BEFORE);
  expect(leadFor('A related table is a trie.', () => [BEFORE])).toBe(BEFORE);
});

test('goes back as far as it takes, but not further than two sentences', () => {
  const link = 'It needs no order among the keys.';
  expect(leadFor('This makes a lookup cheap.', () => [BEFORE, link])).toBe(`${BEFORE} ${link}`);
  expect(leadFor('This makes a lookup cheap.', () => [link])).toBe('');
});

test('leads with nothing that has to be skipped itself', () => {
  expect(
    leadFor('This makes a lookup cheap.', () => ['In the next section we look at trees.']),
  ).toBe('');
});
