import type { Page } from '@playwright/test';
import { type Passage, SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import {
  type Box,
  type Point,
  boxOf,
  drag,
  goToPage,
  living,
  mark,
  mending,
  openBook,
  placing,
  rows,
  select,
} from './reading.ts';

const { definition } = SAMPLE;
const ONE_LINE: Passage = { page: 1, from: 'That is the', to: 'a stand-in for it.' };
const SEVERAL_LINES: Passage = {
  page: 1,
  from: 'A requirement that says',
  to: 'We agree on these:',
};
const TWO_COLUMNS: Passage = { page: 7, from: 'A single weight', to: 'until it is missing.' };
const stepsOf = async (page: Page) =>
  (await living(page, 'highlights')).map((row) => (row['stepIds'] as string[]).length);
const texts = async (page: Page) => (await living(page, 'highlights')).map((row) => row['text']);
const tabs = (page: Page) => page.locator('.highlight-tab');

test('the placing bar stands above the selection, below it at the top, and never on it', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  for (const passage of [ONE_LINE, SEVERAL_LINES]) {
    await select(page, passage);
    await expect(placing(page)).toBeVisible();
    const { bar, lines } = await geometry(page);
    if (passage === ONE_LINE) expect(bar.bottom, 'above').toBeLessThanOrEqual(lines[0]!.top);
    expect(overlaps(bar, lines)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(placing(page)).toBeHidden();
  }
  // The same line right below the toolbar.
  await boxOf(page, ONE_LINE.page, ONE_LINE.from);
  const { top } = await boxOf(page, ONE_LINE.page, ONE_LINE.from, true);
  const scroller = await page.locator('.scroller').boundingBox();
  await page.mouse.move(scroller!.x + 200, scroller!.y + 200);
  await page.mouse.wheel(0, top - scroller!.y - 4);
  await expect
    .poll(async () => (await boxOf(page, 1, ONE_LINE.from, true)).top - scroller!.y)
    .toBeLessThan(40);
  const start = await boxOf(page, 1, ONE_LINE.from, true);
  const end = await boxOf(page, 1, ONE_LINE.to, true);
  await drag(page, at(start, 'left'), at(end, 'right'));
  await expect(placing(page)).toBeVisible();
  const { bar, lines } = await geometry(page);
  expect(bar.top, 'below').toBeGreaterThanOrEqual(Math.max(...lines.map((line) => line.bottom)));
});

test('the step of the section under the selection is suggested, and Enter takes it', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await select(page, definition);
  await expect(page.locator('.chip.suggested')).toHaveText(/3\s*Data/i);
  await page.keyboard.press('Enter');
  await expect(mending(page)).toContainText(/Data/i);
  await goToPage(page, ONE_LINE.page);
  await select(page, ONE_LINE);
  await expect(page.locator('.chip.suggested')).toHaveText(/^1/);
});

test('a digit places, another moves, Shift and a digit adds, 0 takes it off every step', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await mark(page, ONE_LINE, '3');
  await expect(tabs(page)).toHaveText('3');
  await page.keyboard.press('5');
  await expect(tabs(page)).toHaveText('5');
  await page.keyboard.press('Shift+Digit2');
  await expect(tabs(page).locator('span')).toHaveText(['5', '2']);
  expect(await stepsOf(page)).toEqual([2]);
  await page.keyboard.press('0');
  await expect(tabs(page)).toHaveText('–');
  expect(await stepsOf(page)).toEqual([0]);
  expect(await rows(page, 'highlights')).toHaveLength(1);
});

test('Z right after placing leaves no highlight, no question and no card', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  // Questions come in the background: also those must go.
  await expect.poll(async () => (await living(page, 'questions')).length).toBeGreaterThan(0);
  await page.keyboard.press('7');
  await expect(tabs(page)).toHaveText('7');
  await page.keyboard.press('z');
  await expect(mending(page)).toBeHidden();
  await expect(page.locator('.highlight-layer path')).toHaveCount(0);
  await expect.poll(async () => (await living(page, 'questions')).length).toBe(0);
  expect(await living(page, 'highlights')).toEqual([]);
  expect(await rows(page, 'cards')).toEqual([]);

  // At once, before any question is made.
  await mark(page, definition, '3');
  await page.keyboard.press('z');
  await expect(page.locator('.highlight-row')).toHaveCount(0);
  await mark(page, { ...definition, to: 'majority class' }, '4');
  await expect.poll(async () => (await rows(page, 'drafted')).length).toBeGreaterThan(0);
  const [only] = await living(page, 'highlights');
  const strays = (await living(page, 'questions')).filter(
    (row) => row['highlightId'] !== only?.['id'],
  );
  expect(strays).toEqual([]);
});

