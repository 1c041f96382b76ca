import { expect, test } from 'vitest';
import { isDescription, isNamedAfterDescription } from './described';

test.each([
  ['outermost layer', 'The ', ' is the cache shell, which is hot.', true],
  ['practical first step', 'A ', ' was the replica ladder.', true],
  ['large and narrow end', 'The ', ' is the shard neck.', true],
  ['decision boundary', 'The ', ' is a hyperplane.', false],
  ['random forest classifier', 'A ', ' is a committee.', false],
  ['hidden layer', 'The ', ' is a vector of numbers.', false],
  ['cache shell', 'The ', ' is the outermost layer.', false],
  ['outermost layer', 'Over the ', ' is the cache shell.', false],
  ['outermost layer', 'The ', ' is the one that gets every write before others do.', false],
])('%j after %j, before %j, describes: %j', (phrase, before, after, describes) => {
  expect(isDescription(phrase, before, after)).toBe(describes);
});

test.each([
  ['The outermost layer is the ', ', which is hot.', true],
  ['The outermost layer is the ', ' of every node.', false],
  ['The cache shell is the ', '.', false],
])('between %j and %j stands a name: %j', (before, after, isName) => {
  expect(isNamedAfterDescription(before, after)).toBe(isName);
});
