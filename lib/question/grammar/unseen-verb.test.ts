import { expect, test } from 'vitest';
import { tag } from './tagger';
import { unseenVerb } from './unseen-verb';

const verbIn = (text: string) => tag(text).find(({ pos }) => pos === 'VERB')?.text;

test.each([
  ['The veins flow into the heart of the body.', 'flow'],
  ['The myocardial cells (1 percent of them) form the wall of the heart.', 'form'],
  ['People with low mood (known as dysthymia) experience long days.', 'experience'],
  ['Researchers in sport and exercise psychology study the mind of a team.', 'study'],
])('sees the verb of %j', (sentence, verb) => {
  const tokens = tag(sentence).filter(({ pos }) => pos === 'VERB');
  expect(tokens.map(({ text }) => text)).toContain(verb);
});

test.each([
  'Unsupervised detection for novel attacks with no labels.',
  'A picture of the heart from the left side.',
  'The number of cells in the wall of the heart.',
  'Key terms of the chapter on the heart.',
  'Muscles of the arm.',
])('sees none in %j', (phrase) => {
  expect(unseenVerb(tag(phrase))).toBe(-1);
  expect(verbIn(phrase)).toBeUndefined();
});
