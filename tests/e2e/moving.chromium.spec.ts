import type { Page } from '@playwright/test';
import { check } from './axe.ts';
import { expect, test } from './chromium.ts';
import { everyoneCan } from './everyone.ts';
import { type Row, rows } from './reading.ts';
import { threeDue } from './three-due.ts';

const DAY = 86_400_000;

const asked = async (page: Page) => {
  await page.locator('.reveal, .grades').first().waitFor();
  return (await page.locator('article').getAttribute('data-question'))!;
};
const shown = (page: Page, id: string) => page.locator(`article[data-question="${id}"]`);
const cardOf = async (page: Page, id: string): Promise<Row> =>
  (await rows(page, 'cards')).find((row) => row['questionId'] === id)!;
const left = (page: Page) => page.locator('.review-bar .left');
const menu = (page: Page) => page.getByRole('dialog', { name: 'More' });
const daysAhead = (card: Row) => ((card['dueAt'] as number) - Date.now()) / DAY;

test('a question is put off by key, before or after its answer, and comes back as it was', async ({
  stepmark,
}) => {
  const page = await threeDue(stepmark);
  for (const [key, days] of [
    ['d', 1],
    ['w', 7],
    ['m', 30],
  ] as const) {
    const id = await asked(page);
    const before = await cardOf(page, id);
    const plan = await rows(page, 'dueHours');
    if (key === 'w') await page.keyboard.press('Space');
    await page.keyboard.press(key);
    await expect(left(page)).toContainText('2 left');
    await expect(shown(page, id)).toHaveCount(0);
    const moved = await cardOf(page, id);
    expect(daysAhead(moved)).toBeCloseTo(days, 1);
    expect({ ...moved, dueAt: 0 }).toEqual({ ...before, dueAt: 0 });

    await page.keyboard.press('u');
    await expect(left(page)).toContainText('3 left');
    await expect(shown(page, id)).toBeVisible();
    expect(await cardOf(page, id)).toEqual(before);
    expect(await rows(page, 'dueHours')).toEqual(plan);
  }
  // One left alone is still put off for a sitting begun anew.
  const id = await asked(page);
  await page.keyboard.press('d');
  await expect(left(page)).toContainText('2 left');
  await page.reload();
  await page.locator('.reveal').waitFor();
  await expect(left(page)).toContainText('2 left');
  await expect(shown(page, id)).toHaveCount(0);
});

test('the menu forgets and postpones by mouse and keys, and its message takes back', async ({
  stepmark,
}) => {
  const page = await threeDue(stepmark);
  const id = await asked(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(shown(page, id)).toHaveCount(0);
  // The answered one is asked again at once, as a question called back.
  await page.keyboard.press('u');
  await expect(shown(page, id)).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(left(page)).toContainText('2 left');

  await page.goto(`${page.url()}&quiz`);
  await page.locator('.reveal').waitFor();
  while ((await asked(page)) !== id) {
    await page.keyboard.press('Space');
    await page.keyboard.press('3');
    await page.locator('.reveal').waitFor();
  }
  const learnt = await cardOf(page, id);
  expect(learnt).toMatchObject({ queue: 'review', reps: 1 });
  await page.getByRole('button', { name: 'More' }).click();
  await expect(menu(page).getByRole('button').first()).toBeFocused();
  await everyoneCan(page, 'more');
  await menu(page).getByRole('button', { name: 'Forget what is known' }).click();
  await expect(menu(page)).toBeHidden();
  const toast = page.locator('.toast');
  await expect(toast).toContainText('asked as a new question');
  expect(await cardOf(page, id)).toMatchObject({ queue: 'new', reps: 0, stability: 0 });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(shown(page, id)).toBeVisible();
  expect(await cardOf(page, id)).toEqual(learnt);

  // A quiz asks what is not due: it can be called for today, and stays on screen.
  // The menu takes keys as soon as it is called.
  await page.keyboard.press('.');
  await page.keyboard.press('ArrowDown');
  await expect(menu(page).getByRole('button', { name: 'Postpone by a day' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeHidden();
  await expect(shown(page, id)).toBeVisible();
  expect(Math.abs(daysAhead(await cardOf(page, id)))).toBeLessThan(0.01);
  await page.goto(page.url().replace('&quiz', ''));
  await expect(shown(page, id)).toBeVisible();
});

test('suspended, flagged or dropped by mistake, a question comes back with one key', async ({
  stepmark,
}) => {
  const page = await threeDue(stepmark);
  const id = await asked(page);
  const before = (await rows(page, 'questions')).find((row) => row['id'] === id)!;
  for (const how of ['Suspend', 'Flag', 'Drop']) {
    await page.keyboard.press('.');
    await menu(page).getByRole('button', { name: how }).press('Enter');
    await expect(left(page)).toContainText('2 left');
    await expect(shown(page, id)).toHaveCount(0);
    await page.keyboard.press('u');
    await expect(left(page)).toContainText('3 left');
    await expect(shown(page, id)).toBeVisible();
    const after = (await rows(page, 'questions')).find((row) => row['id'] === id)!;
    expect({ ...after, updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
  }
});

test('in the book a question says when it comes, and is moved there', async ({ stepmark }) => {
  const page = await threeDue(stepmark);
  const id = await asked(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(left(page)).toContainText('2 left');
  const learnt = await cardOf(page, id);
  await page.goto(page.url().replace(/review\.html/, 'reader.html'));
  const question = (await rows(page, 'questions')).find((row) => row['id'] === id)!;
  const highlights = await rows(page, 'highlights');
  const { text } = highlights.find((row) => row['id'] === question['highlightId'])!;
  const words = (text as string).split(' ').slice(0, 2).join(' ');
  await page.locator('.highlight-row', { hasText: words }).click();
  const item = page.locator(`.question-item[data-question="${id}"]`);
  await expect(item).toContainText(/Next asked in \d+ days/);
  const choose = async (name: string) => {
    await item.getByRole('button', { name: 'When it is asked' }).click();
    await page
      .getByRole('dialog', { name: 'When it is asked' })
      .getByRole('button', { name })
      .click();
  };

  await choose('Ask today');
  await expect(item).toContainText('Due today');
  expect(await cardOf(page, id)).toMatchObject({ queue: 'review', stability: learnt['stability'] });
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => cardOf(page, id)).toEqual(learnt);

  await choose('Postpone by a week');
  // What the item said before said nothing of today either: only the card tells that it moved.
  await expect
    .poll(async () => (await cardOf(page, id))['dueAt'])
    .toBe((learnt['dueAt'] as number) + 7 * DAY);
  await expect(item).not.toContainText('Due today');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => cardOf(page, id)).toEqual(learnt);

  await choose('Forget what is known');
  await expect(item).toContainText('New, not asked yet');
  expect(await cardOf(page, id)).toMatchObject({ queue: 'new', reps: 0 });
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => cardOf(page, id)).toEqual(learnt);
  await item.getByRole('button', { name: 'When it is asked' }).click();
  await check(page, 'when asked');
});
