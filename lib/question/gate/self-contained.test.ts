import { describe, expect, test } from 'vitest';
import { reasonToRefuse } from './gate';
import { pointsBack } from './self-contained';

describe('what a blanked sentence leaves unsaid is refused', () => {
  test.each([
    ['opens on something unsaid', 'It stores the _____ of every user in memory.', 'embedding'],
    [
      'refers to something unsaid',
      'During training, this loss pushes the _____ apart.',
      'negatives',
    ],
    [
      'refers to something unsaid',
      '_____ describes when they change their keys on new rows.',
      'Rehashing',
    ],
    [
      'refers to something unsaid',
      'Upon reaching the last shard, it becomes the _____ of the row.',
      'tail copy',
    ],
    [
      'opens on something unsaid',
      'Two additional principles are the law of _____ and closure.',
      'good continuation',
    ],
    [
      'opens on something unsaid',
      'The reverse, when rows are lost and a table shrinks, is called _____.',
      'shard atrophy',
    ],
    [
      'refers to something unsaid',
      'About 23 percent of it binds to the shard, forming a row known as a(n) _____.',
      'sticky row',
    ],
    [
      'refers to something unsaid',
      'The _____ sits at this latter end of the shard and guards it.',
      'tail lock',
    ],
    [
      'refers to something unsaid',
      'Larger values give samples with a(n) _____ but noise.',
      'small bias',
    ],
    ['refers to something unsaid', 'Inside is the _____, a soft and cold shard.', 'shard core'],
    ['points elsewhere', 'The _____ in Figure 3 joins both towers before ranking.', 'dot product'],
    [
      'refers to something unsaid',
      'Looking ahead only once breaks that _____ for good.',
      'data loop',
    ],
    ['refers to something unsaid', 'A plain row of a _____ does not see that difference.', 'tree'],
    [
      'refers to something unsaid',
      'Each is invisible in a(n) _____ of all the rows.',
      'offline split',
    ],
    ['refers to something unsaid', '_____ let them add to the fit without a final label.', 'Trees'],
    [
      'refers to something unsaid',
      'By making them explicit, teams can replace a(n) _____.',
      'rule',
    ],
    [
      'refers to something unsaid',
      'At weekly steps with a large cluster, this is cheap for a(n) _____.',
      'tree',
    ],
    ['refers to something unsaid', 'A(n) _____ maps both into one space of vectors.', 'tower'],
    ['points elsewhere', 'The weighted table above does not hold the _____ of a row.', 'norm'],
    [
      'refers to something unsaid',
      'A table tried on either will look worse than a(n) _____ of keys.',
      'tree',
    ],
    [
      'refers to something unsaid',
      'The team keeps both tables and a(n) _____ for exactly this reason.',
      'log',
    ],
    ['refers to something unsaid', 'The norm has notions that apply to such _____.', 'vectors'],
    ['points elsewhere', 'The loss in (3.2.1) is a sum over _____ and their labels.', 'batches'],
    ['refers to something unsaid', 'The _____ softens this with one gate a task.', 'mixture'],
    [
      'refers to something unsaid',
      'To compare two rankers it first runs a(n) _____ on live traffic.',
      'interleaving test',
    ],
    ['opens on something unsaid', 'The distinction changes how _____ are counted.', 'late labels'],
    ['opens on something unsaid', 'Both are fitted on data that _____ left out.', 'training'],
    ['refers to something unsaid', 'Tuning it with a few _____ beats starting anew.', 'labels'],
    ['refers to something unsaid', 'Reconcile them against _____ labels that came late.', 'human'],
    [
      'refers to something unsaid',
      'For a feature over an open, growing library, it uses a(n) _____ of images.',
      'index',
    ],
    [
      'opens on something unsaid',
      'Both feed the same _____ of the loss at every training step.',
      'softmax',
    ],
    ['refers to something unsaid', 'The delta method fixes both by _____ of a ratio.', 'linear'],
    [
      'refers to something unsaid',
      'Iteration-level batching solves this by _____ at each step.',
      'scheduling work',
    ],
    ['points elsewhere', 'The encoder in stage 2 gives every _____ a score.', 'document'],
    [
      'refers to something unsaid',
      'The sum of _____ can be infinitely long in this case.',
      'rewards',
    ],
    [
      'refers to something unsaid',
      'With models like those, a(n) _____ parts the classes.',
      'plane',
    ],
    [
      'refers to something unsaid',
      'We define them by _____ of a product of some random variables.',
      'expectation',
    ],
    ['refers to something unsaid', 'In another approach to labels, _____ are used.', 'votes'],
    ['points elsewhere', 'All of the cells as well as both the _____ are found here.', 'tubules'],
    [
      'refers to something unsaid',
      'The process itself is referred to as _____ of rows.',
      'pooling',
    ],
    [
      'refers to something unsaid',
      'With _____, a more subtle problem arises in training.',
      'drift',
    ],
    ['refers to something unsaid', 'In the study, users with _____ clicked less.', 'slow pages'],
    [
      'refers to something unsaid',
      'A third of all young users of _____ had such a worry.',
      'old phones',
    ],
    [
      'refers to something unsaid',
      'All scheduling puzzles of _____ are intractable in this sense.',
      'warehouses',
    ],
    ['refers to something unsaid', 'Training a _____ works in exactly the same manner.', 'ranker'],
    ['refers to something unsaid', '_____ is a similar field that looks at minds.', 'Ethology'],
    ['refers to something unsaid', 'A number known as the _____ will be our answer.', 'rank'],
    ['refers to something unsaid', 'In vision, we refer to such tasks as _____.', 'detection'],
    ['opens on something unsaid', 'The only difference lies in the _____ of each token.', 'label'],
    ['points elsewhere', 'To ease training in later sections, we use a _____.', 'bigram'],
    ['points elsewhere', 'What the examples above share is a _____ of rows.', 'stable order'],
    ['points elsewhere', 'Unlike the previous scalers, this one reads _____.', 'percentiles'],
    ['points elsewhere', 'The effect shows on the third data set, for its _____.', 'two modes'],
    [
      'refers to something unsaid',
      'If it detects that a(n) _____ is passed, rather than a regressor, it stratifies the folds.',
      'classifier',
    ],
    [
      'refers to something unsaid',
      'Shards hold rows. At this early _____, the shard is called a stub.',
      'granular state',
    ],
  ])('%s: %j', (reason, prompt, answer) => {
    expect(reasonToRefuse({ kind: 'cloze', prompt, answer })).toBe(reason);
  });
});

test.each([
  ['The _____ averages these weights, then writes a row.', true],
  ['Where weights are kept, the _____ averages these weights.', false],
  ['Weights are kept. The _____ averages these numbers.', false],
  ['The _____ averages those weights that are kept.', false],
  ['The _____ is slow in this case.', false],
])('%j points back: %j', (prompt, isBack) => {
  expect(pointsBack(prompt)).toBe(isBack);
});
