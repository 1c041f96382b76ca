import { expect, test } from 'vitest';
import { authoredDrafts } from './authored-drafts';

const PASSAGE =
  'Commonly asked Q: Do the towers share weights? A: No. Their inputs differ. Only the output space is shared. Q: What is cached?';

test('a draft is worded as in the book and points at where it stands', () => {
  const [first, second] = authoredDrafts(PASSAGE);
  expect(first).toMatchObject({
    kind: 'authored',
    prompt: 'Do the towers share weights?',
    answer: 'No. Their inputs differ.',
    explanation: 'Only the output space is shared.',
  });
  const piece = first?.answerSpans[0];
  expect(PASSAGE.slice(piece?.start, piece?.end)).toBe('No. Their inputs differ.');
  expect(PASSAGE.slice(first?.spanStart, first?.spanEnd)).toMatch(/^Do the .* differ\.$/);
  expect(second).toMatchObject({
    prompt: 'What is cached?',
    answer: '',
    answerSpans: [],
    score: 0,
  });
});

test('a question that the book asks twice is asked once', () => {
  const twice = 'Q: What is cached? A: The item side. Q: What is cached? A: The items.';
  expect(authoredDrafts(twice).map(({ answer }) => answer)).toEqual(['The item side.']);
});
