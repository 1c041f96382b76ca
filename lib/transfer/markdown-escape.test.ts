import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeLine } from './markdown-escape';

test('escaping is undone by reading it as Markdown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const shown = escapeLine(text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
      expect(shown).toBe(
        text
          .toWellFormed()
          .replace(/[\s\u0085]+/gu, ' ')
          .replace(/\p{Cc}/gu, '')
          .trim(),
      );
    }),
  );
});
