/** Language of the interface, as the browser gives it. */
const locale = () => navigator.language;

/** `43 %`, `43%` … as the language writes it. @param share 0–1. */
export const percent = (share: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);

/** An interval in the largest fitting unit, short: `10m`, `3h`, `11d`, `1.5y`. */
export const interval = (value: number, unit: Intl.NumberFormatOptions['unit']) =>
  new Intl.NumberFormat(locale(), {
    style: 'unit',
    ...(unit ? { unit } : {}),
    unitDisplay: 'narrow',
    maximumFractionDigits: 1,
  }).format(value);

/** `tomorrow`, `in 3 days`, `2 hours ago`. @param delta milliseconds from now. */
export function fromNow(delta: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const minutes = delta / 60_000;
  if (Math.abs(minutes) < 60) return format.format(Math.round(minutes), 'minute');
  if (Math.abs(minutes) < 60 * 24) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 60 / 24), 'day');
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `12 MB`, `3.4 MB`, `640 kB`: decimal units, as browsers and file managers show. */
export function bytes(count: number): string {
  const power = count < 1 ? 0 : Math.min(3, Math.floor(Math.log10(count) / 3));
  const value = count / 1000 ** power;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: BYTE_UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && power > 1 ? 1 : 0,
  }).format(value);
}

/** A number with at most one decimal. */
export const decimal = (value: number) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);

const DAY_MS = 86_400_000;

/** `3 Mar 2025`, in short `3 Mar`, or `Mar 2025`. @param day since 1 January 1970, by whatever calendar it was counted. */
export const dayName = (day: number, precision: 'day' | 'short' | 'month' = 'day') =>
  new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    month: 'short',
    ...(precision !== 'short' && { year: 'numeric' }),
    ...(precision !== 'month' && { day: 'numeric' }),
  }).format(day * DAY_MS);

/** `2 h`, `35 min`: time spent, to the minute. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const format = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(value);
  return minutes < 90 ? format(minutes, 'minute') : format(minutes / 60, 'hour');
}

/** `31 January 2026, 12:00`. @param at epoch milliseconds. */
export const dateAndTime = (at: number) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(at);
