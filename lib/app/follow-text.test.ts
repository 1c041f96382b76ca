import { expect, test } from 'vitest';
import { followText } from './follow-text';

const BEFORE = 'Glaze runs. Feldspar melts late.';
const place = (quote: string) => ({
  spanStart: 12,
  spanEnd: 32,
  quote,
  answerSpans: [{ start: 12, end: 20 }],
});

test('sentence and answer move with the words', () => {
  expect(followText(place(''), BEFORE, 'Yes: Feldspar melts late.')).toEqual({
    spanStart: 5,
    spanEnd: 25,
    quote: '',
    answerSpans: [{ start: 5, end: 13 }],
  });
});

test('what is gone stands nowhere', () => {
  expect(followText(place(''), BEFORE, 'Glaze runs.')).toEqual({
    spanStart: -1,
    spanEnd: -1,
    quote: '',
    answerSpans: [],
  });
});

test('an answer in a quote stays, whatever becomes of the words', () => {
  const quoted = place('A glaze of feldspar.');
  for (const after of ['Yes: Feldspar melts late.', 'Glaze runs.'])
    expect(followText(quoted, BEFORE, after)).toMatchObject({
      quote: quoted.quote,
      answerSpans: quoted.answerSpans,
    });
});