test('undo and redo take back and bring back, by button and by key', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await expect(undo).toBeDisabled();
  await mark(page, ONE_LINE, '1');
  await page.keyboard.press('Escape');
  await undo.click();
  await expect(page.locator('.highlight-row')).toHaveCount(0);
  await redo.click();
  await expect(page.locator('.highlight-row')).toHaveCount(1);
  await expect(page.locator('.highlight-layer path')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.highlight-row')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.locator('.highlight-row')).toHaveCount(1);
});

test('a passage may run over lines, over columns and over pages', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  // Small enough that both ends of each passage are in sight.
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('-');
  await mark(page, SEVERAL_LINES, '1');
  expect(await texts(page)).toEqual([
    'A requirement that says what the system does is called a functional requirement; one that says how well it must do it is called a non-functional requirement. We agree on these:',
  ]);
  await goToPage(page, 7);
  await mark(page, TWO_COLUMNS, '2');
  expect(await texts(page)).toContain(
    'A single weight sets the balance, and most users never notice it until it is missing.',
  );
  // From the last lines of a page to the first of the next.
  await goToPage(page, 2);
  await select(page, { page: 1, from: 'Diets and', to: 'sounds like a lot.' }, 2);
  await placing(page).waitFor();
  await page.keyboard.press('3');
  await mending(page).waitFor();
  expect(await texts(page)).toContainEqual(
    expect.stringMatching(/^Diets and .* never appear\.\s+Six million requests .* a lot\.$/),
  );
});

test('an area is a picture: kept once however often it is marked, with no text', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 2);
  const caption = await boxOf(page, 2, 'Figure 1.1.');
  const from = { x: caption.left, y: caption.top - 190 };
  const to = { x: caption.left + 560, y: caption.top - 20 };
  await page.keyboard.press('a');
  await drag(page, from, to);
  await placing(page).waitFor();
  await page.keyboard.press('2');
  await mending(page).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.down('Alt');
  await drag(page, from, to);
  await page.keyboard.up('Alt');
  await placing(page).waitFor();
  await page.keyboard.press('4');
  await mending(page).waitFor();
  expect(await texts(page)).toEqual(['', '']);
  expect(await rows(page, 'assets')).toHaveLength(1);
  expect(await rows(page, 'assetBytes')).toHaveLength(1);
  await page.locator('.highlight-row').first().click();
  const picture = page.locator('.highlight-card img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    200,
  );
});

test('a click on a painted highlight opens it; a click beside it does not', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await mark(page, ONE_LINE, '1');
  await page.keyboard.press('Escape');
  const box = await boxOf(page, ONE_LINE.page, ONE_LINE.to);
  await page.mouse.click(box.left + 4, box.bottom + 60);
  await expect(page.locator('.highlight-card')).toHaveCount(0);
  await page.mouse.click(box.left + 4, (box.top + box.bottom) / 2);
  await expect(page.locator('.highlight-card blockquote')).toContainText('business objective');
});

test('the keyboard alone reaches a highlight in the margin and opens it', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await mark(page, ONE_LINE, '1');
  await page.keyboard.press('Escape');
  await page.locator('.scroller').focus();
  const onTab = () => page.evaluate(() => document.activeElement?.matches('.highlight-tab'));
  for (let presses = 0; presses < 10 && !(await onTab()); presses++) {
    await page.keyboard.press('Tab');
  }
  expect(await onTab()).toBe(true);
  await expect(tabs(page)).toHaveAccessibleName(/Clarify.*business objective/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.highlight-card')).toBeVisible();
});

const at = (box: Box, side: 'left' | 'right'): Point => ({
  x: side === 'left' ? box.left + 1 : box.right - 1,
  y: (box.top + box.bottom) / 2,
});

/** The bar, and every line of the selection, in CSS pixels. */
async function geometry(page: Page): Promise<{ bar: Box; lines: Box[] }> {
  return page.evaluate(() => {
    const plain = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
    const range = getSelection()!.getRangeAt(0);
    const lines = [...range.getClientRects()].filter((line) => line.width > 1 && line.height < 60);
    return {
      bar: plain(document.querySelector('.placing-bar')!.getBoundingClientRect()),
      lines: lines.map(plain),
    };
  });
}

const overlaps = (bar: Box, lines: readonly Box[]) =>
  lines.filter(
    (line) =>
      line.left < bar.right &&
      line.right > bar.left &&
      line.top < bar.bottom &&
      line.bottom > bar.top,
  );
