/** An interval as a button shows it: one number and its unit, for the interface to put into words. */
export interface IntervalLabel {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.4375 * DAY;
const YEAR = 12 * MONTH;
/** A day less this is still called a day: due dates keep away from the ends of days. */
const NEARLY = 2.5 * HOUR;

/** Rounds milliseconds to the largest unit that still says enough; months and years to a tenth. */
export function intervalLabel(ms: number): IntervalLabel {
  if (ms < HOUR - MINUTE / 2)
    return { value: Math.max(1, Math.round(ms / MINUTE)), unit: 'minute' };
  if (ms < DAY - NEARLY) return { value: Math.round(ms / HOUR), unit: 'hour' };
  if (ms < MONTH) return { value: Math.round(ms / DAY), unit: 'day' };
  if (ms < YEAR) return { value: tenth(ms / MONTH), unit: 'month' };
  return { value: tenth(ms / YEAR), unit: 'year' };
}

function tenth(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}
