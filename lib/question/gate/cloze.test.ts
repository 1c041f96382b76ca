import { describe, expect, test } from 'vitest';
import { blankOut, fillBlanks } from './cloze';

describe('blankOut', () => {
  test.each([
    ['A cache keeps recent answers close.', 'cache', 'A(n) _____ keeps recent answers close.'],
    ['An index speeds up a lookup.', 'index', 'A(n) _____ speeds up a lookup.'],
    ['Recall rises as recall@k rises.', 'Recall', '_____ rises as _____@k rises.'],
    ['Costs are $5 (five).', 'five', 'Costs are $5 (_____).'],
  ])('%j without %j', (sentence, answer, prompt) => {
    expect(blankOut(sentence, answer, sentence.indexOf(answer))).toBe(prompt);
  });

  test.each([
    ['A cache keeps recent answers close.', 'cache'],
    ['An encoder maps an item to a vector.', 'encoder'],
    ['It is a unique user a day.', 'unique user'],
    ['The $1 rule and $& survive.', '$1 rule'],
  ])('filling the blank gives %j back', (sentence, answer) => {
    expect(fillBlanks(blankOut(sentence, answer, sentence.indexOf(answer)), answer)).toBe(sentence);
  });
});
