import { describe, expect, test } from 'vitest';
import { snap } from './snap';

const CONTEXT =
  'Negatives shape the space. In-batch negatives reuse the other items of a batch. They are cheap to get.';

describe('snap', () => {
  test('keeps whole sentences, and knows what stood before', () => {
    expect(snap('They are cheap to get.', CONTEXT)).toEqual([
      {
        sentence: 'They are cheap to get.',
        whole: 'They are cheap to get.',
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

  test('takes off what a line has before its sentence, and keeps the line', () => {
    const passage = '3.2 Training The loss is halved.';
    const told = { names: [], definitions: [], sureHeadings: ['3.2 Training'] };
    expect(snap(passage, passage, '', told)).toMatchObject([
      { sentence: 'The loss is halved.', whole: passage },
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
