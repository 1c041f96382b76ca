import type { ElementHandle, Page } from 'puppeteer-core';
import { BOOK, type Passage } from './books.ts';
import { expect, test } from './firefox.ts';
import { textBox } from '../../scripts/browser/text-box.ts';
import { rowsOf } from './in-page.ts';

const NOTE = 'Say why it matters.';

test('mark, place, note, recall and find everything again after a restart', async ({
  stepmark,
}) => {
  const { definition } = BOOK;
  const page = await stepmark.open('home', '#library');
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(BOOK.path);
  await page.waitForSelector('.page[data-loaded=true] canvas');
  await goToPage(page, definition.page);
  await drag(page, definition);
  await page.waitForSelector('.placing-bar .chip');
  await page.keyboard.press('3');
  await page.waitForSelector('.placing-bar .said');
  await page.keyboard.press('n');
  await page.waitForSelector('.placing-note textarea');
  await page.type('.placing-note textarea', NOTE);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await page.waitForSelector('.highlight-row .row-note');
  await page.click('.highlight-row');
  await page.waitForSelector('.question-item');
  expect(await textOf(page, '.highlight-card blockquote')).toMatch(definition.text);
  await expect
    .poll(async () => (await page.evaluate(rowsOf, 'files')).length, { timeout: 30_000 })
    .toBe(1);

  const sift = await stepmark.open('sift');
  await sift.waitForSelector('.sift-card');
  expect(await sift.evaluate(rowsOf, 'cards')).toEqual([]);
  await sift.keyboard.press('Enter');
  await expect.poll(async () => (await sift.evaluate(rowsOf, 'cards')).length).toBe(1);

  const review = await stepmark.open('review');
  await review.waitForSelector('.reveal');
  await review.keyboard.press(' ');
  await review.waitForSelector('.review-answer');
  expect(await textOf(review, '.review-answer')).toMatch(definition.text);
  await review.keyboard.press('3');
  await expect.poll(async () => (await review.evaluate(rowsOf, 'reviews')).length).toBe(1);

  await stepmark.relaunch();
  const library = await stepmark.open('home', '#library');
  await library.waitForSelector('.book .cover img');
  expect(await textOf(library, '.book')).toContain('1 highlight');
  await library.click('.book a.name');
  await library.waitForSelector('.highlight-layer path');
  await library.waitForSelector('.highlight-row');
  expect(await textOf(library, '.highlight-row')).toContain(NOTE);
  expect(await library.$eval('.page-field input', (field) => field.value)).toBe(
    String(definition.page),
  );
});

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '');

async function goToPage(page: Page, pageNumber: number): Promise<void> {
  // The reader comes around the first page a moment after it is drawn.
  await page.waitForSelector('.page-field input');
  await page.click('.page-field input');
  await page.type('.page-field input', String(pageNumber));
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.page[data-page-number="${pageNumber}"] .textLayer span`);
  await page.waitForSelector(`.page[data-page-number="${pageNumber}"] canvas`);
}

async function drag(page: Page, passage: Passage): Promise<void> {
  await boxOf(page, passage.page, passage.from, true);
  const end = await boxOf(page, passage.page, passage.to, false);
  const start = await boxOf(page, passage.page, passage.from, false);
  await page.mouse.move(start.left + 1, (start.top + start.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(end.right - 1, (end.top + end.bottom) / 2, { steps: 8 });
  await page.mouse.up();
}

async function boxOf(page: Page, pageNumber: number, words: string, scroll: boolean) {
  const where = { pageNumber, words, scroll };
  await page.waitForFunction(textBox, {}, where);
  const box = await page.evaluate(textBox, where);
  if (!box) throw new Error(`“${words}” is not on page ${pageNumber}.`);
  return box;
}
