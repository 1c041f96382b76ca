import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastLoaded } from './balance';
import { seeded } from './seeded';
import { answeredOn, peak, simulate } from './test-simulation';

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

describe('from the 8th to the 30th day', () => {
  test.each([20, 25, 30])('%i new a day: no day holds more than 1.5 × their mean', (newPerDay) => {
    for (const seed of [1, 2, 3]) {
      const { dueByDay } = simulate(31, () => newPerDay, { seed, balance: true });
      expect(peak(dueByDay.slice(8, 31))).toBeLessThanOrEqual(1.5);
    }
  });

  test.each<[string, (random: () => number) => number]>([
    ['from one to twenty days', (random) => 1 + 19 * random()],
    ['around six days', (random) => 6 * Math.exp(0.7 * (random() + random() + random() - 1.5) * 2)],
    ['most of them little', (random) => -10 * Math.log(1 - random())],
  ])(
    '500 known for %s and answered on one day: no day holds more than 1.5 × the mean',
    (_, known) => {
      for (const seed of [1, 2, 3]) {
        const random = seeded(seed);
        const stabilities = Array.from({ length: 500 }, () => known(random));
        expect(peak(answeredOn(stabilities).slice(8, 31))).toBeLessThanOrEqual(1.5);
      }
    },
  );

  test('500 begun within five days: no day holds more than 1.5 × the mean of the days around it', () => {
    const begun = (day: number) => (day < 5 ? 100 : 0);
    const worst = (balance: boolean) =>
      [1, 2, 3].map((seed) => {
        const { dueByDay } = simulate(38, begun, { seed, balance });
        const weeks = Array.from({ length: 23 }, (_, at) => dueByDay.slice(at + 5, at + 12));
        // What was begun together fades out together: each day is held against its own week.
        return Math.max(...weeks.map((week) => (week[3] ?? 0) / (sum(week) / week.length)));
      });
    for (const each of worst(true)) expect(each).toBeLessThanOrEqual(1.5);
    expect(sum(worst(true))).toBeLessThan(sum(worst(false)));
  });

  test('balancing moves reviews, and does not make more or fewer of them', () => {
    const reviews = (balance: boolean) =>
      sum([1, 2, 3, 4].map((seed) => sum(simulate(60, () => 25, { seed, balance }).dueByDay)));
    expect(reviews(true) / reviews(false)).toBeGreaterThan(0.95);
    expect(reviews(true) / reviews(false)).toBeLessThan(1.05);
  });
});

test('the chosen day lies in the window, and is FSRS’ own where nothing is planned', () => {
  const windows = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(30), fc.nat(30))
    .map(([days, before, after]) => ({
      days,
      first: Math.max(1, days - before),
      last: days + after,
    }));
  fc.assert(
    fc.property(windows, fc.array(fc.nat(50), { minLength: 1 }), (window, counts) => {
      expect(leastLoaded(window, 0, () => 0)).toBe(window.days);
      const chosen = leastLoaded(window, 0, (day) => counts[day % counts.length] ?? 0);
      expect(chosen).toBeGreaterThanOrEqual(window.first);
      expect(chosen).toBeLessThanOrEqual(window.last);
    }),
  );
});

test('an empty day next to a full one is taken; for a short interval the full one must be fuller', () => {
  const load = (day: number) => (day === 3 || day === 30 ? 1 : 0);
  expect(leastLoaded({ days: 30, first: 28, last: 32 }, 0, load)).toBe(29);
  expect(leastLoaded({ days: 3, first: 2, last: 4 }, 0, (day) => Number(day === 3) / 5)).toBe(3);
  expect(leastLoaded({ days: 3, first: 2, last: 4 }, 0, load)).toBe(2);
});
