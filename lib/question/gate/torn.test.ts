import { expect, test } from 'vitest';
import type { Phrase } from '@/lib/question/grammar/phrase';
import { tag } from '@/lib/question/grammar/tagger';
import { tornBy } from './torn';

const blank = (sentence: string, text: string, shape: Phrase['shape'] = 'noun phrase') => {
  const start = sentence.indexOf(text);
  return tornBy(sentence, tag(sentence), { text, start, end: start + text.length, shape });
};

test('what goes on behind "and" is not blanked by half', () => {
  const pair = 'By combining softmax and cross-entropy, we escape an overflow.';
  expect(blank(pair, 'combining softmax')).toBe('cuts a pair');
  expect(blank(pair, 'cross-entropy')).toBeNull();
});

test('what is compared keeps its "more", unless it is told which', () => {
  expect(blank('It is a base for your more complex shards.', 'complex shards')).toBe(
    'cuts a description',
  );
  expect(blank('It led to more complex shards that can split.', 'complex shards')).toBeNull();
});

test('what goes on behind an "of" is not torn off', () => {
  const sentence = 'It holds for any coalition of shard memory in the pool.';
  expect(blank(sentence, 'coalition of shard', 'of phrase')).toBe('splits a term');
});

test('of several qualities none is torn off with its noun, and of a name no part', () => {
  expect(blank('The ring ends in a large, narrow shard.', 'narrow shard')).toBe('cuts a pair');
  expect(blank('In general, branching shards are kept apart.', 'branching shards')).toBeNull();
  expect(blank('Joseph Doe refined the search for lost rows.', 'Doe')).toBe('cuts a name');
});

test('a name is asked for without the word "name", and never "i.e."', () => {
  const sentence = 'A row is kept beside its copy, hence the name residual.';
  expect(blank(sentence, 'name residual')).toBe('splits a term');
  expect(blank(sentence, 'residual')).toBeNull();
  expect(blank('Each shard has one key, i.e a single row is found.', 'i.e')).toBe('splits a term');
});

test('where a deed is done belongs to it', () => {
  const sentence = 'Putting shards on a phone is a discipline of its own.';
  expect(blank(sentence, 'Putting shards')).toBe('splits a term');
  expect(blank(sentence, 'phone')).toBeNull();
  expect(blank('Moving averages smooth a series.', 'Moving averages')).toBeNull();
  expect(blank('It reads the word embeddings of a row.', 'word embeddings')).toBeNull();
});

test('the second of two adjectives is not blanked with its noun', () => {
  const sentence = 'The thick and flat shard table lies under the small one.';
  expect(blank(sentence, 'flat shard table')).toBe('cuts a pair');
  expect(blank(sentence, 'shard table')).toBeNull();
});

test('what a bracket tells apart from its noun is not torn off', () => {
  const sentence = 'Rows grow from sheets of mutable (unsorted) shard tables.';
  expect(blank(sentence, 'sheets of mutable', 'of phrase')).toBe('splits a term');
});

test('a deed is not torn from its object', () => {
  expect(
    blank(
      'The aim is to rank items by considering user general tastes as well as what is new.',
      'considering user',
    ),
  ).toBe('splits a term');
});

test('within a sentence, a capital before a name is its own', () => {
  const sentence = 'The team reports an Integrated Brier Score for each model of the book.';
  expect(blank(sentence, 'Brier Score')).toBe('cuts a name');
  expect(blank(sentence, 'Integrated Brier Score')).toBeNull();
  expect(blank('The words come from The Time Machine and are counted.', 'Time Machine')).toBeNull();
});
