import { expect, test } from 'vitest';
import { dateOf, paperOf } from './information';

test('dates are read with their time zone, and as far as they go', () => {
  expect(dateOf("D:20260131120000+01'00'")).toBe(Date.UTC(2026, 0, 31, 11));
  expect(dateOf("D:20260131120000-05'30")).toBe(Date.UTC(2026, 0, 31, 17, 30));
  expect(dateOf('D:20260131120000Z')).toBe(Date.UTC(2026, 0, 31, 12));
  expect(dateOf('D:2026')).toBe(Date.UTC(2026, 0, 1));
  expect(dateOf('20260131')).toBe(Date.UTC(2026, 0, 31));
});

test('what is no date is none', () => {
  for (const text of ['', 'yesterday', 'D:', 'D:20261331']) expect(dateOf(text)).toBeNull();
});

test('paper has its name whichever way it lies', () => {
  expect(paperOf({ width: 595.28, height: 841.89 }).name).toBe('A4');
  expect(paperOf({ width: 792, height: 612 }).name).toBe('Letter');
  expect(paperOf({ width: 500, height: 500 })).toEqual({
    width: expect.closeTo(176.4, 1),
    height: expect.closeTo(176.4, 1),
    name: null,
  });
});
