import type { Page } from '@playwright/test';
import { expect, type StepmarkInChromium, test } from './chromium.ts';
import { everyoneCan } from './everyone.ts';
import { patchRows } from './in-page.ts';
import { rows } from './reading.ts';
import { threeDue } from './three-due.ts';

const questionOf = async (page: Page, id: string) =>
  (await rows(page, 'questions')).find((row) => row['id'] === id)!;

/** A review whose question on screen is set aside with the next Again. @returns its id. */
async function onceTooOften(stepmark: StepmarkInChromium): Promise<{ page: Page; id: string }> {
  const page = await threeDue(stepmark);
  const settings = await stepmark.open('home', '#settings');
  const limit = settings.getByLabel('Set aside after forgetting');
  await limit.fill('1');
  await limit.press('Tab');
  await expect
    .poll(async () => (await rows(settings, 'settings')).map(({ key }) => key))
    .toContain('leechLapses');
  await settings.close();
  const id = (await page.locator('article').getAttribute('data-question'))!;
  // Learnt three weeks ago: to wait for that takes too long.
  const learntAt = Date.now() - 21 * 86_400_000;
  await page.evaluate(patchRows, {
    table: 'cards',
    key: id,
    fields: { queue: 'review', state: 2, reps: 3, stability: 20, difficulty: 5, wantedAt: null },
  });
  await page.evaluate(patchRows, {
    table: 'cards',
    key: id,
    fields: {
      scheduledDays: 20,
      dueAt: learntAt + 20 * 86_400_000,
      lastReviewedAt: learntAt,
      lastReviewedDay: Math.floor(learntAt / 86_400_000),
    },
  });
  await page.reload();
  await page.locator(`article[data-question="${id}"]`).waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  return { page, id };
}

test('what is forgotten once too often is reworded at once, by keys, and asked again', async ({
  stepmark,
}) => {
  const { page, id } = await onceTooOften(stepmark);
  const notice = page.locator('.leech-notice');
  await expect(notice).toContainText('set aside');
  await expect(page.locator('article')).not.toHaveAttribute('data-question', id);
  expect((await questionOf(page, id))['leechAt']).not.toBeNull();
  await everyoneCan(page, 'leech');

  // Cancelled, nothing has changed and the question is asked where it was.
  await page.keyboard.press('r');
  const field = page.getByLabel('Question', { exact: true });
  await expect(field).toBeFocused();
  await expect(page.locator('article')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(notice).toBeVisible();

  await notice.getByRole('button', { name: 'Reword now' }).focus();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await everyoneCan(page, 'leech, reworded');
  await field.fill('In other words?');
  await page.keyboard.press('Control+Enter');
  await expect(notice).toHaveCount(0);
  await expect(page.locator('.reveal')).toBeVisible();
  expect(await questionOf(page, id)).toMatchObject({
    prompt: 'In other words?',
    leechAt: null,
    suspendedAt: null,
  });
});

test('left for later it stays set aside, and is offered at the end', async ({ stepmark }) => {
  const { page, id } = await onceTooOften(stepmark);
  await page.locator('.leech-notice').getByRole('button', { name: 'Later' }).click();
  await expect(page.locator('.leech-notice')).toHaveCount(0);
  for (let asked = 0; asked < 2; asked++) {
    await page.locator('.reveal').waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
  }
  await expect(page.locator('.hardest li')).toContainText('set aside');
  expect((await questionOf(page, id))['suspendedAt']).not.toBeNull();
});
