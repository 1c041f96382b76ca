import { describe, expect, test } from 'vitest';
import type { DraftQuestion } from '@/lib/model/question';
import { matchDrafts } from './match-drafts';

const draft = (changes: Partial<DraftQuestion>): DraftQuestion => ({
  kind: 'cloze',
  prompt: 'It is _____.',
  answer: 'recall',
  explanation: '',
  choices: [],
  target: null,
  spanStart: 10,
  spanEnd: 40,
  quote: '',
  answerSpans: [],
  generatedKey: 'cloze|recall|it is recall',
  score: 0.7,
  ...changes,
});

const row = (changes: Partial<Parameters<typeof matchDrafts>[0][number]> = {}) => ({
  answer: 'recall',
  generatedKey: 'cloze|recall|it is recall',
  spanStart: 10,
  spanEnd: 40,
  edited: false,
  ...changes,
});

describe('a draft is a question of before', () => {
  test.each<[string, Partial<DraftQuestion>, Parameters<typeof row>[0]]>([
    ['by its key, wherever it stands now', { spanStart: 90, spanEnd: 99 }, {}],
    ['by its answer in the same sentence', { kind: 'term', generatedKey: 'term|recall|x' }, {}],
    ['in other case', { answer: 'Recall', generatedKey: 'y' }, {}],
    ['when its sentence is no longer known', { generatedKey: 'z' }, { spanStart: -1, spanEnd: -1 }],
    ['although the reader worded it anew', { generatedKey: 'z' }, { edited: true, answer: 'mine' }],
  ])('%s', (_, changes, before) => {
    const old = row(before);
    const one = draft(changes);
    expect(matchDrafts([old], [one]).get(one)).toBe(old);
  });

  test.each<[string, Partial<DraftQuestion>, Parameters<typeof row>[0]]>([
    ['with another answer', { answer: 'precision', generatedKey: 'x' }, {}],
    ['in another sentence', { spanStart: 40, spanEnd: 60, generatedKey: 'x' }, {}],
    ['when it was withdrawn, or written by hand', {}, { generatedKey: '' }],
  ])('not %s', (_, changes, before) => {
    expect(matchDrafts([row(before)], [draft(changes)]).size).toBe(0);
  });
});

test('each question is found once, and its very key comes first', () => {
  const old = row();
  const reworded = draft({ kind: 'term', generatedKey: 'term|recall|x' });
  const same = draft({});
  const found = matchDrafts([old], [reworded, same]);
  expect([...found]).toEqual([[same, old]]);
});
