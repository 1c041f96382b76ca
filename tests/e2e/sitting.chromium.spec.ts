import { expect, test } from './chromium.ts';
import { everyoneCan } from './everyone.ts';
import { rows } from './reading.ts';
import { threeDue } from './three-due.ts';

test('a sitting of five minutes ends with the answer after them, and can go on', async ({
  stepmark,
}) => {
  const page = await threeDue(stepmark);
  const begun = Date.now();
  const minutesLater = (minutes: number) => page.clock.setFixedTime(begun + minutes * 60_000);
  await minutesLater(0);
  await page.getByLabel('Length of this sitting').selectOption({ label: '5 minutes' });
  const left = page.locator('.review-bar .left');
  await expect(left).toHaveText('3 left · 0 of 5 min');
  await everyoneCan(page, 'sitting of minutes');
  for (const at of [1.9, 3.8]) {
    await minutesLater(at);
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
    await expect(left).toContainText(at < 2 ? '2 left · 1 of 5' : '1 left · 3 of 5');
  }
  await minutesLater(5.5);
  await page.keyboard.press('Space');
  // What was asked last is not known: it would come again in this sitting.
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: 'Done. 3 answers.' })).toBeVisible();
  await page.keyboard.press('u');
  await page.locator('.reveal').waitFor();
  await expect(left).toContainText('1 left');
  expect((await rows(page, 'settings')).map(({ key, value }) => [key, value])).toContainEqual([
    'sessionMinutes',
    5,
  ]);
});

test('what is left when the time is up is offered, with the settings saying how long', async ({
  stepmark,
}) => {
  const page = await threeDue(stepmark);
  const settings = await stepmark.open('home', '#settings');
  await settings.getByLabel('Length of a sitting').selectOption({ label: '10 minutes' });
  await expect
    .poll(async () => (await rows(settings, 'settings')).map(({ value }) => value))
    .toContain(10);
  await settings.close();
  await page.reload();
  const left = page.locator('.review-bar .left');
  await expect(left).toHaveText('3 left · 0 of 10 min');
  // Thinking takes two minutes at most: whoever was away is not told that time is up.
  await page.clock.setFixedTime(Date.now() + 3_600_000);
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(left).toHaveText('2 left · 2 of 10 min');

  await page.goto(`${page.url()}&quiz`);
  await page.getByLabel('Length of this sitting').selectOption({ label: '5 minutes' });
  await expect(left).toContainText('0 of 5 min');
  for (const at of [2, 4, 6]) {
    await page.clock.setFixedTime(Date.now() + 3_600_000 + at * 120_000);
    await page.locator('.reveal').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('1');
  }
  await expect(page.getByText('The 5 minutes are over.')).toBeVisible();
  await everyoneCan(page, 'time is up');
  const goOn = page.getByRole('button', { name: /^Go on, \d+ left$/ });
  await goOn.focus();
  await page.keyboard.press('Enter');
  await page.locator('.reveal').waitFor();
  await expect(left).toContainText('0 of 5 min');
});
