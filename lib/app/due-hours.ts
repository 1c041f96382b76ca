import type { Card } from '@/lib/model/review';
import { dayOf, dayStart, type DayOptions } from '@/lib/review/day';
import type { App } from './app';

/**
 * Cards in review by the hour they are due: counting an index takes as long as there are cards in it.
 * Due dates keep away from the ends of a day, so hours add up to days in any time zone.
 */

const HOUR_MS = 3_600_000;

/** The hour a card counts for; `null` when it is not in review. */
export const plannedHour = (card: Card | null): number | null =>
  card?.queue === 'review' ? Math.floor(card.dueAt / HOUR_MS) : null;

/** Counts a card for another hour after it changed. Inside the caller's transaction over `dueHours`. */
export async function planAnew(app: App, before: Card | null, after: Card | null): Promise<void> {
  const [from, to] = [plannedHour(before), plannedHour(after)];
  if (from === to) return;
  if (from !== null) await count(app, from, -1);
  if (to !== null) await count(app, to, 1);
}

async function count({ db }: App, hour: number, by: 1 | -1): Promise<void> {
  const sum = ((await db.dueHours.get(hour))?.count ?? 0) + by;
  if (sum > 0) await db.dueHours.put({ hour, count: sum });
  else await db.dueHours.delete(hour);
}

/** Cards in review due on each of the reader's days from one to another, numbered as by `dayOf`. */
export async function plannedByDay(
  { db }: App,
  first: number,
  last: number,
  options: DayOptions,
): Promise<Map<number, number>> {
  const hours = await db.dueHours
    .where('hour')
    .between(dayStart(first, options) / HOUR_MS, dayStart(last + 1, options) / HOUR_MS)
    .toArray();
  const byDay = new Map<number, number>();
  for (const { hour, count: cards } of hours) {
    const day = dayOf((hour + 0.5) * HOUR_MS, options);
    byDay.set(day, (byDay.get(day) ?? 0) + cards);
  }
  return byDay;
}
