import { expect, test } from 'vitest';
import { repairSentence } from './repair-sentence';

const repaired = (sentence: string) => repairSentence(sentence, []).text;

test.each([
  [
    'When dealing with such categorical data, each item is a vector.',
    'When dealing with categorical data, each item is a vector.',
  ],
  [
    'Junctions between these sustentacular cells make a wall.',
    'Junctions between the sustentacular cells make a wall.',
  ],
])('within a sentence, what is named needs no pointing: %j', (sentence, alone) => {
  expect(repaired(sentence)).toBe(alone);
});

test.each([
  'Statisticians call this covariate shift because the inputs move.',
  'In algebra, we denote such unary operators by their signature.',
  'Cells are not arranged in such regular fashion in muscle.',
])('but where it is called something, or tells how, it stays: %j', (sentence) => {
  expect(repaired(sentence)).toBe(sentence);
});
