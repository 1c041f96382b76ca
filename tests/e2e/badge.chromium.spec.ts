import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { SAMPLE } from './books.ts';
import { expect, type StepmarkInChromium, test } from './chromium.ts';
import { goToPage, keepQuestions, kept, mark, openBook } from './reading.ts';

/** What Chromium gives the background, as far as it is used here. */
declare const chrome: typeof browser;

/** What the toolbar button says. */
const badge = async (stepmark: StepmarkInChromium) =>
  (await stepmark.background()).evaluate(() => chrome.action.getBadgeText({}));

/** Lets the background's minute pass at once. */
const minutePasses = async (stepmark: StepmarkInChromium) =>
  (await stepmark.background()).evaluate(() =>
    chrome.alarms.create('minute', { when: Date.now(), periodInMinutes: 1 }),
  );

/** Moves every card's due date behind the extension's back: no page hears of it. */
const putOff = (page: Page, ms: number) =>
  page.evaluate(async (by) => {
    const opening = indexedDB.open('stepmark');
    await new Promise((done) => opening.addEventListener('success', done));
    const store = opening.result.transaction('cards', 'readwrite').objectStore('cards');
    const reading = store.getAll();
    await new Promise((done) => reading.addEventListener('success', done));
    for (const card of reading.result as { dueAt: number }[]) {
      store.put({ ...card, dueAt: card.dueAt + by });
    }
    await new Promise((done) => store.transaction.addEventListener('complete', done));
    opening.result.close();
  }, ms);

const DAY = 86_400_000;

test('the toolbar button says what is due, after each answer and by the minute', async ({
  stepmark,
}) => {
  const alarm = await (
    await stepmark.background()
  ).evaluate(() => chrome.alarms.get('minute').then((each) => each?.periodInMinutes));
  expect(alarm).toBe(1);
  const reader = await openBook(stepmark, SAMPLE.path);
  await kept(reader);
  await goToPage(reader, SAMPLE.definition.page);
  await mark(reader, SAMPLE.definition, '3');
  await keepQuestions(reader);
  await reader.close();

  await minutePasses(stepmark);
  await expect.poll(() => badge(stepmark)).toBe('1');
  const home = await stepmark.open('home');
  await home.getByText('One question is due').waitFor();
  await putOff(home, 3 * DAY);
  expect(await badge(stepmark)).toBe('1');
  await minutePasses(stepmark);
  await expect.poll(() => badge(stepmark)).toBe('');
  await putOff(home, -3 * DAY);
  await minutePasses(stepmark);
  await expect.poll(() => badge(stepmark)).toBe('1');

  const review = await stepmark.open('review');
  await review.locator('.reveal').waitFor();
  await review.keyboard.press('Space');
  await review.locator('.grades').waitFor();
  await review.keyboard.press('4');
  await expect(review.getByRole('heading', { name: /^Done/ })).toBeVisible();
  await expect.poll(() => badge(stepmark)).toBe('');
});

test.describe('with notifications allowed', () => {
  test.use({ given: ['notifications'] });

  test('the reader is reminded once a day, from their hour on', async ({ stepmark }) => {
    const reader = await openBook(stepmark, SAMPLE.path);
    await kept(reader);
    await goToPage(reader, SAMPLE.definition.page);
    await mark(reader, SAMPLE.definition, '3');
    await keepQuestions(reader);
    await reader.close();
    const reminders = async () =>
      Object.keys(
        await (await stepmark.background()).evaluate(() => chrome.notifications.getAll()),
      );

    const settings = await stepmark.open('home', '#settings');
    await settings.getByLabel('Remind me once a day').click();
    const hour = settings.locator('#reminder-hour');
    await hour.fill(String(new Date().getHours()));
    await hour.blur();
    await minutePasses(stepmark);
    await expect.poll(reminders).toEqual(['due']);

    await (await stepmark.background()).evaluate(() => chrome.notifications.clear('due'));
    for (const [by, count] of [
      [3 * DAY, ''],
      [-3 * DAY, '1'],
    ] as const) {
      await putOff(settings, by);
      await minutePasses(stepmark);
      await expect.poll(() => badge(stepmark)).toBe(count);
    }
    expect(await reminders()).toEqual([]);
  });
});
