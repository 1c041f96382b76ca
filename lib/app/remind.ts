import { mayRemind, notify } from '@/lib/browser/reminder';
import { dayOf, dayShift } from '@/lib/review/day';
import type { App } from './app';
import { dueCount } from './due';
import { schedulingOptions } from './scheduling';
import { readSettings } from './settings';

export { askToRemind, onNotificationClick, stopReminding } from '@/lib/browser/reminder';

const HOUR_MS = 3_600_000;

/**
 * How many questions to remind of now: once a day, from the reader's hour on, when something is due.
 * 0 otherwise. That it was asked for today is noted.
 */
export async function toRemindOf(app: App): Promise<number> {
  const { reminder, reminderHour, rolloverHour } = await readSettings(app);
  if (!reminder) return 0;
  const options = await schedulingOptions(app);
  const now = app.now();
  const sinceRollover = (now + dayShift(options)) % (24 * HOUR_MS);
  // An hour before the rollover is late in the day that began before it.
  const hours = (reminderHour - rolloverHour + 24) % 24;
  if (sinceRollover < hours * HOUR_MS) return 0;
  const { db } = app;
  const today = String(dayOf(now, options));
  if ((await db.machine.get('reminded'))?.value === today) return 0;
  const due = await dueCount(app);
  if (due > 0) await db.machine.put({ key: 'reminded', value: today });
  return due;
}

/** Reminds the reader if it is time to. @param words for so many questions. */
export async function remind(
  app: App,
  words: (due: number) => { readonly title: string; readonly text: string },
): Promise<void> {
  if (!(await mayRemind())) return;
  const due = await toRemindOf(app);
  if (due === 0) return;
  const { title, text } = words(due);
  await notify(title, text);
}
