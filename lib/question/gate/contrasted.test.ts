import { expect, test } from 'vitest';
import { asksTheOther, asksThePoint } from './contrasted';

test.each([
  'The table holds a(n) _____, not a list of rows.',
  'The score comes from the _____, and not from the rank.',
  'Report errors per _____ rather than per trial.',
  'The packets carry a(n) _____ instead of an address.',
])('%j asks for the point', (prompt) => {
  expect(asksThePoint(prompt)).toBe(true);
  expect(asksTheOther(prompt)).toBe(false);
});

test.each([
  'The table holds a tree, not a(n) _____.',
  'Report errors per unit of time rather than per _____.',
])('%j asks for the other', (prompt) => {
  expect(asksTheOther(prompt)).toBe(true);
  expect(asksThePoint(prompt)).toBe(false);
});

test.each(['The _____ do not scale.', 'It holds a(n) _____, not only for lookups.'])(
  '%j sets nothing apart',
  (prompt) => {
    expect(asksThePoint(prompt) || asksTheOther(prompt)).toBe(false);
  },
);
