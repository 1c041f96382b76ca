import { expect, test } from 'vitest';
import { isMissingVerb } from './missing-verb';
import { nounChunks } from './noun-chunks';
import { tag } from './tagger';

const chunksOf = (text: string) => {
  const tokens = tag(text);
  return nounChunks(tokens).map(([from, to]) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  );
};

test.each([
  ['Half of the annotators disagree, which lowers the label quality.', 'annotators'],
  ['Ranking teams aim to lower the latency of the feed.', 'Ranking teams'],
  ['In shared pools, differences in batch result in unequal gradients.', 'batch'],
  ['The dead share increases or decreases in response to the learning rate.', 'dead share'],
  ['Both encoders use three layers of attention.', 'encoders'],
])('a verb that is taken for a noun ends the phrase before it: %s', (sentence, phrase) => {
  expect(chunksOf(sentence)).toContain(phrase);
});

test.each([
  ['The index of the ads team is rebuilt every night.', 'ads team'],
  ['Trees handle missing values, sales figures, and counts.', 'sales figures'],
  ['The budget covers sick leave, labour rights to rest in shifts, and travel.', 'labour rights'],
  [
    'By day effector cells, such as natural killer cells and lymphocytes (of type T), peak early.',
    'natural killer cells',
  ],
  [
    'Sums go to the store—in our case, the cache—via gray rami communicantes, which are thin.',
    'gray rami communicantes',
  ],
])('a noun stays one: %s', (sentence, phrase) => {
  expect(chunksOf(sentence)).toContain(phrase);
});

test('nothing but the last word of a phrase of several can be such a verb', () => {
  const tokens = tag('Annotators disagree, which costs time.');
  expect(isMissingVerb(tokens, 0, 0)).toBe(false);
});
