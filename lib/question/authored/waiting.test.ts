import { expect, test } from 'vitest';
import { answersTo } from './waiting';

const answers = (asking: string, answering: string) =>
  Object.fromEntries(
    [...answersTo(asking, answering)].map(([asked, { answer }]) => [asked, answer]),
  );

test('a lone question is answered by the passage behind it, with or without a label', () => {
  const answered = { 'What is cached?': 'The item side.' };
  expect(answers('Q: What is cached?', 'A: The item side. It is the same for all.')).toEqual(
    answered,
  );
  expect(answers('Q: What is cached?', 'The item side.')).toEqual(answered);
});

test('several questions are answered by number only', () => {
  const asking = 'Test yourself 1. What is cached? 2. Why at night?';
  expect(answers(asking, '1. The item side. 2. Few people cook then.')).toEqual({
    'What is cached?': 'The item side.',
    'Why at night?': 'Few people cook then.',
  });
  expect(answers(asking, 'The item side.')).toEqual({});
});

test('a passage that asks itself answers nothing before it', () => {
  expect(answers('Q: What is cached?', 'Q: Why at night? A: Few people cook then.')).toEqual({});
});

test('what is answered already waits for nothing', () => {
  expect(answers('Q: What is cached? A: The item side.', 'It is the same for all.')).toEqual({});
});
