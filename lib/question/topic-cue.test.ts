import { expect, test } from 'vitest';
import { cueFor, withCue } from './topic-cue';

const cue = (heading: string, prompt: string, answer = 'centroids') =>
  cueFor(heading, { kind: 'cloze', prompt, answer });

const OPEN = 'The computation is done several times, from other _____.';

test.each([
  ['a thing of which there are many', 'Clustering', OPEN],
  ['steps of something', 'Clustering', 'The first step assigns each sample to its _____.'],
  ['this and those', 'Clustering', 'Pruning the _____ is needed to avoid this problem.'],
  ['what "we" do', 'Clustering', 'For each item we compute the nearest of all _____.'],
])('names the topic where a sentence leaves it open: %s', (_, heading, prompt) => {
  expect(cue(heading, prompt)).toBe(heading);
});

test('leaves the number of a chapter out', () => {
  expect(cue('2.3. Clustering', OPEN)).toBe('Clustering');
  expect(cue('Chapter 4: Clustering', OPEN)).toBe('Clustering');
  expect(cue('4. Clusters andTheir Use', OPEN)).toBe('Clusters and Their Use');
});

test.each([
  [
    'the sentence says it',
    'Clustering',
    'In clustering, the computation is done from other _____.',
  ],
  ['nothing is left open', 'Clustering', 'Lloyd’s algorithm moves all _____ to their mean.'],
  ['it names no topic', 'Introduction', OPEN],
  ['it is a sentence', 'How we came to group what looks alike in space', OPEN],
  ['it is unknown', '', OPEN],
])('and nothing where %s', (_, heading, prompt) => {
  expect(cue(heading, prompt)).toBe('');
});

test('never gives the answer away', () => {
  expect(cue('Centroids', OPEN)).toBe('');
  expect(cue('Naive Bayes', 'The computation is done by _____.', 'naive Bayes classifiers')).toBe(
    '',
  );
  expect(cue('Mean Average Precision', 'The metric is written as _____.', 'MAP')).toBe('');
});

test('stands before a sentence, and within a question where it is short', () => {
  expect(withCue('Clustering', OPEN)).toBe(`Clustering: ${OPEN}`);
  const asked = 'What is the output used for?';
  expect(withCue('Clustering', asked)).toBe('In Clustering, what is the output used for?');
  expect(withCue('', asked)).toBe(asked);
  expect(cue('Clustering', asked)).toBe('Clustering');
  expect(cue('The Clustering of Very Many Things', asked)).toBe('');
  expect(cue('Clustering', 'In practice, what is the output used for?')).toBe('');
});
