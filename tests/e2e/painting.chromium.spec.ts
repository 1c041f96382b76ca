import type { Page } from '@playwright/test';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { boxOf, goToPage, mark, openBook, placing, mending, select } from './reading.ts';

const { definition } = SAMPLE;
/** PDF points that a highlight may be off from one zoom to another. */
const TOLERANCE = 0.6;
/** Shades of 256 that a colour may be off while pages fly past. */
const SHADES = 24;
const ZOOMS = [25, 50, 100, 250, 500];

test('a highlight stays on its words at every zoom and turn of the pages', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  await page.keyboard.press('Escape');
  const expected = await paintedInPoints(page, 0);
  for (let turns = 0; turns < 4; turns++) {
    for (const zoom of ZOOMS) {
      await zoomTo(page, zoom);
      await goToPage(page, definition.page);
      const painted = await paintedInPoints(page, turns * 90);
      for (const [index, value] of painted.entries()) {
        expect(
          Math.abs(value - expected[index]!),
          `side ${index} at ${zoom} %, turned by ${turns * 90}°: ${painted.join(' ')}`,
        ).toBeLessThanOrEqual(TOLERANCE);
      }
    }
    await page.locator('.scroller').focus();
    await page.keyboard.press('r');
  }
});

test('overlapping highlights do not darken each other, and the words on them stay black', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  const before = await darkest(page);
  await mark(page, definition, '3');
  await page.keyboard.press('Escape');
  const once = await commonest(page);
  await select(page, { ...definition, to: 'majority class' });
  await placing(page).waitFor();
  await page.keyboard.press('3');
  await mending(page).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.locator('.highlight-layer path')).toHaveCount(2);
  expect(once).not.toBe('255,255,255');
  expect(await commonest(page)).toBe(once);
  expect(await darkest(page)).toBeLessThanOrEqual(before + 4);
});

test('on pages that fly past a highlight keeps its colour without being blended', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const flying = page.locator('.scroller.leafing');
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  await page.keyboard.press('Escape');
  for (const theme of ['white', 'sepia', 'dark']) {
    await page.keyboard.press('t');
    await expect(page.locator('main')).toHaveAttribute('data-page-theme', theme);
    const atRest = (await commonest(page)).split(',').map(Number);
    await page.locator('.scroller').evaluate((scroller) => scroller.classList.add('leafing'));
    const passing = (await commonest(page)).split(',').map(Number);
    await page.locator('.scroller').evaluate((scroller) => scroller.classList.remove('leafing'));
    for (const [channel, value] of passing.entries()) {
      expect(
        Math.abs(value - atRest[channel]!),
        `${theme}: ${passing.join()} for ${atRest.join()}`,
      ).toBeLessThanOrEqual(SHADES);
    }
  }
  const blending = () =>
    page.locator('.highlight-layer').evaluate((layer) => getComputedStyle(layer).mixBlendMode);
  expect(await blending()).toBe('screen');
  const seen = page.waitForSelector('.scroller.leafing', { state: 'attached' });
  for (let turns = 0; turns < 12; turns++) await page.mouse.wheel(0, turns < 6 ? 400 : -400);
  await seen;
  await expect(flying).toHaveCount(0);
});

/** Zooms with the keys a reader has: Ctrl + 0 is 100 %, then + and − in steps of 1.2. */
async function zoomTo(page: Page, percent: number): Promise<void> {
  await page.locator('.scroller').focus();
  await page.keyboard.press('Control+0');
  const shown = async () =>
    Number.parseInt((await page.locator('[data-zoom]').textContent()) ?? '', 10);
  await expect.poll(shown).toBe(100);
  const key = percent > 100 ? '+' : '-';
  for (let presses = 0; presses < 12; presses++) {
    const now = await shown();
    if (percent > 100 ? now >= percent : now <= percent) break;
    await page.keyboard.press(key);
    await expect.poll(shown).not.toBe(now);
  }
}

/**
 * The painted highlight's box in PDF points: left, top, right, bottom from the top left of the page
 * as it is stored. Found through the page's own box, so scrolling and zoom do not matter.
 */
async function paintedInPoints(page: Page, rotation: number): Promise<number[]> {
  await page.locator('.highlight-layer path').first().waitFor({ state: 'attached' });
  return page.evaluate((turned) => {
    const path = document.querySelector<SVGPathElement>('.highlight-layer path')!;
    const own = path.getBoundingClientRect();
    const around = path.closest('.page')!.getBoundingClientRect();
    const x1 = (own.left - around.left) / around.width;
    const x2 = (own.right - around.left) / around.width;
    const y1 = (own.top - around.top) / around.height;
    const y2 = (own.bottom - around.top) / around.height;
    const upright =
      {
        0: [x1, y1, x2, y2],
        90: [y1, 1 - x2, y2, 1 - x1],
        180: [1 - x2, 1 - y2, 1 - x1, 1 - y1],
        270: [1 - y2, x1, 1 - y1, x2],
      }[turned] ?? [];
    return upright.map((share, index) => share * (index % 2 === 0 ? 595.28 : 841.89));
  }, rotation);
}

/** Pixels of the first marked words as the reader sees them: `r,g,b` each. */
async function pixels(page: Page): Promise<string[]> {
  const box = await boxOf(page, definition.page, definition.from);
  await expect(page.locator('.flash')).toHaveCount(0);
  await page.mouse.move(5, 300);
  const picture = await page.screenshot({
    clip: { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top },
    animations: 'disabled',
  });
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${base64}`)).blob(),
    );
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return Array.from({ length: data.length / 4 }, (_, index) =>
      data.slice(index * 4, index * 4 + 3).join(','),
    );
  }, picture.toString('base64'));
}

/** The colour most pixels have: what is behind the words. */
async function commonest(page: Page): Promise<string> {
  const counts = new Map<string, number>();
  for (const pixel of await pixels(page)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]![0];
}

/** The darkest pixel's brightest channel, 0–255. */
async function darkest(page: Page): Promise<number> {
  return Math.min(
    ...(await pixels(page)).map((pixel) => Math.max(...pixel.split(',').map(Number))),
  );
}
