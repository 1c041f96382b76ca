import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { linkedPdf } from '../fixtures/linked-pdf.ts';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { firstPage, goToPage, kept, mark, openBook } from './reading.ts';

const { definition } = SAMPLE;

const view = (page: Page) => page.getByRole('button', { name: 'View and print' });
const choose = (page: Page, name: string) => page.getByRole('radio', { name }).check();
const field = (page: Page) => page.getByLabel('Page', { exact: true });
const onScreen = (page: Page, number: number) =>
  page.locator(`.pdfViewer .page[data-page-number="${number}"]`).first();

test('pages stand side by side, come one at a time, and the choice is the book’s', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await kept(page);
  await view(page).click();
  await choose(page, 'Two pages');
  await page.keyboard.press('Escape');
  const top = async (number: number) => Math.round((await onScreen(page, number).boundingBox())!.y);
  await expect.poll(async () => (await top(1)) === (await top(2))).toBe(true);
  expect(await top(3)).toBeGreaterThan(await top(1));

  await page.locator('.scroller').focus();
  await page.keyboard.press('c');
  await expect(onScreen(page, 3)).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(onScreen(page, 3)).toBeVisible();
  // At the end of a page, going on turns it.
  await page.keyboard.press('h');
  await page.keyboard.press('PageDown');
  await expect(onScreen(page, 5)).toBeVisible();
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, -200);
  await expect(onScreen(page, 3)).toBeVisible();
  await page.keyboard.press('Shift+R');
  const box = (await onScreen(page, 3).boundingBox())!;
  expect(box.width).toBeGreaterThan(box.height);
  await page.waitForTimeout(600);
  await page.reload();
  await firstPage(page);
  await expect(onScreen(page, 3)).toBeVisible();
  await expect(onScreen(page, 5)).toHaveCount(0);
  await view(page).click();
  await expect(page.getByRole('radio', { name: 'Two pages' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Page by page' })).toBeChecked();
});

test('a click into the page field takes all of it, a second one sets a caret', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  for (const number of ['4', '2']) {
    // Slowly, as a hand does: between press and release nothing is undone.
    await field(page).click({ delay: 120 });
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue(number);
    await expect(onScreen(page, Number(number))).toBeInViewport();
  }
  await field(page).click();
  await field(page).click();
  const length = await field(page).evaluate(
    (input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!,
  );
  expect(length).toBe(0);
});

test('any zoom can be typed, chosen, or fitted', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const zoom = page.locator('[data-zoom]');
  const open = () => page.getByRole('button', { name: /^Zoom: / }).click();
  await open();
  await page.getByLabel('Zoom in percent').fill('137');
  await page.keyboard.press('Enter');
  await expect(zoom).toHaveText('137%');
  await open();
  await page.getByLabel('Zoom in percent').fill('9000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('From 25% to 500%.')).toBeVisible();
  await page.getByRole('button', { name: 'Fit page' }).click();
  const { height } = (await onScreen(page, 1).boundingBox())!;
  expect(height).toBeLessThanOrEqual((await page.locator('.scroller').boundingBox())!.height);
});

test('all pages in sight are drawn once leafing is over', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await page.locator('.scroller').focus();
  for (let presses = 0; presses < 9; presses++) await page.keyboard.press('-');
  await expect(page.locator('[data-zoom]')).toHaveText('25%');
  await expect.poll(() => drawn(page)).toBe('all');
  // Turned while they fly past, all have to be drawn anew, and only those ahead are.
  await page.locator('.scroller').evaluate(async (scroller) => {
    for (let frame = 0; frame < 8; frame++) {
      scroller.scrollTop += 50;
      await new Promise(requestAnimationFrame);
    }
  });
  await page.keyboard.press('r');
  await expect(page.locator('.scroller.leafing')).toHaveCount(0);
  await expect.poll(() => drawn(page)).toBe('all');
});

/** Numbers of pages in sight that are not drawn; `all` when there are none. */
const drawn = (page: Page): Promise<string> =>
  page.locator('.scroller').evaluate((scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const blank = [...scroller.querySelectorAll<HTMLElement>('.page')].filter((each) => {
      const box = each.getBoundingClientRect();
      const isInSight = box.bottom > top + 1 && box.top < bottom - 1;
      return isInSight && !(each.dataset['loaded'] && each.querySelector('canvas'));
    });
    return blank.map((each) => each.dataset['pageNumber']).join() || 'all';
  });

test('thumbnails show what is marked, follow the page, and are there only when in sight', async ({
  stepmark,
}, testInfo) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  await page.getByRole('tab', { name: 'Pages' }).click();
  const current = page.locator('[role=option][aria-selected=true]');
  await expect(current).toHaveAccessibleName(`Page ${definition.page} of 8, 1 highlight`);
  await expect(current.locator('canvas')).toBeVisible();
  await expect(current.locator('svg path')).toHaveCount(1);
  await current.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(String(definition.page + 1));
  await page.close();

  const long = testInfo.outputPath('long.pdf');
  await writeFile(long, linkedPdf([], 600));
  const book = await openBook(stepmark, long);
  await book.getByRole('tab', { name: 'Pages' }).click();
  await book.locator('[role=option] canvas').first().waitFor();
  expect(await book.locator('[role=option]').count()).toBeLessThan(40);
  await book.locator('[role=option][aria-selected=true]').focus();
  await book.keyboard.press('End');
  await expect(book.locator('[data-thumbnail="599"]')).toBeFocused();
  await expect(book.locator('[data-thumbnail="599"] canvas')).toBeVisible();
});

