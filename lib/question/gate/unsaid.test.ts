import { expect, test } from 'vitest';
import { UNSAID } from './unsaid';

const isUnsaid = (prompt: string) => UNSAID.some((wording) => wording.test(prompt));

test.each([
  'A(n) _____ can deal with both situations.',
  'Having a prior and a(n) _____ alleviates the problem.',
  'In segmentation, doing so requires that one rescales _____ to the picture.',
  'It was not settled until 1999 that _____ beats a table of rules.',
  'By these rules we can interpret it as a(n) _____.',
  'Compared to the first norm, it is less sensitive to _____.',
  'Using _____, the two populations become distinguishable.',
  'For the second term, the _____ is told by the loss.',
  'A(n) _____ can model the shape of the data much better.',
])('%j stands for something said before', (prompt) => {
  expect(isUnsaid(prompt)).toBe(true);
});

test.each([
  'In supervised and unsupervised learning, both methods need _____.',
  'The problem of drift is met by _____, which avoids the problem.',
  'One of the two hemispheres holds the _____.',
  'Unlike a tree, a graph can have _____.',
  'The second model is much better than the _____.',
])('%j says what it speaks of', (prompt) => {
  expect(isUnsaid(prompt)).toBe(false);
});
