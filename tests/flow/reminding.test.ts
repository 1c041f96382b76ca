import { expect, test } from 'vitest';
import { dueCount } from '@/lib/app/due';
import { toRemindOf } from '@/lib/app/remind';
import { answer } from '@/lib/app/review';
import { changeSetting } from '@/lib/app/settings';
import { ask, cardOf } from '@/tests/builders/asking.ts';
import { testApp } from '@/tests/builders/test-app.ts';

const HOUR = 3_600_000;

test('once a day, from the hour on, when something is due and it was wished', async () => {
  const { app, clock } = await testApp();
  await ask(app);
  await ask(app);
  await changeSetting(app, 'reminderHour', 18);
  clock.at = Date.UTC(2025, 2, 3, 19);
  expect(await toRemindOf(app)).toBe(0);
  await changeSetting(app, 'reminder', true);
  clock.at = Date.UTC(2025, 2, 3, 17, 59);
  expect(await toRemindOf(app)).toBe(0);
  clock.at = Date.UTC(2025, 2, 3, 18);
  expect(await toRemindOf(app)).toBe(2);
  clock.at += HOUR;
  expect(await toRemindOf(app)).toBe(0);
  // Past midnight is still the same day; the next begins at four, and its evening at six.
  clock.at = Date.UTC(2025, 2, 4, 2);
  expect(await toRemindOf(app)).toBe(0);
  clock.at = Date.UTC(2025, 2, 4, 12);
  expect(await toRemindOf(app)).toBe(0);
  clock.at = Date.UTC(2025, 2, 4, 23);
  expect(await toRemindOf(app)).toBe(2);
});

test('a night owl’s hour after midnight belongs to the day before', async () => {
  const { app, clock } = await testApp();
  await ask(app);
  await changeSetting(app, 'reminder', true);
  await changeSetting(app, 'reminderHour', 1);
  clock.at = Date.UTC(2025, 2, 3, 23);
  expect(await toRemindOf(app)).toBe(0);
  clock.at = Date.UTC(2025, 2, 4, 1);
  expect(await toRemindOf(app)).toBe(1);
});

test('nothing due is no reason, but what comes due later that evening is', async () => {
  const { app, clock } = await testApp();
  const { id } = await ask(app);
  await changeSetting(app, 'reminder', true);
  clock.at = Date.UTC(2025, 2, 3, 18);
  await answer(app, await cardOf(app, id), 1, 1000);
  expect(await toRemindOf(app)).toBe(0);
  clock.at += 2 * 60_000;
  expect(await toRemindOf(app)).toBe(1);
});

test('what is due changes at the rollover, not at midnight', async () => {
  const { app, clock } = await testApp();
  await changeSetting(app, 'newPerDay', 0);
  const { id } = await ask(app);
  clock.at = Date.UTC(2025, 2, 3, 12);
  await answer(app, await cardOf(app, id), 4, 1000);
  const { dueAt } = await cardOf(app, id);
  const day = new Date(dueAt);
  const rollover = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 4);
  clock.at = rollover - 1;
  expect(await dueCount(app)).toBe(0);
  clock.at = rollover;
  expect(await dueCount(app)).toBe(1);
});
