import { type Download, type Locator, type Page, expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { StepmarkInChromium } from './chromium.ts';
import type { Passage } from './books.ts';
import { textBox } from '../../scripts/browser/text-box.ts';
import { rowsOf } from './in-page.ts';

/** A point in CSS pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** CSS pixels at the top of the window where no page shows. */
const TOOLBAR = 56;

/** What a reader does with hands: every helper uses the mouse, the keyboard or the file dialog. */

/** Opens a file from the home page, as chosen in the dialog; resolves when its first page shows. */
export async function openBook(stepmark: StepmarkInChromium, path: string): Promise<Page> {
  const page = await stepmark.open('home', '#library');
  await page.locator('input[type=file]').first().setInputFiles(path);
  await firstPage(page);
  return page;
}

/** Waits until the book is drawn and the reader is around it, which comes a moment later. */
export async function firstPage(page: Page): Promise<void> {
  await page.locator('.scroller .page[data-loaded=true] canvas').first().waitFor();
  await page.locator('.reader-bar').waitFor();
}

/** Waits until the book is copied: then it opens again without its file. */
export async function kept(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const files = await rows(page, 'files');
      const id = new URL(page.url()).searchParams.get('source');
      return files.some((file) => file['sourceId'] === id);
    })
    .toBe(true);
}

/** Goes to a page by its number (one-based) and waits until its text can be selected. */
export async function goToPage(page: Page, pageNumber: number): Promise<void> {
  const field = page.getByLabel('Page', { exact: true });
  await field.fill(String(pageNumber));
  await field.press('Enter');
  await textLayer(page, pageNumber).locator('span').first().waitFor();
  await page.locator(`.scroller .page[data-page-number="${pageNumber}"] canvas`).first().waitFor();
}

export const textLayer = (page: Page, pageNumber: number): Locator =>
  page.locator(`.scroller .page[data-page-number="${pageNumber}"] .textLayer`);

/** Where words stand in the window. They are scrolled into sight unless `still`. */
export async function boxOf(
  page: Page,
  pageNumber: number,
  words: string,
  still = false,
): Promise<Box> {
  const where = { pageNumber, words, scroll: !still };
  await page.waitForFunction(textBox, where);
  const box = await page.evaluate(textBox, where);
  if (!box) throw new Error(`“${words}” is not on page ${pageNumber}.`);
  return box;
}

/** Drags the mouse from the first to the last character of a passage; both must fit the window. */
export async function select(page: Page, { page: number, from, to }: Passage, toPage = number) {
  const ends = async () =>
    [await boxOf(page, number, from, true), await boxOf(page, toPage, to, true)] as const;
  const { height } = page.viewportSize()!;
  const inSight = (box: Box) => box.top > TOOLBAR && box.bottom < height;
  await textLayer(page, number).locator('span').first().waitFor({ state: 'attached' });
  if (!(await ends()).every(inSight)) await boxOf(page, number, from);
  await expect.poll(async () => (await ends()).every(inSight)).toBe(true);
  const [start, end] = await ends();
  await drag(
    page,
    { x: start.left + 1, y: (start.top + start.bottom) / 2 },
    { x: end.right, y: (end.top + end.bottom) / 2 },
  );
}

/** Presses the mouse button at one point and lets go at another. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** The bar while a passage is to be placed, and while its placing can be mended. */
export const placing = (page: Page): Locator =>
  page.getByRole('toolbar', { name: 'Place the passage' });
export const mending = (page: Page): Locator =>
  page.getByRole('toolbar', { name: 'Mend the placing' });

/** Selects a passage and presses a key; resolves when the bar says that it is placed. */
export async function mark(page: Page, passage: Passage, key: string): Promise<void> {
  await select(page, passage);
  await placing(page).waitFor();
  await page.keyboard.press(key);
  await mending(page).waitFor();
}

export type Row = Readonly<Record<string, unknown>>;

/** All rows of a table, the dead ones too, straight from IndexedDB. */
export const rows = (page: Page, table: string): Promise<Row[]> => page.evaluate(rowsOf, table);

/** The living rows of a table. */
export async function living(page: Page, table: string): Promise<Row[]> {
  return (await rows(page, table)).filter((row) => (row['deletedAt'] ?? null) === null);
}

/**
 * Keeps every question that was made of a book, one by one; resolves when all are decided on.
 * @param page the book's reader; it shows the end of sifting afterwards.
 * @returns how many were kept.
 */
export async function keepQuestions(page: Page): Promise<number> {
  await page.getByRole('link', { name: /^\d+ to check$/ }).click();
  const card = page.locator('.sift-card');
  const done = page.getByRole('heading', { name: /kept$/ });
  await card.waitFor();
  for (let at = 0; at < 100 && !(await done.isVisible()); at++) {
    const left = await page.locator('.sift-bar .left').textContent();
    await page.keyboard.press('Enter');
    await expect(page.locator('.sift-bar .left')).not.toHaveText(left!);
  }
  await done.waitFor();
  return (await rows(page, 'cards')).length;
}

/** Clicks something that downloads; the file’s name and bytes. */
export async function download(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer; file: Download }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()), file };
}
