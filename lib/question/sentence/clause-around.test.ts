import { expect, test } from 'vitest';
import { clauseAround } from './clause-around';

const around = (sentence: string, phrase: string) => {
  const start = sentence.indexOf(phrase);
  return clauseAround(sentence, { start, end: start + phrase.length });
};

const LONG =
  'Temperature is a knob of the softmax that sets how sharp it is: tune it on held-out clicks; the sampled loss needs a lower value than the full softmax does.';

test.each([
  ['knob', 'Temperature is a knob of the softmax that sets how sharp it is.', 0],
  ['lower value', 'The sampled loss needs a lower value than the full softmax does.', 92],
])('a long sentence is asked by the clause around "%s"', (phrase, text, offset) => {
  const found = around(LONG, phrase);
  expect(found).toEqual({ text, offset });
  const at = LONG.indexOf(phrase) - offset;
  expect(found?.text.slice(at, at + phrase.length).toLowerCase()).toBe(phrase);
});

test.each([
  [
    'updates',
    'We may face updates that are either (i) far too large, destroying our model at once; or (ii) far too small, so that it hardly learns at all.',
  ],
  [
    'deep networks',
    'In order to make use of the potential of deep networks, we need one more key ingredient: a function that bends what each hidden unit sums up.',
  ],
  ['held-out clicks', LONG],
  ['short', 'A cache is fast: a short sentence stays as it is.'],
  [
    'budget',
    'A ranker is slow where the features are far away (the budget; the network; the disk) from the machine that runs it every day.',
  ],
  [
    'second tower',
    'Two towers meet in a dot product that compares a user with an item; they share the second tower only where both see the same words.',
  ],
  [
    'first layer',
    'The three layers of the model are the first layer, associated with the words; the second, associated with the users; and the third.',
  ],
  [
    'copy',
    'The rows are kept on a few machines and have replicas of their own in each region; each replica is generally referred to as a copy.',
  ],
  [
    'blind spot',
    'There is a point in the visual field called the blind spot: even when light falls on it from a small thing, nothing is seen.',
  ],
  [
    'target',
    'Labels take two forms in such a task, of which one is hard: where the input and the target differ in how long they are and in order.',
  ],
])('"%s" stays in its whole sentence', (phrase, sentence) => {
  expect(around(sentence, phrase)).toBeNull();
});
