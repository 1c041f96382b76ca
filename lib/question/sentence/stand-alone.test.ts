import { describe, expect, test } from 'vitest';
import { standAlone } from './stand-alone';

describe('standAlone', () => {
  test.each([
    ['However, log loss rewards calibration (see Figure 4.2).', 'Log loss rewards calibration.'],
    ['Caching helps (Writer & Author, 2019; Other, 2020) a lot.', 'Caching helps a lot.'],
    ['For example, a bloom filter saves lookups:', 'A bloom filter saves lookups.'],
    ['Note that the index must be rebuilt nightly.', 'The index must be rebuilt nightly.'],
    [
      'Interviewer: The feed must answer in tens of milliseconds.',
      'The feed must answer in tens of milliseconds.',
    ],
    [
      'Recall, as discussed above, rises with more candidates',
      'Recall rises with more candidates.',
    ],
    ['Here, the cache is warm at noon.', 'The cache is warm at noon.'],
    ['In addition there are hard negatives.', 'There are hard negatives.'],
    [
      'In addition to being sorted by time, clicks are sampled.',
      'In addition to being sorted by time, clicks are sampled.',
    ],
    ['As noted earlier, the cache is warm at noon.', 'The cache is warm at noon.'],
    [
      'Comparing with Section 3.2, the only change lies in the loss.',
      'The only change lies in the loss.',
    ],
    ['With these costs in mind, the cache pays off.', 'The cache pays off.'],
    ['On one hand, trees need no scaling.', 'Trees need no scaling.'],
    [
      'Each half is called a shard and lives elsewhere.(Note that a "shard" may be empty.)',
      'Each half is called a shard and lives elsewhere.',
    ],
    [
      'A proof of this is beyond the scope of this text, but the bound holds for all losses.',
      'The bound holds for all losses.',
    ],
    [
      'Unlike the previous scalers, normalization acts on each sample.',
      'Normalization acts on each sample.',
    ],
    [
      'More insidiously, a model changes what it learns from.',
      'A model changes what it learns from.',
    ],
    [
      'A test score S(x) is a number that sums up a sample.',
      'A test score is a number that sums up a sample.',
    ],
    [
      'When the shares sum to 1, i.e., (∑ s = 1), the output is an average.',
      'When the shares sum to 1, the output is an average.',
    ],
    [
      'where h is a hidden state that stores what came before.',
      'H is a hidden state that stores what came before.',
    ],
    ['So, in ranking, order is all.', 'In ranking, order is all.'],
    [
      'The guardrail to say out loud: a better metric is not yet a launch.',
      'A better metric is not yet a launch.',
    ],
    ['Why: the weights encode what was seen.', 'The weights encode what was seen.'],
    ['No. Rotation is a mistake of the metadata.', 'Rotation is a mistake of the metadata.'],
    [
      'The loss has two terms that differ: the first is small and the second is large.',
      'The loss has two terms that differ: the first is small and the second is large.',
    ],
    ['Some call it “street smarts.”', 'Some call it “street smarts.”'],
    ['As will soon be described, a shard is a part of an index.', 'A shard is a part of an index.'],
    ['Fortunately all frameworks cache it.', 'All frameworks cache it.'],
    [
      'Applying the rule in this fashion is called folding.',
      'Applying the rule is called folding.',
    ],
    ['A main reason is that vectors are sparse.', 'Vectors are sparse.'],
    [
      'Leading indicators. While waiting for labels, use fast signals.',
      'While waiting for labels, use fast signals.',
    ],
    ['In retrieval, no: any crossing is dear.', 'In retrieval, any crossing is dear.'],
    ['With high variance, it overfits, as introduced in.', 'With high variance, it overfits.'],
    ['Lower: the bottleneck cannot represent it.', 'The bottleneck cannot represent it.'],
    [
      'Most shards split weeks later in a quiet night.',
      'Most shards split weeks later in a quiet night.',
    ],
    ['Thirty years later, Doe refined the search.', 'Doe refined the search.'],
    [
      'As illustrated in the figure below, the cache loses its rows at night.',
      'The cache loses its rows at night.',
    ],
    [
      'As shown in Section 3.2, given a query, the ranker reads the cache.',
      'Given a query, the ranker reads the cache.',
    ],
    ['The bounds satisfy (3.2.1) for all losses.', 'The bounds satisfy (3.2.1) for all losses.'],
    ['A shard, however, is never empty.', 'A shard is never empty.'],
    ['In a shared pool, however, vectors are copied.', 'In a shared pool, vectors are copied.'],
    [
      'Every shard keeps a copy, however, the oldest rows are dropped.',
      'Every shard keeps a copy; the oldest rows are dropped.',
    ],
    [
      'Vectors are kept in a store, for example, a cache.',
      'Vectors are kept in a store, for example, a cache.',
    ],
    ['[The dot product is a sum over products]', 'The dot product is a sum over products.'],
    ['Bagging helps [B1996] with deep trees [LK04; W+11].', 'Bagging helps with deep trees.'],
    ['Boosting is a sum of trees, see the seminal work of [F2001].', 'Boosting is a sum of trees.'],
    [
      'The lasso drops features, as detailed in the next part of the guide.',
      'The lasso drops features.',
    ],
    ['The share is then the mean of the folds.', 'The share is the mean of the folds.'],
    ['Each shard also has an index.', 'Each shard has an index.'],
    ['Log loss is also called cross-entropy.', 'Log loss is also called cross-entropy.'],
    [
      'The index is made of shards and performs the following tasks:',
      'The index is made of shards.',
    ],
    ['iOS clients cache the model.', 'iOS clients cache the model.'],
  ])('%j', (sentence, alone) => {
    expect(standAlone(sentence)).toBe(alone);
  });
});
