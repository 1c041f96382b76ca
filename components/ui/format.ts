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

/** `31 January 2026, 12:00`. @param at epoch milliseconds. */
export const dateAndTime = (at: number) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(at);
