import { type Locator, type Page, expect } from '@playwright/test';
import { BOOK, SAMPLE } from './books.ts';
import { test } from './chromium.ts';
import { rowsOf } from './in-page.ts';
import { goToPage, kept, openBook } from './reading.ts';

const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Find in the book' });
const count = (page: Page): Locator => page.locator('.find-bar .count');
const hits = (page: Page): Locator => page.locator('.find-hit');

/** Opens the search and types; resolves when the whole book is read. */
async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Find in the book' }).click();
  await field(page).fill(text);
  await expect(page.locator('.find-bar .reading')).toHaveCount(0, { timeout: 60_000 });
}

test('every hit is counted, listed with the words around it, and reached', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await search(page, 'metric');
  await expect(count(page)).toHaveText(/^1 of \d+$/);
  const total = Number((await count(page).textContent())?.split(' ').at(-1));
  await expect(page.getByText(`${total} hits`)).toBeVisible();
  await expect(hits(page)).toHaveCount(total);
  await expect(hits(page).first().locator('mark')).toHaveText(/metric/i);
  await expect(page.locator('.hit-layer .current')).toBeInViewport();

  await field(page).press('Enter');
  await expect(count(page)).toHaveText(`2 of ${total}`);
  await expect(page.locator('.find-hit[aria-current]')).toHaveCount(1);
  await field(page).press('Shift+Enter');
  await field(page).press('Shift+Enter');
  await expect(count(page)).toHaveText(`${total} of ${total}`);
  await expect(page.locator('.hit-layer .current')).toBeInViewport();

  await field(page).press('ArrowDown');
  await expect(page.locator('.find-hit:focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(hits(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(`1 of ${total}`);

  await page.keyboard.press('Escape');
  await expect(page.locator('.hit-layer')).toHaveCount(0);
  await expect(field(page)).toHaveCount(0);
});

test('the first hit is the next from where one reads', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 5);
  await search(page, 'the');
  await expect(page.locator('.find-hit[aria-current] .page-number')).toHaveText('5');
  const [at = 0] = ((await count(page).textContent()) ?? '').split(' ').map(Number);
  expect(at).toBeGreaterThan(1);
  await expect(
    page.locator('.scroller .page[data-page-number="5"] .hit-layer .current'),
  ).toBeVisible();
  for (let step = 0; step < 40; step++) await field(page).press('Enter');
  await page.getByRole('button', { name: /^Back to page 5/ }).click();
  await expect(page.getByLabel('Page', { exact: true })).toHaveValue('5');
});

test('whole words, case and patterns are asked for with the keyboard', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await search(page, 'recipe');
  const total = async () => Number((await count(page).textContent())?.split(' ').at(-1));
  await expect.poll(total).toBeGreaterThan(0);
  const all = await total();
  await field(page).press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Whole words' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(total).toBeLessThan(all);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Regular expression' }).press('Space');
  await field(page).fill('recipe(s|)(');
  await expect(count(page)).toHaveText('Not a valid expression');
  await field(page).fill('recipes');
  await expect.poll(total).toBeGreaterThan(0);
  expect(await total()).toBeLessThanOrEqual(all);
  await field(page).fill('no such words');
  await expect(count(page)).toHaveText('Not found');
});

test('a pattern that would never end is given up, and the search lives on', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await search(page, 'recipe');
  await page.getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('(([a-z ]+)*)*\\d{9}');
  await expect(count(page)).toHaveText('This expression takes too long', { timeout: 20_000 });
  await field(page).fill('recipes?');
  await expect(count(page)).toHaveText(/^\d+ of \d+/, { timeout: 20_000 });
});

test('a book is read once, and searched at once the next time', async ({ stepmark }) => {
  test.setTimeout(120_000);
  const page = await openBook(stepmark, BOOK.path);
  await kept(page);
  await search(page, 'model');
  await expect
    .poll(async () => (await page.evaluate(rowsOf, 'pageTexts')).length, { timeout: 60_000 })
    .toBe(BOOK.pageCount);
  const before = await count(page).textContent();
  await page.reload();
  await page.locator('.reader-bar').waitFor();
  await search(page, 'model');
  await expect(count(page)).toHaveText(before ?? '');
});

test('searching again takes the keyboard back to the field', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await search(page, 'feed');
  await page
    .locator('.page')
    .first()
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ControlOrMeta+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('a');
  await expect(field(page)).toHaveValue('a');
});
