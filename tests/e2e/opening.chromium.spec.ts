import type { Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBigPdf } from '../fixtures/big-pdf.ts';
import { emptyFile, encrypted, notAPdf, truncated } from '../fixtures/broken-pdfs.ts';
import { resave } from '../fixtures/resave.ts';
import { textPdf } from '../fixtures/text-pdf.ts';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { firstPage, goToPage, kept, living, mark, openBook, rows } from './reading.ts';

const pdf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});
const lines = (word: string) => [`A small book about ${word}.`, `It says much about ${word}.`];
const small = (title: string) => textPdf([lines(title), lines(title)], { title });
const choose = (page: Page) => page.locator('input[type=file]').first();
const books = (page: Page) => page.locator('.book a.name');

test('several files: the good ones join the library, the broken one is named with its reason', async ({
  stepmark,
}) => {
  const page = await stepmark.open('home', '#library');
  await choose(page).setInputFiles([
    pdf('one.pdf', small('Onions')),
    pdf('broken.pdf', notAPdf()),
    pdf('two.pdf', small('Peppers')),
  ]);
  await expect(page.getByRole('alert')).toContainText('broken.pdf');
  await expect(books(page)).toHaveCount(2);
  await expect(page.locator('.book .cover img')).toHaveCount(2);
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'Peppers' }).click();
  await firstPage(page);
});

test('files dropped anywhere on the home page join the library; one alone opens', async ({
  stepmark,
}) => {
  const page = await stepmark.open('home');
  await drop(page, [small('Onions'), small('Peppers'), small('Beans')]);
  await expect(books(page)).toHaveCount(3);
  await drop(page, [small('Carrots')]);
  await firstPage(page);
  await expect(page).toHaveTitle('Carrots');
});

for (const { what, bytes, says } of [
  { what: 'an empty file', bytes: emptyFile(), says: 'This file is empty' },
  { what: 'a text file with the name of a PDF', bytes: notAPdf(), says: 'This is not a PDF' },
  { what: 'half a PDF', bytes: truncated(), says: 'This PDF is damaged' },
]) {
  test(`${what} says so and offers another file`, async ({ stepmark }) => {
    const page = await stepmark.open('home', '#library');
    await choose(page).setInputFiles(pdf('book.pdf', bytes));
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByRole('alert')).toContainText('book.pdf');
    await choose(page).setInputFiles(pdf('good.pdf', small('Onions')));
    await firstPage(page);
  });
}

test('a protected book asks until the password is right, and takes no for an answer', async ({
  stepmark,
}) => {
  const bytes = await encrypted('pepper');
  const page = await stepmark.open('home', '#library');
  await choose(page).setInputFiles(pdf('secret.pdf', bytes));
  const field = page.getByLabel('Password');
  await expect(field).toBeFocused();
  await page.keyboard.type('salt');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('does not open it');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('A password is needed');
  await choose(page).setInputFiles(pdf('secret.pdf', bytes));
  await field.fill('pepper');
  await page.keyboard.press('Enter');
  await firstPage(page);
});

test('a book of 200 MB shows at once, is copied meanwhile, and opens with one click next time', async ({
  stepmark,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'stepmark-big-'));
  try {
    const path = join(folder, 'big.pdf');
    writeBigPdf(path, [lines('whales'), lines('whales')]);
    const page = await stepmark.open('home', '#library');
    // Copying is seen from inside: by the time a test asks, a fast disk is done.
    await page.evaluate(noteCopying);
    await choose(page).setInputFiles(path);
    await firstPage(page);
    const banner = page.locator('.banner');
    await expect(banner).toContainText('Copying');
    await banner.getByRole('button', { name: 'Cancel' }).click();
    await expect(banner).toContainText('not copied');
    expect(await page.evaluate(() => Reflect.get(window, 'pageFirst'))).toBe(true);
    await banner.getByRole('button', { name: 'Copy it' }).click();
    await expect(banner.getByRole('progressbar')).toBeVisible();
    await expect(banner).toHaveCount(0, { timeout: 60_000 });
    await kept(page);
    await stepmark.relaunch();
    const again = await stepmark.open('home', '#library');
    await books(again).click();
    await firstPage(again);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the same book under another name, or saved again, shows its highlights', async ({
  stepmark,
}) => {
  const bytes = new Uint8Array(await readFile(SAMPLE.path));
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, SAMPLE.definition.page);
  await mark(page, SAMPLE.definition, '3');
  await kept(page);
  for (const file of [pdf('renamed.pdf', bytes), pdf('saved again.pdf', resave(bytes))]) {
    const other = await stepmark.open('home', '#library');
    await choose(other).setInputFiles(file);
    await expect(other.locator('.highlight-row')).toHaveCount(1);
    await expect(other.locator('.highlight-layer path')).toHaveCount(1);
    await other.close();
  }
  const library = await stepmark.open('home', '#library');
  await expect(books(library)).toHaveCount(1);
});

