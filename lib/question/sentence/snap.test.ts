import { describe, expect, test } from 'vitest';
import { snap } from './snap';

const CONTEXT =
  'Negatives shape the space. In-batch negatives reuse the other items of a batch. They are cheap to get.';

describe('snap', () => {
  test('keeps whole sentences, and knows what stood before', () => {
    expect(snap('They are cheap to get.', CONTEXT)).toEqual([
      {
        sentence: 'They are cheap to get.',
        before: [
          'Negatives shape the space.',
          'In-batch negatives reuse the other items of a batch.',
        ],
        marked: 'They are cheap to get.',
        start: 0,
        end: 22,
      },
    ]);
  });

  test.each(['reuse the other items of a', 'In-batch negatives reuse the', 'In-batch negatives'])(
    'completes %j',
    (mark) => {
      expect(snap(mark, CONTEXT).map(({ sentence }) => sentence)).toEqual([
        'In-batch negatives reuse the other items of a batch.',
      ]);
    },
  );

  test.each([
    [
      'popular items make better negatives for the model',
      'Popular items make better negatives for the model.',
    ],
    ['popular items make better', null],
    ['make better negatives for the model', null],
    ['we show only the latter', null],
  ])('%j, a clause that can be read alone, is asked about alone', (mark, alone) => {
    const whole =
      'Both kinds give the right order here, but we show only the latter, as popular items make better negatives for the model.';
    expect(snap(mark, whole)[0]?.sentence).toBe(alone ?? whole);
  });

  test('a mark the context does not know stays as it is', () => {
    expect(snap('Something else', CONTEXT)[0]?.sentence).toBe('Something else');
  });
});
