import type { Page } from '@playwright/test';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { goToPage, living, mending, openBook, placing, boxOf } from './reading.ts';

const caret = (page: Page) => page.locator('.text-caret');
const chosen = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');

/** Puts the caret out, and before some words by a click. */
async function putBefore(page: Page, pageNumber: number, words: string): Promise<void> {
  await page.keyboard.press('F7');
  await caret(page).waitFor();
  const box = await boxOf(page, pageNumber, words);
  await page.mouse.click(box.left + 0.5, (box.top + box.bottom) / 2);
  await expect
    .poll(async () => {
      const { x = 0, y = 0 } = (await caret(page).boundingBox()) ?? {};
      return Math.hypot(x - box.left, Math.min(0, y - box.top)) < 8;
    })
    .toBe(true);
}

test('a passage is selected by character, word and sentence and placed, all by keyboard', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 3);
  await putBefore(page, 3, 'Downsampling is');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => chosen(page)).toBe('D');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => chosen(page)).toBe('Downsampling');
  await placing(page).waitFor();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => chosen(page)).toBe('Downsampling is');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => chosen(page)).toMatch(/^Downsampling is the practice[^.]*\.$/);
  await page.keyboard.press('3');
  await mending(page).waitFor();
  const [highlight] = await living(page, 'highlights');
  expect(highlight?.['text']).toMatch(SAMPLE.definition.text);
  // The caret is still there; arrows close nothing, and Escape puts it away.
  await expect(caret(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(caret(page)).toHaveCount(0);
});

test('the caret goes down its column, on to the next column and over the page', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 7);
  await page.keyboard.press('F7');
  await caret(page).waitFor();
  const middle = async () => {
    const box = (await page.locator('.scroller .page[data-page-number="7"]').boundingBox())!;
    return box.x + box.width / 2;
  };
  const pageOfCaret = () =>
    caret(page).evaluate((element) =>
      Number(element.closest<HTMLElement>('.page')!.dataset['pageNumber']),
    );
  /** Lines gone down on one side before the caret came to the other. */
  const stretches: { side: 'left' | 'right'; lines: number }[] = [];
  for (let presses = 0; presses < 160 && (await pageOfCaret()) === 7; presses++) {
    const { x } = (await caret(page).boundingBox())!;
    const side = x < (await middle()) ? 'left' : 'right';
    const last = stretches.at(-1);
    if (last?.side === side) last.lines++;
    else stretches.push({ side, lines: 1 });
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(20);
  }
  expect(await pageOfCaret()).toBe(8);
  // A column each, and no going to and fro between them; head and foot are lines of their own.
  const columns = stretches.filter(({ lines }) => lines > 6);
  expect(columns.map(({ side }) => side)).toEqual(['left', 'right']);
  expect(stretches.length).toBeLessThan(6);
  await page.keyboard.press('ArrowUp');
  await expect.poll(pageOfCaret).toBe(7);
});

test('S selects the sentence at the caret, Home and End go to the edges of the line', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 3);
  await putBefore(page, 3, 'Downsampling is');
  await page.keyboard.press('s');
  await expect.poll(() => chosen(page)).toMatch(/^Downsampling is the practice[^.]*\.$/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await expect.poll(async () => (await chosen(page)).length).toBeGreaterThan(10);
  expect(await chosen(page)).not.toContain('\n');
});