test('the outline is a tree that follows the page and is walked by keys', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await page.getByRole('tab', { name: 'Outline' }).click();
  const tree = page.getByRole('tree');
  const here = tree.locator('[aria-current=location]');
  await goToPage(page, 5);
  await expect(here).toHaveCount(1);
  const onFive = await here.getAttribute('title');
  await goToPage(page, 1);
  await expect(here).not.toHaveAttribute('title', onFive!);
  await page.getByRole('button', { name: 'Close all branches' }).click();
  const branch = tree.locator('[role=treeitem][aria-expanded=false]').first();
  const before = await tree.getByRole('treeitem').count();
  await branch.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => tree.getByRole('treeitem').count()).toBeGreaterThan(before);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[role=treeitem]:focus')).toHaveAttribute('aria-level', '2');
  // Two keys in one go, as from a fast hand: to the branch, and it closes.
  await page.evaluate(() => {
    for (let times = 0; times < 2; times += 1) {
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }),
      );
    }
  });
  await expect.poll(() => tree.getByRole('treeitem').count()).toBe(before);
});

/** The colour in the middle of a place of the page, as the reader sees it. */
async function colorAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.codePointAt(0)!);
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3));
  }, shot.toString('base64'));
}

test('dark pages have light text on a dark ground, and a photograph as it is', async ({
  stepmark,
}, testInfo) => {
  const path = testInfo.outputPath('photograph.pdf');
  await writeFile(path, linkedPdf([]));
  const page = await openBook(stepmark, path);
  await page.locator('.scroller').focus();
  await page.keyboard.press('h');
  await page.keyboard.press('c');
  const points = async () => {
    const { x, y, width, height } = (await onScreen(page, 3).boundingBox())!;
    const at = (px: number, py: number) =>
      [Math.round(x + (px / 595) * width), Math.round(y + (1 - py / 842) * height)] as const;
    // The photograph is four bands, each 60 points wide, from (72, 300).
    return { ground: at(450, 200), bands: [0, 1, 2, 3].map((band) => at(102 + band * 60, 380)) };
  };
  // The third sheet is called 1.
  await field(page).fill('1');
  await field(page).press('Enter');
  await expect(onScreen(page, 3).locator('canvas').first()).toBeVisible();
  const near = (one: readonly number[], other: readonly number[], by: number) =>
    one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= by);
  const { ground, bands } = await points();
  const light = await Promise.all(bands.map(([x, y]) => colorAt(page, x, y)));
  expect(await colorAt(page, ...ground)).toEqual([255, 255, 255]);
  expect(light[0]!.join()).not.toBe(light[1]!.join());

  // The system turns dark while the book is open.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('main')).toHaveAttribute('data-page-theme', 'dark');
  await expect.poll(async () => near(await colorAt(page, ...ground), [29, 28, 26], 3)).toBe(true);
  await expect(onScreen(page, 3).locator('.kept-images')).toHaveCount(1);
  for (const [index, [x, y]] of bands.entries()) {
    expect(near(await colorAt(page, x, y), light[index]!, 2), `band ${index}`).toBe(true);
  }
  await view(page).click();
  await choose(page, 'Sepia');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => near(await colorAt(page, ...ground), [246, 236, 214], 2))
    .toBe(true);
});

test('the colours of the pages change by key, each press counting', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const colours = page.locator('main');
  await page.locator('.scroller').focus();
  await expect(colours).toHaveAttribute('data-page-theme', 'white');
  // As the system has it, white, sepia.
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('t');
  await expect(colours).toHaveAttribute('data-page-theme', 'sepia');
  await page.keyboard.press('t');
  await expect(colours).toHaveAttribute('data-page-theme', 'dark');
  await kept(page);
  await page.reload();
  await firstPage(page);
  await expect(colours).toHaveAttribute('data-page-theme', 'dark');
});

test('printing prepares the chosen pages, with the marks, and asks the browser', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(
        document.querySelectorAll('.print-pages img').length,
      );
    };
  });
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.getByLabel('Pages to print').fill('2-3, 9-x');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Print' })).toBeDisabled();
  await dialog.getByLabel('Pages to print').fill('2-3');
  await dialog.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '2');
  // On paper only the pages are there.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-pages .sheet')).toHaveCount(2);
  await expect(page.locator('.print-pages .sheet').first()).toBeVisible();
  await expect(page.locator('.reader-bar')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-pages')).toHaveCount(0);
});

test('what the PDF says about itself', async ({ stepmark }, testInfo) => {
  const path = testInfo.outputPath('linked.pdf');
  await writeFile(path, linkedPdf([]));
  const page = await openBook(stepmark, path);
  await view(page).click();
  await page.getByRole('button', { name: 'About this PDF' }).click();
  const dialog = page.getByRole('dialog', { name: 'About this PDF' });
  for (const said of ['Linked sheets', 'A. Writer', 'By hand', '(A4)', '1.7', 'January 31, 2026']) {
    await expect(dialog).toContainText(said);
  }
});
