import { expect, test } from 'vitest';
import { reasonToLeave } from './gate-phrase';

/** A book that says "limit theorem" only of the central one. */
const said = (phrase: string) => ({
  count: /^(?:central )?limit theorem$/.test(phrase) ? 3 : 0,
  isFirst: false,
});

const blank = (sentence: string, text: string) => {
  const start = sentence.indexOf(text);
  const phrase = { text, start, end: start + text.length, shape: 'noun phrase' } as const;
  return reasonToLeave(sentence, phrase, { terms: new Map(), mentionOf: (each) => said(each) });
};

test('a verb that the tagger takes for a noun is left beside the phrase', () => {
  expect(
    blank('Autoimmunity results from a defence that attacks what it guards.', 'Autoimmunity'),
  ).toBeNull();
});

test('what the book never says without the word before it is no term', () => {
  const sentence = 'The central limit theorem tells how means spread.';
  expect(blank(sentence, 'limit theorem')).toBe('splits a term');
  expect(blank(sentence, 'central limit theorem')).toBeNull();
});

test('what stands after its subject is the verb, whatever the tagger takes it for', () => {
  const sentence =
    'Item vectors stand by themselves, so you precompute all of them and run only the other tower.';
  expect(blank(sentence, 'precompute')).not.toBeNull();
  expect(blank(sentence, 'Item vectors')).toBeNull();
});
