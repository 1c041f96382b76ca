import type { Page } from '@playwright/test';
import { SAMPLE } from './books.ts';
import { type StepmarkInChromium, expect, test } from './chromium.ts';
import { firstPage, goToPage, kept, mark, openBook } from './reading.ts';

/** Notes every picture of a last view that comes into the page, before anything of the page runs. */
function notePictures(): void {
  const seen: { box: number[]; source: string }[] = [];
  Object.assign(window, { seen });
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (!(node instanceof HTMLImageElement) || node.className !== 'last-view') continue;
      const { left, top, width, height } = node.getBoundingClientRect();
      seen.push({ box: [left, top, width, height], source: node.src });
    }
  }).observe(document, { childList: true, subtree: true });
}

const pictures = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { box: number[]; source: string }[] }).seen);

const isPictured = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('view:')));

/** Mean difference of two pictures of the same place, 0–255. */
async function difference(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(300, 300);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0, 300, 300);
          return context?.getImageData(0, 0, 300, 300).data ?? new Uint8ClampedArray();
        }),
      );
      if (!a || !b) return 255;
      return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
    },
    [one, other],
  );
}

async function reopened(stepmark: StepmarkInChromium, old: Page): Promise<Page> {
  const { search } = new URL(old.url());
  await old.close();
  const page = await stepmark.context.newPage();
  await page.addInitScript(notePictures);
  await page.bringToFront();
  await page.goto(`chrome-extension://${stepmark.extensionId}/reader.html${search}`);
  await firstPage(page);
  return page;
}

/** A book that was left at a marked place. */
async function leftOpen(stepmark: StepmarkInChromium): Promise<Page> {
  const page = await openBook(stepmark, SAMPLE.path);
  await kept(page);
  await goToPage(page, SAMPLE.definition.page);
  await mark(page, SAMPLE.definition, '3');
  await page.locator('.placing-bar').waitFor({ state: 'detached' });
  await expect.poll(() => isPictured(page)).toBe(true);
  return page;
}

test('a book that is opened again is there as it was left, before its page is drawn', async ({
  stepmark,
}) => {
  const page = await leftOpen(stepmark);
  const stage = await page.locator('.scroller').boundingBox();
  // The scroll bar is beside the picture.
  const width = await page.locator('.scroller').evaluate((element) => element.clientWidth);
  const clip = { x: stage!.x, y: stage!.y, width, height: stage!.height };
  const before = `data:image/png;base64,${(await page.screenshot({ clip })).toString('base64')}`;
  const again = await reopened(stepmark, page);
  const [picture] = await pictures(again);
  expect(picture?.box).toEqual([clip.x, clip.y, clip.width, clip.height]);
  expect(await difference(again, before, picture!.source)).toBeLessThan(6);
  // The page takes its place without a jump.
  await expect(again.locator('img.last-view')).toHaveCount(0);
  const after = `data:image/png;base64,${(await again.screenshot({ clip })).toString('base64')}`;
  expect(await difference(again, before, after)).toBeLessThan(3);
});

test('no picture is shown where it would not be true', async ({ stepmark }) => {
  let page = await leftOpen(stepmark);
  // Left elsewhere, and closed before the view came to rest.
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollBy(0, 300));
  await expect.poll(() => isPictured(page)).toBe(false);
  page = await reopened(stepmark, page);
  expect(await pictures(page)).toEqual([]);
  // Another window.
  await expect.poll(() => isPictured(page)).toBe(true);
  const { search } = new URL(page.url());
  await page.close();
  const small = await stepmark.context.newPage();
  await small.setViewportSize({ width: 900, height: 700 });
  await small.addInitScript(notePictures);
  await small.goto(`chrome-extension://${stepmark.extensionId}/reader.html${search}`);
  await firstPage(small);
  expect(await pictures(small)).toEqual([]);
});

test('the picture goes with the book', async ({ stepmark }) => {
  const page = await leftOpen(stepmark);
  await page.close();
  const library = await stepmark.open('home', '#library');
  await library
    .getByRole('button', { name: /Remove/ })
    .first()
    .click();
  const confirm = library.getByRole('dialog').getByRole('button', { name: /Remove/ });
  if (await confirm.isVisible()) await confirm.click();
  await expect.poll(() => isPictured(library)).toBe(false);
});

test('pictures of books read long ago make room for new ones', async ({ stepmark }) => {
  const page = await leftOpen(stepmark);
  const source = new URL(page.url()).searchParams.get('source')!;
  // As many pictures of other books as there is room for, each read before this one.
  await page.evaluate(() => {
    const ids = Array.from({ length: 4 }, (_, at) => `other-${at}`);
    for (const id of ids) localStorage.setItem(`view:${id}`, 'x'.repeat(860_000));
    const mine = JSON.parse(localStorage.getItem('views') ?? '[]') as string[];
    localStorage.setItem('views', JSON.stringify([...ids, ...mine]));
  });
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollBy(0, 300));
  await expect
    .poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('views') ?? '[]') as string[]))
    .toEqual(['other-1', 'other-2', 'other-3', source]);
  expect(
    await page.evaluate((id) => localStorage.getItem(`view:${id}`)?.length ?? 0, source),
  ).toBeGreaterThan(10_000);
  expect(await page.evaluate(() => localStorage.getItem('view:other-0'))).toBeNull();
});

test('a machine that makes no pictures opens books all the same, and says nothing', async ({
  stepmark,
}) => {
  const page = await leftOpen(stepmark);
  await page.evaluate(() => {
    OffscreenCanvas.prototype.convertToBlob = () => {
      document.documentElement.dataset['asked'] = '';
      return Promise.reject(new DOMException('no memory', 'EncodingError'));
    };
  });
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollBy(0, 300));
  await page.locator('html[data-asked]').waitFor({ state: 'attached' });
  await expect.poll(() => isPictured(page)).toBe(false);
  await expect(page.locator('.toast.error')).toHaveCount(0);
  await firstPage(await reopened(stepmark, page));
});
