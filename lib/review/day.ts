/** Which day a moment belongs to for the reader. */
export interface DayOptions {
  /** Minutes east of UTC. */
  readonly utcOffsetMinutes: number;
  /** Hour, 0–23, at which a new day of reviewing begins. */
  readonly rolloverHour: number;
}

export const DAY_MS = 86_400_000;

/**
 * Milliseconds to add to a moment so that its UTC calendar day is the reader's day of reviewing.
 * Taken away again it gives the moment back.
 */
export function dayShift({ utcOffsetMinutes, rolloverHour }: DayOptions): number {
  return utcOffsetMinutes * 60_000 - rolloverHour * 3_600_000;
}

/** When the reader's day that holds `now` began: epoch milliseconds. */
export function startOfDay(now: number, options: DayOptions): number {
  const shift = dayShift(options);
  return Math.floor((now + shift) / DAY_MS) * DAY_MS - shift;
}

/** When the reader's next day begins. */
export function startOfNextDay(now: number, options: DayOptions): number {
  return startOfDay(now, options) + DAY_MS;
}

/** The reader's day that holds a moment, as a number: days since 1 January 1970 by the reader's calendar. */
export function dayOf(at: number, options: DayOptions): number {
  return Math.floor((at + dayShift(options)) / DAY_MS);
}

/** When a day, numbered as by `dayOf`, begins: epoch milliseconds. */
export function dayStart(day: number, options: DayOptions): number {
  return day * DAY_MS - dayShift(options);
}
