import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortIndex } from './sort-index';

test('sorts as strings the way page and offset sort as numbers', () => {
  expect(sortIndex(12, 1132)).toBe('00012|001132');
  const place = fc.tuple(fc.nat(99_999), fc.nat(999_999));
  fc.assert(
    fc.property(place, place, (a, b) => {
      const numbers = a[0] - b[0] || a[1] - b[1];
      const [first, second] = [sortIndex(...a), sortIndex(...b)];
      expect(Math.sign(numbers)).toBe(first < second ? -1 : first > second ? 1 : 0);
    }),
  );
});
