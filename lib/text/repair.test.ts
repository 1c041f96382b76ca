import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairText } from './repair';

describe('repairText', () => {
  test.each([
    ['eﬃcient ﬁlters reﬂect', 'efficient filters reflect'],
    ['co\u00ADopera\u00AD\ntive', 'cooperative'],
    ['the embed-\nding of an item', 'the embedding of an item'],
    ['a self-\nsupervised loss', 'a self-supervised loss'],
    ['first half\n117\nsecond half', 'first half second half'],
    ['as shown before [3, 12], it works [7].', 'as shown before, it works.'],
    ['a number in [0, 1] stays', 'a number in [0, 1] stays'],
    ['It ends here.12 Then more.', 'It ends here. Then more.'],
    ['two  spaces ,  and a\nbreak', 'two spaces, and a break'],
    ['a range of 1.5 to 2.75 stays', 'a range of 1.5 to 2.75 stays'],
    ['It ends.\n\nthen more', 'It ends.\u2029then more'],
    ['A heading\n \nA sentence', 'A heading\u2029A sentence'],
    ['a sentence\n\nover pages', 'a sentence over pages'],
    ['\u2029A heading \u2029 A sentence\n', 'A heading\u2029A sentence'],
  ])('%j becomes %j', (given, repaired) => {
    expect(repairText(given).text).toBe(repaired);
  });

  test('offsets lead back to the same words', () => {
    const given = 'An eﬃcient  ﬁlter keeps\n12\nthe embed-\nding [4] small.';
    const { text, toOriginal } = repairText(given);
    const at = text.indexOf('small');
    expect(given.slice(toOriginal(at), toOriginal(at + 5))).toBe('small');
    expect(given.slice(toOriginal(text.indexOf('keeps'))).startsWith('keeps')).toBe(true);
  });

  test('offsets never run backwards or leave the text, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (given) => {
        const { text, toOriginal } = repairText(given);
        let last = 0;
        for (let at = 0; at <= text.length; at++) {
          const origin = toOriginal(at);
          expect(origin).toBeGreaterThanOrEqual(last);
          expect(origin).toBeLessThanOrEqual(given.length);
          last = origin;
        }
      }),
    );
  });
});
