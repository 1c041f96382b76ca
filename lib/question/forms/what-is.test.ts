import { expect, test } from 'vitest';
import { whatIs } from './what-is';

test.each([
  ['a heap', false, 'a tree whose root is the least', 'What is a heap?'],
  ['heaps', true, 'trees whose roots are the least', 'What are heaps?'],
  ['Ann Doe', false, 'a researcher of caches', 'Who was Ann Doe?'],
  [
    'the engineer Ann Doe',
    false,
    'a well-known researcher of caches',
    'Who was the engineer Ann Doe?',
  ],
  ['Doe Street', false, 'a road between two caches', 'What is Doe Street?'],
])('%j, several: %j, is %j: %j', (asked, isSeveral, answer, question) => {
  expect(whatIs(asked, isSeveral, answer)).toBe(question);
});
