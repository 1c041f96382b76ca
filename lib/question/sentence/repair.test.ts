import { beforeAll, expect, test } from 'vitest';
import { PARAGRAPH_MARK } from '@/lib/text/paragraph-mark';
import { englishWords } from '@/lib/text/word-list';
import { repair } from './repair';

beforeAll(englishWords);

const NOWHERE = { section: '', topic: '' };

test('a sentence that goes on from its head is completed by it, and need not be told it again', () => {
  const sentence = 'The mean squared distance between share and label.';
  const context = `It began so.${PARAGRAPH_MARK}Brier score. ${sentence}`;
  expect(repair({ sentence, before: [] }, context, NOWHERE)).toMatchObject({
    text: 'Brier score is the mean squared distance between share and label.',
    under: { head: '' },
  });
});

test('any other keeps the head it stands under', () => {
  const sentence = 'The share and the label are compared by their distance.';
  expect(repair({ sentence, before: [] }, `Brier score. ${sentence}`, NOWHERE)).toMatchObject({
    text: sentence,
    under: { head: 'Brier score' },
  });
});

test('what "it" stands for comes from the sentence before, else from the section', () => {
  const sentence = 'It was the first to see order.';
  const before = ['The recurrent ranker reads a session.'];
  expect(repair({ sentence, before }, sentence, NOWHERE).text).toBe(
    'The recurrent ranker was the first to see order.',
  );
  const under = { section: 'GRU4Rec', topic: '' };
  const unclear = ['Recurrent networks process it a session at a time.'];
  expect(repair({ sentence, before: unclear }, sentence, under)).toMatchObject({
    text: 'GRU4Rec was the first to see order.',
    lead: '',
  });
});
