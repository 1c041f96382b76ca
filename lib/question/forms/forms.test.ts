import { beforeAll, describe, expect, test } from 'vitest';
import { englishWords } from '@/lib/text/word-list';
import { tag } from '@/lib/question/grammar/tagger';
import { findPhrases } from '@/lib/question/candidates/phrases';
import { formsOf } from './all-forms';

const ask = (text: string) =>
  formsOf({ text, tokens: tag(text), around: text }, findPhrases(text, tag(text)));

beforeAll(englishWords);

describe('formsOf', () => {
  test.each([
    [
      'Position bias is a problem because users rarely look below the fold.',
      'Why is position bias a problem?',
      'because users rarely look below the fold',
    ],
    [
      'The ranker is retrained every night so that new items get a fair chance.',
      'Why is the ranker retrained every night?',
      'so that new items get a fair chance',
    ],
    [
      'Reciprocal rank fusion merges several lists by summing the inverse of each rank.',
      'How does reciprocal rank fusion merge several lists?',
      'by summing the inverse of each rank',
    ],
    [
      'Choose dot product when you want size to count, cosine when you want pure direction.',
      'When should you choose dot product?',
      'when you want size to count',
    ],
    [
      'Use a two-tower model when the candidates have to be found in milliseconds.',
      'When should you use a two-tower model?',
      'when the candidates have to be found in milliseconds',
    ],
    [
      'Training-serving skew occurs when features are computed in two different ways.',
      'When does training-serving skew occur?',
      'when features are computed in two different ways',
    ],
    [
      'The offline store holds years of history, while the online store answers in milliseconds.',
      'How does the offline store differ from the online store?',
      'The offline store holds years of history … the online store answers in milliseconds',
    ],
    [
      'Unlike pointwise losses, pairwise losses compare two documents at a time.',
      'How do pairwise losses differ from pointwise losses?',
      'pairwise losses compare two documents at a time',
    ],
    [
      'The early layers of the tower are frozen, whereas the late layers of the tower are trained.',
      'How do the early layers of the tower differ from the late layers of the tower?',
      'The early layers of the tower are frozen … the late layers of the tower are trained',
    ],
    [
      'In statistics, an estimator is a function of samples that guesses a parameter.',
      'In statistics, what is an estimator?',
      'a function of samples that guesses a parameter',
    ],
    [
      'A reflex of the cache is triggered by a gentle write of one row and causes contraction of the pool.',
      'What is a reflex of the cache triggered by?',
      'a gentle write of one row',
    ],
    [
      'The ring ends in a corpus cachens, a table that keeps the last of its rows.',
      'What is a corpus cachens?',
      'a table that keeps the last of its rows',
    ],
    [
      'Sparse vectors are stored on disks in a similar way to logs.',
      'Where are sparse vectors stored?',
      'on disks',
    ],
    [
      'A split index is faster than a plain one when there are many clusters since it looks at half of them.',
      'When is a split index faster than a plain one?',
      'when there are many clusters',
    ],
    [
      'The cache drops old rows in order to save memory, but not at night.',
      'Why does the cache drop old rows?',
      'in order to save memory',
    ],
    [
      'Position bias is a problem because users rarely look below the fold, and it grows on phones.',
      'Why is position bias a problem?',
      'because users rarely look below the fold',
    ],
    [
      'The curve is traced by sweeping every possible cutoff, so the area measures how well items are ranked.',
      'How is the curve traced?',
      'by sweeping every possible cutoff',
    ],
  ])('%j', (sentence, prompt, answer) => {
    expect(ask(sentence)).toContainEqual(expect.objectContaining({ prompt, answer }));
  });

  test.each([
    'It fails because nobody looked at it for a long time.',
    'This is not because users dislike the feed at all.',
    'They learn quickly when it is warm enough in the room.',
    'He works by guessing what the others might think of it.',
    'When in the warm pool, every replica answers.',
    'A much better strategy is to learn the weights by descending the gradient slowly.',
    'Phonemes are combined to form morphemes.',
    'Tokens are joined to form words that are looked up one by one.',
    'Though clicks may rise briefly in the feed, the appearance of spam points to an attack.',
    'When a request is seen by a replica, caching has begun.',
    'The first crash after a rollout, called a canary failure, stops the deployment.',
    'A falling loss only implies better retrieval when the labels are right.',
    'The uniformity nears zero when embeddings are tightly clustered and becomes negative as they spread.',
    'The hard fraction is a dial, not a switch, and should be raised slowly.',
    'Factorization machines are the conceptual ancestor of deep click models.',
    'The left nerves are responsible for smell and taste.',
    'Every deployable model is an immutable artifact with its provenance.',
    'Kept in the cache, the hottest shard serves rows that were read a moment ago.',
    'The child forms object permanence, which is the understanding that even if a toy is hidden, it exists.',
    'The centers keep the load steady, a mechanism called the feedback reflex.',
    'The strategy is compared with beam search (the standard method in practice).',
    'The pool holds two halves, the maturing of shards and replicas, respectively.',
    'Recent agents include Gato, a generalist model that can play games, caption images, and chat.',
    'Local signalling is the province of a mediator, which induces a response nearby.',
    'The sentence belongs to pair classification, a kind of task classifying a pair of texts.',
    'The pipeline contains the slow join, which is needed for training, as well as the fast one.',
    'The shard is made of four replicas: the first, the second, the third, and the spare.',
    'Vocab is the vocabulary of a corpus that is split into tokens.',
    'Psychological strain is a recent addition to the criteria for burnout.',
    'A large portion of the index is composed of dense vectors.',
    'In connectionless mode each packet includes its whole address.',
    'Sometimes labels are generated against the drift of a model.',
    'People meet such gaps in data science, a menace that you will know for years.',
    'AUC can improve while calibration worsens, so never use it alone when scores feed an auction.',
    'Many courts let members decide, while the first court has the final say.',
    'The last phase is the rest when the pressure falls again.',
    'The library does not reset the buffer when we record a new slope.',
    'Built-in layers are often highly tuned when compared with layers from scratch.',
    'A cell begins as a structure that is created when two others merge.',
    'Burnout is the failure to recover because there is no rest.',
    'An example of a keyed item is a word that stands for a definition.',
    'The team type involves rows, columns, keys, values, and labels.',
    'The hash function maps keys to shards of the cluster.',
    'When each part of a list is a list, the outer list is called a nested list.',
    'David Doe, a psychologist who spent years in the army, wrote a test of skill.',
    'The inverse of the hash table, also called the lookup list, is kept apart.',
    'Cosine similarity between two vectors is a meaningful similarity score of both.',
    'Large rankers are built in a framework with tables for sparse words.',
    'Analogously, the copy of a shard, made at night, holds the oldest rows.',
    'A cold shard has no rows and only has a purpose when linked with a warm one.',
    'The merge begins when the first run is sorted and ends with the last of them.',
    'The most common isotope of a row is 12C, commonly called carbon twelve.',
    'In 2009, in one case, Doe v Roe, the Court of Rows held that a law on shards was void.',
    'Fear grew after blasts in Peru, a war in Chile and a flood that drowned a city.',
    'The quick and more direct write path (also called the fast lane) begins at the shard.',
    'The slow ones enclose the rectus abdominis shards (a pair of long, narrow tables) of the cluster.',
    'You can think of the drift as what you would see if you watched the log for years.',
    'If you gave the pool a row for each hit, you would be using a warm cache.',
    'Superrows are joined in a pool and can be turned off by writing a grey row.',
    'The round function is used to round a number to its last places.',
    'We can speed up such reads not only by adding a replica of the shard—but also by asking less.',
    'Loudness is measured in terms of decibels at the rim of a shard.',
    'A lateral move returns the cursor to its place in the list.',
    'Shards and replicas, also called parts and copies, are kept apart from each other.',
    'Unlike other caches, the edge cache can divide when it grows.',
  ])('asks nothing of its own about %j', (sentence) => {
    expect(ask(sentence)).toEqual([]);
  });
});
