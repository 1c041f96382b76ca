import { NO_ANSWERS, plus, type DayTally, type GroupTally, type Tally } from '@/lib/model/tally';
import { DAY_MS } from './day';
import { BANDS, MILLIONTHS } from './tally';

/** How much was remembered, and how much FSRS expected to be. */
export interface Retention {
  /** Answers in review it rests on: more than 0. */
  readonly reviewed: number;
  /** 0–1. */
  readonly actual: number;
  readonly expected: number;
}

/** `null` without an answer in review. */
export function retentionOf({ reviewed, passed, predicted }: Tally): Retention | null {
  if (reviewed === 0) return null;
  return { reviewed, actual: passed / reviewed, expected: predicted / MILLIONTHS / reviewed };
}

/** What was remembered of the cards that were expected to be remembered about as well. */
export interface CalibrationBand extends Retention {
  /** The lower end of the band, 0–1. */
  readonly from: number;
}

/** The bands that hold answers, from the lowest. @param tallies those of kind `expected`. */
export function calibration(tallies: readonly GroupTally[]): CalibrationBand[] {
  return tallies
    .flatMap((tally) => {
      const retention = retentionOf(tally);
      return retention ? [{ ...retention, from: Number(tally.key) / BANDS }] : [];
    })
    .toSorted((a, b) => a.from - b.from);
}

/** A week or month, and what was remembered in it. */
export interface PeriodRetention {
  /** Its first day: days since 1 January 1970. */
  readonly firstDay: number;
  /** `null` without an answer in review. */
  readonly retention: Retention | null;
}

/** The first day of the week, which begins on Monday. */
export const weekOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7);

/** The first day of the calendar month. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth()) / DAY_MS;
}

/**
 * What was remembered in each of the last periods, the earliest first, also in those without answers.
 * @param periodOf the first day of the period that holds a day.
 */
export function byPeriod(
  days: readonly DayTally[],
  today: number,
  count: number,
  periodOf: (day: number) => number,
): PeriodRetention[] {
  const sums = new Map<number, Tally>();
  for (const tally of days) {
    const period = periodOf(tally.day);
    sums.set(period, plus(sums.get(period) ?? NO_ANSWERS, tally));
  }
  const periods: PeriodRetention[] = [];
  for (let first = periodOf(today); periods.length < count; first = periodOf(first - 1)) {
    periods.unshift({ firstDay: first, retention: retentionOf(sums.get(first) ?? NO_ANSWERS) });
  }
  return periods;
}
