import { BOOK, SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { pressWhileOpening } from './in-page.ts';
import { goToPage, keepQuestions, kept, mark, openBook } from './reading.ts';

test('? lists the shortcuts; one is searched, changed, taken from another, and reset', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const panel = page.getByRole('complementary', { name: 'Side panel' });
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.locator('.scroller').focus();
  await page.keyboard.press('?');
  await dialog.getByRole('searchbox').fill('side panel');
  await expect(dialog.locator('[data-shortcut]')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Change: Side panel' }).click();
  await page.keyboard.press('w');
  await expect(dialog.getByRole('alert')).toContainText('Fit width');
  await dialog.getByRole('button', { name: 'Use it here' }).click();
  await expect(dialog.locator('[data-shortcut=panel] .keys kbd')).toHaveText('W');
  await page.keyboard.press('Escape');

  await page.locator('.scroller').focus();
  await expect(panel).toBeVisible();
  await page.keyboard.press('p');
  await expect(panel).toBeVisible();
  await page.keyboard.press('w');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Side panel' })).toHaveAttribute('title', /\(W\)/);
  await page.reload();
  await page.locator('.reader-bar').waitFor();
  await expect(page.getByRole('button', { name: 'Side panel' })).toHaveAttribute('title', /\(W\)/);

  await page.locator('.scroller').focus();
  await page.keyboard.press('?');
  await dialog.getByRole('button', { name: 'Reset all' }).click();
  await expect(dialog.locator('[data-shortcut=fitWidth] kbd')).toHaveText('W');
  await expect(dialog.locator('[data-shortcut=panel] kbd')).toHaveText('P');
});

test('single keys can be switched off; the others keep working', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await page.locator('.scroller').focus();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /^Shortcuts of a single key/ }).uncheck();
  await expect(page.locator('[data-shortcut=areaTool]')).toContainText('none');
  await page.keyboard.press('Escape');
  await page.locator('.scroller').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Mark an area' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Page', { exact: true })).toHaveValue('2');
});

test('a key pressed while the book is still opening counts, once all is there', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await kept(page);
  await page.addInitScript(pressWhileOpening, 'j');
  await page.reload();
  await page.locator('.reader-bar').waitFor();
  await expect(page.locator('html')).toHaveAttribute('data-pressed', 'j');
  await expect(page.getByLabel('Page', { exact: true })).toHaveValue('2');
});

test('the keys of reviewing are in the list, which opens anywhere, and change with it', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, BOOK.path);
  await goToPage(page, BOOK.definition.page);
  await mark(page, BOOK.definition, '3');
  await kept(page);
  await keepQuestions(page);

  const home = await stepmark.open('home', '#settings');
  const dialog = home.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await home.getByRole('button', { name: 'Show and change' }).click();
  await dialog.getByRole('button', { name: 'Change: Show the answer' }).click();
  await home.keyboard.press('v');
  await expect(dialog.locator('[data-shortcut=reveal] kbd')).toHaveText('V');
  await home.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await home.keyboard.press('?');
  await expect(dialog).toBeVisible();

  await home.goto(home.url().replace(/home.*/, 'review.html'));
  await expect(home.locator('.reveal kbd')).toHaveText('V');
  await home.keyboard.press('?');
  await dialog.waitFor();
  await home.keyboard.press('Escape');
  await home.locator('body').press('Space');
  await expect(home.locator('.reveal')).toBeVisible();
  await home.keyboard.press('v');
  await home.locator('.review-answer').waitFor();
  await home.keyboard.press('2');
  await expect(home.locator('.review-answer')).toBeHidden();
  await home.keyboard.press('u');
  await expect(home.locator('.reveal')).toBeVisible();
});
