import { describe, expect, test } from 'vitest';
import { tag } from '@/lib/question/grammar/tagger';
import { defineFrom } from './definition';

const define = (text: string) => defineFrom({ text, tokens: tag(text), around: text });

describe('defineFrom', () => {
  test.each([
    [
      'A feature store is a service that keeps features consistent.',
      'What is a feature store?',
      'a service that keeps features consistent',
    ],
    [
      'Distillation refers to training a small model on the outputs of a large one.',
      'What is distillation?',
      'training a small model on the outputs of a large one',
    ],
    [
      'Guardrail metrics are numbers that must not fall while another rises.',
      'What are guardrail metrics?',
      'numbers that must not fall while another rises',
    ],
    [
      'In statistics, an estimator is a function of given samples used to guess a parameter.',
      'In statistics, what is an estimator?',
      'a function of given samples used to guess a parameter',
    ],
    [
      'HNSW, a graph index over vectors, trades recall for latency.',
      'What is HNSW?',
      'a graph index over vectors',
    ],
    [
      'Amdahl’s law describes the speed-up of a fixed load and states that the serial part limits it.',
      'What is Amdahl’s law?',
      'the speed-up of a fixed load',
    ],
    [
      'Shard leaders are the counterparts of the replicas and supply the rows of every client.',
      'What are shard leaders?',
      'the counterparts of the replicas',
    ],
    [
      'Economics is the science of demand and supply in towns.',
      'What is economics?',
      'the science of demand and supply in towns',
    ],
    [
      'A critical section is a piece of code that one thread may enter.',
      'What is a critical section?',
      'a piece of code that one thread may enter',
    ],
    [
      'Importance sampling is a method that draws one row after the other.',
      'What is importance sampling?',
      'a method that draws one row after the other',
    ],
    [
      'The gap between offline and online behaviour is called training-serving skew.',
      'What is the gap between offline and online behaviour called?',
      'training-serving skew',
    ],
  ])('%j', (sentence, prompt, answer) => {
    expect(define(sentence)).toContainEqual(expect.objectContaining({ prompt, answer }));
  });

  test.each([
    'It is a service that keeps features consistent.',
    'A good example is a service that keeps features.',
    'Latency is one of the reasons to cache features here.',
    'The ranker was trained on a year of clicks and purchases.',
    'A cascade ranker is a system composed of two steps: first, candidates are found by their vectors.',
    'Sigmoids are still widely used as activations where shares are wanted that sum up.',
    'The median is a more robust estimator for rows with a long tail of values.',
    'Ht-1 is a hidden state that stores what came before.',
    'The slope is the difference between the share assigned by our model, as told by its output.',
    'String objects are immutable meaning that nobody can change a string later.',
    'The standard pattern is a lookup of many keys in one go.',
    'Putting a table on a phone is a discipline that few teams have.',
    'A short table with many keys is a table that fills up far too fast.',
    'The root node has the highest count and is known as the anchor of the tree.',
    'Doe used sharding (he called it “the cut”), a process by which rows are spread, making lookups cheap.',
    'Whereas the basic plan is a loop, there are differences in how shards end it.',
    'The lower portion is the tail of the list that nobody reads.',
    'A second scheme is the International Index of Keys (IIK) that we saw.',
    'A lower load over time means the policy learned faster.',
    'The leaf triad is a distinctive arrangement of three basic structures: a bud, a stem, and a leaf.',
    'A reshard is a reaction to this change of the load on it.',
    'Shardology is the field that studies how many factors such as load shape a cluster.',
    'A loop (two keys swap), an early stop (a key is lost), or a skip are all hard to see.',
  ])('finds no definition in %j', (sentence) => {
    expect(define(sentence)).toEqual([]);
  });
});
