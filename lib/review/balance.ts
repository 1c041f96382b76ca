/** Cards due on a day, numbered as by `dayOf`. */
export type Load = (day: number) => number;

export interface IntervalWindow {
  /** Days FSRS would choose without any spreading. */
  readonly days: number;
  /** The first and the last number of days that are allowed. */
  readonly first: number;
  readonly last: number;
}

/** How much a day away from the chosen one costs, relative to the length of the interval. */
const DISTANCE = 1;

/** Farther away than this nothing gets emptier. */
const REACH = 15;

/**
 * The number of days, within a window, after which the fewest cards are due. A day off counts the more
 * the shorter the interval is, or short intervals would drift.
 * @param today the day the interval begins on.
 */
export function leastLoaded(
  { days, first, last }: IntervalWindow,
  today: number,
  load: Load,
): number {
  let best = days;
  let least = Infinity;
  for (let each = Math.max(first, days - REACH); each <= Math.min(last, days + REACH); each++) {
    const cost = (load(today + each) + 1) * (1 + (DISTANCE * Math.abs(each - days)) / days);
    if (cost < least || (cost === least && Math.abs(each - days) < Math.abs(best - days))) {
      best = each;
      least = cost;
    }
  }
  return best;
}
