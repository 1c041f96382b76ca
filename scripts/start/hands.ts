import type { Page } from '@playwright/test';
import { textBox } from '../browser/text-box.ts';

/* What a reader does by hand with the sample, for the scenes of the demo. */

export async function drawn(page: Page, pageNumber: number): Promise<void> {
  const shown = page.locator(`.page[data-page-number="${pageNumber}"]`);
  await shown.locator('canvas').first().waitFor();
  await shown.locator('.textLayer span').first().waitFor();
}

export async function goToPage(page: Page, pageNumber: number): Promise<void> {
  const field = page.getByLabel('Page', { exact: true });
  await field.fill(String(pageNumber));
  await field.press('Enter');
  await drawn(page, pageNumber);
}

export async function boxOf(page: Page, pageNumber: number, words: string, scroll: boolean) {
  const where = { pageNumber, words, scroll };
  await page.waitForFunction(textBox, where);
  const box = await page.evaluate(textBox, where);
  if (!box) throw new Error(`“${words}” is not on page ${pageNumber} of the sample.`);
  return { ...box, middle: (box.top + box.bottom) / 2 };
}

/** Drags the mouse over a passage. */
export async function select(
  page: Page,
  pageNumber: number,
  from: string,
  to: string,
): Promise<void> {
  await boxOf(page, pageNumber, from, true);
  const start = await boxOf(page, pageNumber, from, false);
  const end = await boxOf(page, pageNumber, to, false);
  await drag(page, [start.left + 1, start.middle], [end.right - 1, end.middle]);
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

export async function mark(page: Page, pageNumber: number, from: string, to: string, key: string) {
  await goToPage(page, pageNumber);
  await select(page, pageNumber, from, to);
  await place(page, key);
}

async function place(page: Page, key: string): Promise<void> {
  await page.locator('.placing-bar .chip').first().waitFor();
  await page.keyboard.press(key);
  await page.locator('.placing-bar .said').waitFor();
  await page.keyboard.press('Escape');
}

/** The sample's figure: from its first label to right above its caption. */
export async function markFigure(page: Page): Promise<void> {
  await boxOf(page, 2, 'Ranking', true);
  const caption = await boxOf(page, 2, 'Figure 1.1.', false);
  const shown = await page.locator('.page[data-page-number="2"]').boundingBox();
  if (!shown) throw new Error('Page 2 of the sample is not on screen.');
  await page.keyboard.press('a');
  const right = shown.x + shown.width * 0.86;
  await drag(page, [caption.left - 8, caption.top - 272], [right, caption.top - 8]);
  await place(page, '2');
}

/** Keeps what was ticked beforehand and drops the rest. */
export async function siftAll(page: Page): Promise<void> {
  const done = page.getByRole('heading', { name: /kept$/ });
  const left = page.locator('.sift-bar .left');
  for (let keys = 0; keys < 100 && !(await done.isVisible()); keys++) {
    const before = await left.textContent();
    const ticked = (await page.locator('.tick[aria-pressed=true]').count()) > 0;
    await page.keyboard.press(ticked ? 'Enter' : 'd');
    await left.filter({ hasNotText: before ?? '' }).waitFor();
  }
  await done.waitFor();
}

/** Grades every card that is due as Good. */
export async function answerAll(page: Page): Promise<void> {
  const done = page.getByRole('heading', { name: /^Done/ });
  const reveal = page.locator('.reveal');
  const grades = page.locator('.grades');
  for (let keys = 0; keys < 200 && !(await done.isVisible()); keys++) {
    await reveal.or(grades).or(done).first().waitFor();
    if (await reveal.isVisible()) await page.keyboard.press('Space');
    else if (await grades.isVisible()) await page.keyboard.press('3');
  }
  await done.waitFor();
}
