import { describe, expect, test } from 'vitest';
import { piecesOf, type Answered } from './pieces-of';

const TEXT = 'Recall is high. Precision is the other, and recall is one.';
const question = (changes: Partial<Answered>): Answered => ({
  answer: 'recall',
  quote: '',
  answerSpans: [],
  spanStart: -1,
  spanEnd: -1,
  ...changes,
});
const marked = (changes: Partial<Answered>) =>
  piecesOf(TEXT, question(changes))
    .filter(({ isAnswer }) => isAnswer)
    .map(({ words }) => words);

describe('the answer in its passage', () => {
  test('is where the generator says, in its order', () => {
    const answerSpans = [
      { start: 44, end: 50 },
      { start: 0, end: 6 },
    ];
    expect(marked({ answerSpans })).toEqual(['Recall', 'recall']);
  });

  test('is found in the sentence, in any case', () => {
    expect(marked({})).toEqual(['Recall']);
    expect(marked({ spanStart: 16, spanEnd: TEXT.length })).toEqual(['recall']);
  });

  test('is in the words of the book where the passage does not hold it', () => {
    const asked = question({
      quote: 'It asks for recall alone.',
      answerSpans: [{ start: 12, end: 18 }],
    });
    expect(piecesOf(TEXT, asked).map(({ words }) => words)).toEqual([
      'It asks for ',
      'recall',
      ' alone.',
    ]);
  });

  test.each<[string, Partial<Answered>]>([
    ['is not in the words', { answer: 'nothing' }],
    ['is empty', { answer: '' }],
    ['is said to stand outside', { answerSpans: [{ start: 50, end: 999 }] }],
  ])('is left out where it %s, and no word is lost', (_, changes) => {
    expect(marked(changes)).toEqual([]);
    expect(piecesOf(TEXT, question(changes)).map(({ words }) => words)).toEqual([TEXT]);
  });
});
