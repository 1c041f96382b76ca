import { writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { linkedPdf } from '../fixtures/linked-pdf.ts';
import { expect, test } from './chromium.ts';
import { openBook } from './reading.ts';

const RECTS = {
  inside: [72, 500, 200, 520],
  outside: [72, 460, 200, 480],
  script: [72, 420, 200, 440],
  file: [72, 380, 200, 400],
} as const;

async function book(testInfo: TestInfo): Promise<string> {
  const path = testInfo.outputPath('linked.pdf');
  await writeFile(
    path,
    linkedPdf([
      { rect: RECTS.inside, to: { page: 5, top: 760 } },
      { rect: RECTS.outside, to: { url: 'http://books.example/very/long?address=1' } },
      { rect: RECTS.script, to: { url: 'javascript:alert(1)' } },
      { rect: RECTS.file, to: { url: 'file:///etc/passwd' } },
    ]),
  );
  return path;
}

const card = (page: Page) => page.locator('[data-link-card]');
const links = (page: Page) =>
  page.locator('.scroller .page[data-page-number="1"] .linkAnnotation a');
const field = (page: Page) => page.getByLabel('Page', { exact: true });

test('a link inside the book shows where it leads, goes there, and there is a way back', async ({
  stepmark,
}, testInfo) => {
  const page = await openBook(stepmark, await book(testInfo));
  const link = links(page).first();
  await link.hover();
  await expect(card(page)).toContainText('Page 4');
  await expect(card(page).locator('canvas')).toBeVisible();
  // It can be pointed at itself, stays, and Escape closes it.
  await card(page).hover();
  await page.waitForTimeout(500);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await page.mouse.move(5, 300);

  // By keyboard, with its words for those who do not see the picture.
  await page.locator('.scroller').focus();
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(card(page)).toContainText('Heading of sheet 6');
  expect(await link.getAttribute('aria-describedby')).toBeTruthy();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('4');

  await page.getByRole('button', { name: 'Back to page i', exact: true }).click();
  await expect(field(page)).toHaveValue('i');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(field(page)).toHaveValue('4');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(field(page)).toHaveValue('i');
});

test('an address is shown before it opens, in a tab of its own; scripts and files never open', async ({
  stepmark,
}, testInfo) => {
  const page = await openBook(stepmark, await book(testInfo));
  await links(page).first().waitFor();
  const outside = page.locator('.linkAnnotation a[href^="http"]');
  await outside.hover();
  await expect(card(page)).toHaveText('http://books.example/very/long?address=1');
  expect(await outside.getAttribute('rel')).toContain('noopener');
  expect(await outside.getAttribute('rel')).toContain('noreferrer');
  expect(await outside.getAttribute('target')).toBe('_blank');
  await expect(page.locator('a[href^="javascript:"], a[href^="file:"]')).toHaveCount(0);
  const before = stepmark.context.pages().length;
  const {
    x = 0,
    y = 0,
    width = 0,
    height = 0,
  } = (await page.locator('.pdfViewer .page[data-page-number="1"]').first().boundingBox()) ?? {};
  for (const [x1, y1, x2, y2] of [RECTS.script, RECTS.file]) {
    await page.mouse.click(
      x + ((x1 + x2) / 2 / 595) * width,
      y + (1 - (y1 + y2) / 2 / 842) * height,
    );
  }
  expect(stepmark.context.pages().length).toBe(before);
});

test('pages go by the book’s own labels', async ({ stepmark }, testInfo) => {
  const page = await openBook(stepmark, await book(testInfo));
  await expect(field(page)).toHaveValue('i');
  await expect(page.getByText('(1 of 8)')).toBeVisible();
  await field(page).fill('2');
  await field(page).press('Enter');
  await expect(page.getByText('(4 of 8)')).toBeVisible();
  await field(page).fill('II');
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue('ii');
  await field(page).fill('99');
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue('ii');
});
