import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold';

test('every folded unit comes from the raw characters it is mapped to, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
      const { text, starts, ends } = fold(raw);
      expect(starts.length).toBe(text.length);
      for (let at = 0; at < text.length; at++) {
        const [start, end] = [starts[at] ?? -1, ends[at] ?? -1];
        const sound = start < end && end <= raw.length && start >= (starts[at - 1] ?? 0);
        const same = fold(raw.slice(start, end)).text.includes(text.charAt(at));
        if (!sound || !same) throw new Error(`unit ${at} is mapped to ${start}–${end}`);
      }
    }),
  );
});

test('what typesetting changes folds to the same', () => {
  expect(fold('ﬁ-\nnal “oﬃce” ﬀ').text).toBe(fold("final 'office' ff").text);
  expect(fold('e\u0301t\u00AD\u00E9').text).toBe(fold('\u00E9te\u0301').text);
});
