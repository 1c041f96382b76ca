import { describe, expect, test } from 'vitest';
import { leadFor, resolveOpening } from './resolve';
import { tag } from './tagger';

const resolve = (sentence: string, before: string) =>
  resolveOpening(sentence, tag(sentence), { text: before, tokens: tag(before) });

describe('resolveOpening', () => {
  test('says what "It" stands for, where that is plain', () => {
    expect(resolve('It is rebuilt every night.', 'The vector index is large.')).toBe(
      'The vector index is rebuilt every night.',
    );
  });

  test.each([
    ['It is rebuilt every night.', 'The vector indexes are large.'],
    ['It is rebuilt every night.', 'When the load grows, the index is slow.'],
    ['It is rebuilt every night.', ''],
  ])('leaves %j after %j alone', (sentence, before) => {
    expect(resolve(sentence, before)).toBe(sentence);
  });
});

describe('leadFor', () => {
  const before = 'A hash table maps every key to a bucket.';
  test('leads what points back, and nothing else', () => {
    expect(leadFor('This makes a lookup cheap.', before)).toBe(before);
    expect(leadFor('Trees make a lookup cheap.', before)).toBe('');
    expect(leadFor('This makes a lookup cheap.', 'It maps every key to a bucket.')).toBe('');
  });
});
