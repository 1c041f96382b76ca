import { describe, expect, test } from 'vitest';
import { resolveOpening } from './resolve-opening';

const resolve = (sentence: string, before: string) => resolveOpening(sentence, () => before);

describe('resolveOpening', () => {
  test('says what "It" stands for, where that is plain', () => {
    expect(resolve('It is rebuilt every night.', 'The vector index is large.')).toBe(
      'The vector index is rebuilt every night.',
    );
  });

  test.each([
    [
      'These nodes keep the newest rows.',
      'Every shard has two replica nodes.',
      'The replica nodes keep the newest rows.',
    ],
    [
      // What moves is no movement.
      'This movement is called the power stroke.',
      'The thin filaments move toward the middle.',
      'This movement is called the power stroke.',
    ],
    [
      'It is useful for rows that are sparse.',
      'The bloom filter answers from memory.',
      'The bloom filter is useful for rows that are sparse.',
    ],
    [
      'Raft is another protocol designed to agree on a log.',
      '',
      'Raft is a protocol designed to agree on a log.',
    ],
    [
      // It stands for nothing.
      'It is logical to assume that large steps are quick.',
      'A learned rate shrinks with every step.',
      'It is logical to assume that large steps are quick.',
    ],
    [
      // One root node is not "these nodes".
      'These nodes are the leader, the follower, and the spare.',
      'The root node is joined to three others.',
      'These nodes are the leader, the follower, and the spare.',
    ],
    [
      'She proposed a faster one.',
      'Jane Doe, an engineer, wrote the first index.',
      'Jane Doe proposed a faster one.',
    ],
    [
      'This step, called quantization, shrinks the vectors.',
      '',
      'The step, called quantization, shrinks the vectors.',
    ],
    [
      // "adds" ends the phrase: "variation" alone does not say which.
      'This variation adds a linear term to the rectified unit.',
      '',
      'This variation adds a linear term to the rectified unit.',
    ],
    [
      'This combination of quantized vectors saves memory.',
      '',
      'The combination of quantized vectors saves memory.',
    ],
    [
      'This ability to collect fresh labels sets an agent apart.',
      '',
      'The ability to collect fresh labels sets an agent apart.',
    ],
    ['A root is another node that is shared.', '', 'A root is a node that is shared.'],
    ['Hashing is another trick for saving memory.', '', 'Hashing is a trick for saving memory.'],
    [
      'These will next form a capillary network around the tubule.',
      '',
      'These will next form a capillary network around the tubule.',
    ],
    [
      'This compartment keeps the oldest rows.',
      'The muscles of the upper compartment of the leg flex the leg.',
      'The upper compartment of the leg keeps the oldest rows.',
    ],
    [
      'Such models that look back are called autoregressive.',
      '',
      'Models that look back are called autoregressive.',
    ],
    ['In contrast to trees, graphs have cycles.', '', 'Unlike trees, graphs have cycles.'],
  ])('%j after %j', (sentence, before, expected) => {
    expect(resolve(sentence, before)).toBe(expected);
  });

  test.each([
    ['It is rebuilt every night.', 'The vector indexes are large.'],
    ['It is rebuilt every night.', 'When the load grows, the index is slow.'],
    ['It is rebuilt every night.', ''],
    ['They overfit when the data is small.', 'The disadvantages of trees are these three.'],
    ['This results in a cold cache and many late answers.', 'The shard restarts.'],
    ['These let the ranker guess at new items.', 'Prices are item features.'],
    ['This type of hash index is found in every cache.', ''],
  ])('leaves %j after %j alone', (sentence, before) => {
    expect(resolve(sentence, before)).toBe(sentence);
  });
});
