import { describe, expect, test } from 'vitest';
import { reasonToSkip } from './screen';

const reason = reasonToSkip;

describe('reasonToSkip', () => {
  test.each([
    'Built on a tree that holds all keys of the table in order.',
    'Assumes proportional rates (effects do not change over time).',
    'The blue bars are the estimated shares of clicks.',
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
    'We have seen how quickly the loss falls.',
    'Why would a random split be misleading here?',
    '(credit: a photographer)',
    'https://example.org/paper.pdf',
    'Three ways.',
    'Some Company Platform: a service of its own: keeps features fresh at low cost.',
    'Takes predicted shares sorted into bins, paired with labels; returns a number.',
    'Analyst verdicts | of high quality | and slow to come by.',
    'High-quality relevance judgments that are unbiased by the position.',
    'Can be computed once and shared across all candidates.',
    'Builds an ensemble of random trees at random split points.',
    'Cheaper to update, which is why it wins where items change daily.',
    'Because the auction multiplies the rate into a bid and derives a price.',
    'A payments company scores fraud at checkout and picks a store.',
    'Left: the spread of the metric is wide before the adjustment.',
    'Walk through how the index is rebuilt every night without a pause.',
    'Trace the path of one request through cache, ranker and log.',
    'The section also discusses what slows the flow of requests.',
    'which differs from the first rule in that it counts what is missing.',
    'Accuracy or a class threshold, which do not measure where things are.',
    'For additional reading, the second list names forty write-ups of caches.',
    'x = 3y + 2z - (a / b) * 100 = 42 ;',
  ])('leaves %j alone', (text) => {
    expect(reason(text)).not.toBeNull();
  });

  test.each([
    'As we have seen, the loss falls quickly.',
    'The goal is to predict the next token from those tokens we have seen so far.',
    'Purity tells how much each cluster holds members of one class;',
    'In supervised learning, we want to predict a target from known features.',
    'Log loss rewards a model for well calibrated probabilities.',
    'A feature store serves the same feature values in training and in production.',
    'The inferior branch supplies the lower part of the organ.',
    'Plants make sugar out of light and water.',
    'The theorem states that the sum converges to a normal distribution.',
    'The veins flow into the heart, and from there to the lungs.',
    'Recall is what a search engine is praised for by its users.',
    'An index is a table of terms, both of which will be discussed later in this chapter.',
    'People with a weak signal (Green, 2001) click on fewer items.',
    'A likelihood function f(x) says how likely the data of class P(E | H) are.',
    'Because of these costs, requests are classed as warm or cold.',
    'Because the cache is cold, the first request waits for the store.',
  ])('asks about %j', (text) => {
    expect(reason(text)).toBeNull();
  });
});
