import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  test.each([
    ['One ends. Two ends! Three?', ['One ends.', 'Two ends!', 'Three?']],
    [
      'Precision fell to 0.3 percent. Recall rose.',
      ['Precision fell to 0.3 percent.', 'Recall rose.'],
    ],
    [
      'Use a cache, e.g. Redis, first. Then scale.',
      ['Use a cache, e.g. Redis, first.', 'Then scale.'],
    ],
    ['As J. K. Smith wrote. It held.', ['As J. K. Smith wrote.', 'It held.']],
    ['He et al. Showed that. Done.', ['He et al. Showed that.', 'Done.']],
    [
      'It is linear (Lee et al., 2019). We agree.',
      ['It is linear (Lee et al., 2019).', 'We agree.'],
    ],
    ['He said “stop here.” Nobody did.', ['He said “stop here.”', 'Nobody did.']],
    ['See Fig. 3 for more. Next.', ['See Fig. 3 for more.', 'Next.']],
    ['Cats, dogs, etc. They sleep.', ['Cats, dogs, etc.', 'They sleep.']],
    ['It lacks vitamin C. It shows.', ['It lacks vitamin C.', 'It shows.']],
    ['Version 2.1.3 shipped. Good', ['Version 2.1.3 shipped.', 'Good']],
    ['A heading\n\nA sentence.', ['A heading', 'A sentence.']],
    ['A heading\u2029A sentence.', ['A heading', 'A sentence.']],
    ['1. Frame the problem. 2. Prepare data.', ['Frame the problem.', 'Prepare data.']],
    ['• Log loss rewards calibration.', ['Log loss rewards calibration.']],
    ['模型需要数据。我们收集它！好吗？', ['模型需要数据。', '我们收集它！', '好吗？']],
    ['هل يكفي هذا؟ نعم. ثم نكمل.', ['هل يكفي هذا؟', 'نعم.', 'ثم نكمل.']],
    [
      'It aids cognition.In contrast, it costs time.',
      ['It aids cognition.', 'In contrast, it costs time.'],
    ],
    ['The server runs on Node.Js and more.', ['The server runs on Node.Js and more.']],
    [
      'We cluster the rows. k-means is fast. t-SNE keeps what is near (see e.g. x-axis).',
      ['We cluster the rows.', 'k-means is fast.', 't-SNE keeps what is near (see e.g. x-axis).'],
    ],
    [
      'Use a library. scikit-learn includes one, approx. two-thirds done.',
      ['Use a library.', 'scikit-learn includes one, approx. two-thirds done.'],
    ],
    ['it ends without a stop', ['it ends without a stop']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('offsets give the sentence back, in order, without overlap, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        let last = 0;
        for (const { text: sentence, start, end } of splitSentences(text)) {
          expect(text.slice(start, end)).toBe(sentence);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(sentence.trim()).toBe(sentence);
          last = end;
        }
      }),
    );
  });
});
