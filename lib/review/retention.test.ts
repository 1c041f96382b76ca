import { expect, test } from 'vitest';
import type { SourceId } from '@/lib/model/ids';
import { NO_ANSWERS } from '@/lib/model/tally';
import type { Answer } from './answers';
import { byPeriod, calibration, monthOf, retentionOf, weekOf } from './retention';
import { Tallies } from './tally';

const day = (text: string) => Date.parse(text) / 86_400_000;
const answer = (at: string, predicted: number, passed: boolean): Answer => ({
  day: day(at),
  begun: false,
  reviewed: true,
  passed,
  predicted,
  durationMs: 1000,
});
const tallied = (answers: readonly Answer[]) => {
  const tallies = new Tallies();
  tallies.add(answers, { sourceId: 's' as SourceId, stepIds: [] });
  return { days: [...tallies.days.values()], groups: tallies.groups };
};

test('weeks begin on Monday, months on their first', () => {
  expect(['2025-03-02', '2025-03-03', '2025-03-09'].map((text) => weekOf(day(text)))).toEqual(
    ['2025-02-24', '2025-03-03', '2025-03-03'].map(day),
  );
  expect(monthOf(day('2024-02-29'))).toBe(day('2024-02-01'));
});

test('what was remembered is held against what was expected, period by period', () => {
  const { days } = tallied([
    answer('2025-01-15', 0.9, true),
    answer('2025-03-01', 0.8, true),
    answer('2025-03-09', 0.9, false),
  ]);
  expect(byPeriod(days, day('2025-03-10'), 3, monthOf)).toEqual([
    { firstDay: day('2025-01-01'), retention: { reviewed: 1, actual: 1, expected: 0.9 } },
    { firstDay: day('2025-02-01'), retention: null },
    {
      firstDay: day('2025-03-01'),
      retention: { reviewed: 2, actual: 0.5, expected: expect.closeTo(0.85, 6) },
    },
  ]);
  expect(byPeriod(days, day('2025-03-10'), 2, weekOf).map(({ retention }) => retention)).toEqual([
    { reviewed: 1, actual: 0, expected: 0.9 },
    null,
  ]);
});

test('the bands of a calibration are twentieths', () => {
  const { groups } = tallied([
    answer('2025-01-15', 1, true),
    answer('2025-01-15', 0.97, false),
    answer('2025-01-15', 0.62, true),
  ]);
  const bands = calibration(groups.filter(({ kind }) => kind === 'expected'));
  expect(bands.map(({ from, reviewed, actual }) => [from, reviewed, actual])).toEqual([
    [0.6, 1, 1],
    [0.95, 2, 0.5],
  ]);
  expect(retentionOf(NO_ANSWERS)).toBeNull();
});