test('reopening comes back to the page, the place on it and the zoom', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await kept(page);
  await goToPage(page, 5);
  await page.locator('.scroller').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 300);
  const before = await settled(page);
  // The place is stored once the view rests.
  const stored = async () => (await living(page, 'sources'))[0];
  await expect
    .poll(async () => `${Math.round(Number((await stored())?.['viewScale']) * 100)}%`)
    .toBe((before as readonly unknown[])[1]);
  await expect.poll(async () => (await stored())?.['viewPageIndex']).toBe(4);
  const address = new URL(page.url());
  await page.close();
  const again = await stepmark.open('reader', address.search);
  await firstPage(again);
  await expect.poll(() => settled(again)).toEqual(before);
});

test('a book removed from the library comes back with its highlights when it is opened again', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, SAMPLE.definition.page);
  await mark(page, SAMPLE.definition, '3');
  await kept(page);
  const library = await stepmark.open('home', '#library');
  await library.getByRole('button', { name: /^Remove / }).click();
  await expect(books(library)).toHaveCount(0);
  await page.close();
  await choose(library).setInputFiles(SAMPLE.path);
  await expect(library.locator('.highlight-row')).toHaveCount(1);
  // A browser draws nothing in a page behind another, the cover neither.
  await expect.poll(async () => (await rows(library, 'covers')).length).toBe(1);
  const after = await stepmark.open('home', '#library');
  await expect(books(after)).toHaveCount(1);
  await expect(after.locator('.book .cover img')).toBeVisible();
});

/** Page, zoom and how far the page is scrolled (tenths of its height), once the view rests. */
async function settled(page: Page): Promise<unknown> {
  const read = () =>
    page.evaluate(() => {
      const number = document.querySelector<HTMLInputElement>('.page-field input')!.value;
      const zoom = document.querySelector('[data-zoom]')!.textContent;
      const shown = document.querySelector(`.page[data-page-number="${number}"]`)!;
      const { top, height } = shown.getBoundingClientRect();
      return [number, zoom, Math.round((100 * top) / height)];
    });
  let last: unknown = null;
  await expect
    .poll(async () => {
      const now = await read();
      const same = JSON.stringify(now) === JSON.stringify(last);
      last = now;
      return same;
    })
    .toBe(true);
  return last;
}

/** Drops files on the page, as the file manager would. */
async function drop(page: Page, files: readonly Uint8Array[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const made = new DataTransfer();
      for (const [index, text] of all.entries()) {
        const bytes = Uint8Array.from(atob(text), (character) => character.codePointAt(0)!);
        made.items.add(new File([bytes], `dropped-${index}.pdf`, { type: 'application/pdf' }));
      }
      return made;
    },
    files.map((bytes) => Buffer.from(bytes).toString('base64')),
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
  }
}

/** Notes in the page whether the first page was drawn before the copy was done. */
function noteCopying(): void {
  const watch = new MutationObserver(() => {
    const drawn = document.querySelector('.page[data-loaded=true] canvas');
    const copying = document.querySelector('[data-keeping]');
    if (drawn && copying) Reflect.set(window, 'pageFirst', true);
  });
  watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
}
