import { describe, expect, test } from 'vitest';
import { completeSentences } from './complete';

const CONTEXT =
  'Negatives shape the space. In-batch negatives reuse the other items of a batch. They are cheap to get.';

describe('completeSentences', () => {
  test('keeps whole sentences, and knows what stood before', () => {
    expect(completeSentences('They are cheap to get.', CONTEXT)).toEqual([
      {
        sentence: 'They are cheap to get.',
        before: 'In-batch negatives reuse the other items of a batch.',
        marked: 'They are cheap to get.',
        start: 0,
        end: 22,
      },
    ]);
  });

  test.each(['reuse the other items of a', 'In-batch negatives reuse the', 'In-batch negatives'])(
    'completes %j',
    (mark) => {
      expect(completeSentences(mark, CONTEXT).map(({ sentence }) => sentence)).toEqual([
        'In-batch negatives reuse the other items of a batch.',
      ]);
    },
  );

  test('a mark the context does not know stays as it is', () => {
    expect(completeSentences('Something else', CONTEXT)[0]?.sentence).toBe('Something else');
  });
});
