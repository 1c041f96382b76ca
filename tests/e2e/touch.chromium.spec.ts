import type { CDPSession, Page } from '@playwright/test';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { boxOf, goToPage, living, mending, openBook, placing, textLayer } from './reading.ts';

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** A finger's or a pen's hardware, through the browser's own door. */
async function touchscreen(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  return session;
}

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  fingers: readonly Finger[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...fingers] });
}

/** Waits until what stands in the page now is on the screen. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

const zoom = async (page: Page) =>
  Number.parseInt((await page.locator('[data-zoom]').textContent()) ?? '', 10);

test('two fingers zoom the pages, and the reader around them keeps its size', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const session = await touchscreen(page);
  const before = await zoom(page);
  const fingers = (apart: number) => [
    { x: 450 - apart, y: 400 },
    { x: 450 + apart, y: 400 },
  ];
  await touch(session, 'touchStart', fingers(50));
  for (let apart = 55; apart <= 100; apart += 5) await touch(session, 'touchMove', fingers(apart));
  await touch(session, 'touchEnd', []);
  await expect.poll(() => zoom(page)).toBeGreaterThan(before * 1.6);
  expect(await zoom(page)).toBeLessThan(before * 2.4);
  expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
});

test('what fingers select with the browser’s handles gets a bar with room for a finger', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 3);
  const session = await touchscreen(page);
  const box = await boxOf(page, 3, 'Downsampling is');
  const finger = { x: box.left + 20, y: (box.top + box.bottom) / 2 };
  await touch(session, 'touchStart', [finger]);
  await touch(session, 'touchEnd', []);
  // Handles are the system's: here is what they do to the page. No pointer is let go on it.
  await textLayer(page, 3)
    .locator('span', { hasText: 'Downsampling is' })
    .first()
    .evaluate((run) => {
      const node = document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const at = node.data.indexOf('Downsampling');
      getSelection()!.setBaseAndExtent(node, at, node, at + 'Downsampling'.length);
    });
  await placing(page).waitFor();
  const chip = placing(page).getByRole('button', { name: /^3/ });
  const { width, height } = (await chip.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  const { x, y } = (await chip.boundingBox())!;
  await touch(session, 'touchStart', [{ x: x + width / 2, y: y + height / 2 }]);
  await touch(session, 'touchEnd', []);
  await mending(page).waitFor();
  const [highlight] = await living(page, 'highlights');
  expect(highlight?.['text']).toBe('Downsampling');
});

test('a finger draws an area, and a pen selects text', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 2);
  const session = await touchscreen(page);
  await page.keyboard.press('a');
  // No finger is as quick as that: what it may do is known to the screen with the next frame.
  await page.locator('.scroller.area-tool').waitFor();
  await drawn(page);
  await touch(session, 'touchStart', [{ x: 300, y: 200 }]);
  for (let step = 1; step <= 5; step++) {
    await touch(session, 'touchMove', [{ x: 300 + step * 40, y: 200 + step * 30 }]);
  }
  await touch(session, 'touchEnd', []);
  await placing(page).waitFor();
  await page.keyboard.press('2');
  await mending(page).waitFor();
  const [area] = await living(page, 'highlights');
  expect(area?.['region']).toBeTruthy();

  await goToPage(page, 3);
  const from = await boxOf(page, 3, 'Downsampling is');
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y: (from.top + from.bottom) / 2,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    });
  await pen('mousePressed', from.left + 1);
  await pen('mouseMoved', (from.left + from.right) / 2);
  await pen('mouseMoved', from.right - 1);
  await pen('mouseReleased', from.right - 1);
  await placing(page).waitFor();
  await page.keyboard.press('3');
  await expect.poll(async () => (await living(page, 'highlights')).length).toBe(2);
});
