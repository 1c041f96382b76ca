import { describe, expect, test } from 'vitest';
import { tag } from '@/lib/question/grammar/tagger';
import { findPhrases } from '@/lib/question/candidates/phrases';
import { formsOf } from './all-forms';

const ask = (text: string) =>
  formsOf({ text, tokens: tag(text), around: text }, findPhrases(text, tag(text)));

describe('what a sentence tells of a thing', () => {
  test.each([
    [
      'The bloom filter was developed by engineer Burton Bloom in the 1970s.',
      'Who was the bloom filter developed by?',
      'engineer Burton Bloom',
    ],
    [
      'The convolutional encoder was replaced by Vision Transformers.',
      'What was the convolutional encoder replaced by?',
      'Vision Transformers',
    ],
    [
      'Pleural fluid is secreted by cells of both layers and acts to keep them moist.',
      'What is pleural fluid secreted by?',
      'cells of both layers',
    ],
    [
      'The accelerator board supports tensor cores and graphics cards of any size.',
      'What does the accelerator board support?',
      'tensor cores and graphics cards of any size',
    ],
    [
      'We report mean reciprocal rank (MRR) by market.',
      'What does MRR mean?',
      'mean reciprocal rank',
    ],
    [
      'Log loss measures the distance between predicted and observed frequencies.',
      'What does log loss measure?',
      'the distance between predicted and observed frequencies',
    ],
    [
      'TPR is also known as sensitivity of a test.',
      'What is TPR also known as?',
      'sensitivity of a test',
    ],
    [
      'A bloom filter is used for cheap membership tests.',
      'What is a bloom filter used for?',
      'cheap membership tests',
    ],
    [
      'The encoder is regularised with dropout, a technique that silences units at random.',
      'What is dropout?',
      'a technique that silences units at random',
    ],
    [
      'Log loss, also known as cross-entropy, punishes confident mistakes.',
      'What is another name for log loss?',
      'cross-entropy',
    ],
    [
      'Multiple inheritance is a type of inheritance in which one class inherits from several parents.',
      'What is multiple inheritance?',
      'a type of inheritance in which one class inherits from several parents',
    ],
    [
      'The outermost cache is referred to as the edge because it stands closest to the users.',
      'What is the outermost cache called?',
      'edge',
    ],
    [
      'The batch jobs include the nightly join, the hourly rollup, and the weekly audit.',
      'What do the batch jobs include?',
      'the nightly join, the hourly rollup, and the weekly audit',
    ],
    [
      'The retrieval layers surround the core of the index and extend far beyond one machine.',
      'What do the retrieval layers surround?',
      'the core of the index',
    ],
    [
      'The fossa ovalis is a shallow hollow that is left where the two halves once met.',
      'What is the fossa ovalis?',
      'a shallow hollow that is left where the two halves once met',
    ],
    [
      'Rows are joined by the entity key (a number that names one user over all tables).',
      'What is the entity key?',
      'a number that names one user over all tables',
    ],
    [
      'The image passes through a convolution, which is a sliding window of shared weights.',
      'What is a convolution?',
      'a sliding window of shared weights',
    ],
    [
      'The dense encoder is built with an open library and indexed for search.',
      'What is the dense encoder built with?',
      'an open library',
    ],
    [
      'Freshness is a steady renewal of embeddings, and cold items rely on their content.',
      'What is freshness?',
      'a steady renewal of embeddings',
    ],
    [
      'Data profiling is the task of reading tables to find gaps, spot outliers, and understand their shape.',
      'What is data profiling?',
      'the task of reading tables to find gaps, spot outliers, and understand their shape',
    ],
    [
      'Peak capacity is the total amount of load that a shard can take, is the sum of all its quotas.',
      'What is peak capacity?',
      'the total amount of load that a shard can take',
    ],
    [
      'Observer bias refers to the chance that hopes skew what is counted.',
      'What is observer bias?',
      'the chance that hopes skew what is counted',
    ],
    [
      'In 1998, Ada Morgan, a statistician who worked on rankings, published the first test.',
      'Who was Ada Morgan?',
      'a statistician who worked on rankings',
    ],
  ])('%j', (sentence, prompt, answer) => {
    expect(ask(sentence)).toContainEqual(expect.objectContaining({ prompt, answer }));
  });
});
