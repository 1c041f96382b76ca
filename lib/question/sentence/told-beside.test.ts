import { expect, test } from 'vitest';
import { toldBeside } from './told-beside';

test.each([
  [
    'We now explore the Kendall (KT) distance, which measures how two rankings differ.',
    'The Kendall (KT) distance measures how two rankings differ.',
  ],
  [
    'Next, we introduce dropout, which injects noise into each layer.',
    'Dropout injects noise into each layer.',
  ],
  [
    'Let’s try it with a linear model (LM), which is widely seen as a strong baseline.',
    'A linear model (LM) is widely seen as a strong baseline.',
  ],
  [
    'purity, which tells how much clusters hold members of one class;',
    'Purity tells how much clusters hold members of one class.',
  ],
  [
    'V-measure, the harmonic mean of completeness and homogeneity;',
    'V-measure is the harmonic mean of completeness and homogeneity.',
  ],
  ['R-index, the share of pairs that agree;', 'R-index is the share of pairs that agree.'],
])('%j tells %j', (sentence, told) => {
  expect(toldBeside(sentence)).toBe(told);
});

test.each([
  'The model, which is large, needs memory.',
  'We use a loss of the model, which is small, to train.',
  'We store rows in a process called ingestion, which is the input of the system.',
  'These form the membrane, which encloses the cell.',
  'In the end, the loss of the model that fell.',
  'The ranker, the part of a system that orders, needs features.',
])('%j stays', (sentence) => {
  expect(toldBeside(sentence)).toBe(sentence);
});
