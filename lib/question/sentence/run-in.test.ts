import { beforeAll, expect, test } from 'vitest';
import { PARAGRAPH_MARK } from '@/lib/text/paragraph-mark';
import { englishWords } from '@/lib/text/word-list';
import { completedBy, runIn } from './run-in';

beforeAll(() => englishWords());

const BEFORE = `A shard holds some of the keys.${PARAGRAPH_MARK}`;
/** The last sentence of a paragraph, as its head makes it. */
const completed = (head: string, sentence: string, between = '') => {
  const found = runIn(sentence, `${BEFORE}${head} ${between}${sentence}`);
  return found && completedBy(found);
};

test.each([
  [
    'Hash gap.',
    'The share of keys that two shards hold by mistake.',
    'Hash gap is the share of keys that two shards hold by mistake.',
  ],
  [
    'Probe latency.',
    'Mean time between a lookup and its answer.',
    'Probe latency means mean time between a lookup and its answer.',
  ],
  [
    'Cuckoo hashing.',
    'Assumes two functions (each of which is cheap).',
    'Cuckoo hashing assumes two functions (each of which is cheap).',
  ],
  [
    'Cuckoo hashing.',
    'Built on two functions of a key.',
    'Cuckoo hashing is built on two functions of a key.',
  ],
  [
    'Cuckoo hashing.',
    'Preferable when keys are rare and lookups cost a lot.',
    'Cuckoo hashing is preferable when keys are rare and lookups cost a lot.',
  ],
])('%s %s', (head, sentence, whole) => {
  expect(completed(head, sentence)).toBe(whole);
});

test('a name and what it means may stand around a colon', () => {
  const sentence = 'Probe latency: time from the lookup to its answer.';
  const found = runIn(sentence, BEFORE + sentence);
  expect(found).toMatchObject({ head: 'Probe latency', isNext: true });
  expect(completedBy(found!)).toBe('Probe latency means time from the lookup to its answer.');
});

test.each([
  'The cost of a lookup grows with the keys.',
  'Plot the share of keys that moved against the time.',
  'Rehash the table and report the share of keys that moved.',
  'The team in Kiel shipped the table on a Friday.',
])('a sentence that says all by itself stays: %j', (sentence) => {
  expect(completed('Cuckoo hashing.', sentence)).toBeNull();
});

test('only what follows directly is what the head means', () => {
  const thing = 'The share of keys that two shards hold by mistake.';
  expect(completed('Hash gap.', thing, 'It grows with time. ')).toBeNull();
  expect(completed('Hash gap.', 'Assumes two functions of a key.', 'It grows with time. ')).toBe(
    'Hash gap assumes two functions of a key.',
  );
});

test.each([
  ['a sentence', 'The table grows.'],
  ['said of anything', 'The main idea.'],
  ['too long', 'Cuckoo hashing with two very long tables of keys.'],
])('%s is no head', (_, head) => {
  const sentence = 'Assumes two functions of a key.';
  expect(runIn(sentence, `${BEFORE}${head} ${sentence}`)).toBeNull();
});

test('brackets that explain are left out, those that name are kept', () => {
  const sentence = 'Assumes two functions of a key.';
  const head = (text: string) => runIn(sentence, `${BEFORE}${text} ${sentence}`)?.head;
  expect(head('Cuckoo hashing (of the year 2001, with two tables).')).toBe('Cuckoo hashing');
  expect(head('Cuckoo hashing (CH).')).toBe('Cuckoo hashing (CH)');
});
