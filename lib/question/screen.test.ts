import { describe, expect, test } from 'vitest';
import { reasonToSkip } from './screen';
import { tag } from './tagger';

const reason = (text: string) => reasonToSkip(text, tag(text));

describe('reasonToSkip', () => {
  test.each([
    'Figure 7.2 The serving path of the ranker.',
    'Table 3: Offline metrics for both models.',
    'Feature Engineering for Sparse Inputs',
    '4.1 Choosing a loss . . . . . . . . 88',
    'import torch.nn as nn',
    'def score(self, x): return self.head(x)',
    '[7] A. Writer and B. Author, “On ranking,” Journal of Rank, vol. 3, pp. 1–9, 2018.',
    'Author, A. B. (2011). A Book of Trees. Forest Press.',
    'In the next section we look at how to serve the model.',
    'Now we want to define the conditional entropy.',
    "Let's walk through an example.",
    'Watch this clip to learn more about gradient descent.',
    'As we have seen, the loss falls quickly.',
    'Why would a random split be misleading here?',
    '(credit: a photographer)',
    'https://example.org/paper.pdf',
    'Three ways.',
    'x = 3y + 2z - (a / b) * 100 = 42 ;',
  ])('leaves %j alone', (text) => {
    expect(reason(text)).not.toBeNull();
  });

  test.each([
    'In supervised learning, we want to predict a target from known features.',
    'Log loss rewards a model for well calibrated probabilities.',
    'A feature store serves the same feature values in training and in production.',
    'The inferior branch supplies the lower part of the organ.',
  ])('asks about %j', (text) => {
    expect(reason(text)).toBeNull();
  });
});
