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
