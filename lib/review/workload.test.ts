import { expect, test } from 'vitest';
import { reviewsPerDay } from './workload';

const CARDS = Array.from({ length: 120 }, (_, index) => ({
  stability: 2 + (index % 40) * 3,
  difficulty: 3 + (index % 6),
}));

test.each([
  ['cards of all ages', CARDS],
  ['no cards yet', []],
])('the more is to be remembered, the more reviews: %s', (_, cards) => {
  const [at80, at85, at90, at95] = [0.8, 0.85, 0.9, 0.95].map((r) => reviewsPerDay(cards, r));
  expect(at80).toBeLessThan(at85!);
  expect(at85).toBeLessThan(at90!);
  expect(at90).toBeLessThan(at95!);
  // The last twentieth costs the most.
  expect(at95! / at90!).toBeGreaterThan(1.5);
});

test('twice the cards are twice the reviews, and the answer is always the same', () => {
  const once = reviewsPerDay(CARDS, 0.9);
  expect(reviewsPerDay(CARDS, 0.9)).toBe(once);
  expect(reviewsPerDay([...CARDS, ...CARDS], 0.9) / once).toBeCloseTo(2, 0);
});
