import { beforeAll, expect, test } from 'vitest';
import { englishWords } from '@/lib/text/word-list';
import { askForSubject } from './ask-for-subject';

beforeAll(englishWords);

test.each([
  [
    'The _____ connects the client to the nearest shard.',
    'load balancer',
    'What connects the client to the nearest shard?',
  ],
  ['The _____ are kept in a hash table.', 'keys', 'What is kept in a hash table?'],
  ['The _____ need less memory than lists.', 'bloom filters', 'What needs less memory than lists?'],
  ['_____ originate from old snapshots.', 'Stale rows', 'What originates from old snapshots?'],
  [
    'A(n) _____ can measure how two sets agree.',
    'Jaccard index',
    'What can measure how two sets agree?',
  ],
  [
    'At the edge, the _____ often answers from memory.',
    'cache',
    'At the edge, what often answers from memory?',
  ],
])('%j, answered by %j, asks %j', (prompt, answer, asked) => {
  expect(askForSubject(prompt, answer)).toBe(asked);
});

test.each([
  ['defines', 'The _____ is a table that maps keys to buckets.', 'hash table'],
  ['names', '_____ are called anchor boxes in this field.', 'Bounding boxes'],
  ['defines without an article', 'The _____ are tiny, flat tables of a shard.', 'segments'],
  ['asks for a name', '_____ proposed a faster index in 1998.', 'Ada Morgan'],
  ['asks for people', 'The _____ rated every pair of answers.', 'annotators'],
  ['would have to agree twice', '_____ need less memory and give a wrong answer.', 'Bloom filters'],
  ['says two things', 'The _____ is formed by rows and the lower half is the tail.', 'upper half'],
  [
    'would have to agree twice',
    '_____ are found in every shard and are the most common kind of row.',
    'Tombstones',
  ],
  ['tells what goes on', 'The _____ is increasing the gap between both.', 'margin loss'],
  ['goes on', 'The _____ grows at night, and the cache is emptied.', 'index'],
  ['speaks of it again', 'The _____ fails when nobody renews it.', 'lease'],
  [
    'has a participle',
    'The _____ retrieved within minutes, tied to freshness.',
    'fraction of items',
  ],
  ['has another verb', 'The _____ refits on sparse slices push you to another method.', 'hourly'],
  ['has its verb later', 'The _____ computed over a window require some care.', 'counts'],
  ['has its blank elsewhere', 'Every key has a(n) _____ of its own.', 'bucket'],
  ['has two blanks', 'The _____ holds what the _____ of before held.', 'cache'],
])('stays a blank where the sentence %s', (_, prompt, answer) => {
  expect(askForSubject(prompt, answer)).toBeNull();
});
