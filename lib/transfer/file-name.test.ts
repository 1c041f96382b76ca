import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor, slugOf } from './file-name';

test('file names and tags hold only what is allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = fileNameFor(text);
      expect(name).toMatch(/^[^*"\\/<>:|?#^[\]\p{Cc}]+$/u);
      expect(name.length).toBeLessThanOrEqual(121);
      expect(name).not.toMatch(/^\.|[. ]$/);
      expect(slugOf(text, 'none')).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
    }),
  );
  expect(fileNameFor('A/B: the "plan"?')).toBe('A B the plan');
  expect(fileNameFor('con')).toBe('con_');
  expect(fileNameFor('...')).toBe('Notes');
});
