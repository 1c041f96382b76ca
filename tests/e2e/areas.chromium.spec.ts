import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import {
  boxOf,
  drag,
  firstPage,
  goToPage,
  living,
  mending,
  openBook,
  placing,
  rows,
} from './reading.ts';
import { figurePdf } from '../fixtures/figure-pdf.ts';

test('in area mode figures are framed: Tab and Enter take one, with its caption and picture', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 2);
  await page.locator('.scroller').focus();
  await page.keyboard.press('a');
  await expect(page.getByText(/Drag over what you want/)).toBeVisible();
  const frame = page.getByRole('button', { name: /^Mark: Figure 1\.1/ });
  await expect(frame).toBeVisible();
  await frame.focus();
  await page.keyboard.press('Enter');
  await placing(page).waitFor();
  await page.keyboard.press('2');
  await mending(page).waitFor();
  await expect(page.locator('.figure-frame')).toHaveCount(0);
  const [area] = await living(page, 'highlights');
  expect(area).toMatchObject({ kind: 'area', caption: expect.stringMatching(/^Figure 1\.1\./) });
  expect(await rows(page, 'assetBytes')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.locator('.highlight-row').click();
  await expect(page.getByRole('textbox', { name: 'Caption' })).toHaveValue(/^Figure 1\.1\./);

  // Its corners are dragged, or moved by keys; the picture is made anew.
  const corner = page.getByRole('button', { name: 'Lower right corner of the area' });
  const before = (await corner.boundingBox())!;
  const from = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  await drag(page, from, { x: from.x - 60, y: from.y - 40 });
  await expect.poll(async () => (await rows(page, 'assetBytes')).length).toBe(2);
  const [smaller] = await living(page, 'highlights');
  const rect = (each: typeof area) => (each!['region'] as { rect: number[] }).rect;
  expect(rect(smaller)[2]).toBeLessThan(rect(area)[2]! - 20);
  await corner.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => rect((await living(page, 'highlights'))[0])[2])
    .toBeGreaterThan(rect(smaller)[2]!);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => rect((await living(page, 'highlights'))[0])).toEqual(rect(area));
});

test('a frame is clicked; a drag that begins in one is an area of its own', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 2);
  await boxOf(page, 2, 'Figure 1.1.');
  await page.keyboard.press('a');
  const frame = page.getByRole('button', { name: /^Mark: Figure 1\.1/ });
  await frame.scrollIntoViewIfNeeded();
  const box = (await frame.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await drag(page, middle, { x: middle.x + 80, y: middle.y + 40 });
  await placing(page).waitFor();
  await page.keyboard.press('0');
  await mending(page).waitFor();
  const [own] = await living(page, 'highlights');
  const rect = (own!['region'] as { rect: number[] }).rect;
  expect(rect[2]! - rect[0]!).toBeLessThan(120);
  await page.keyboard.press('z');
  await page.keyboard.press('a');
  await frame.waitFor();
  await page.mouse.click(middle.x, middle.y);
  await placing(page).waitFor();
  await page.keyboard.press('0');
  await mending(page).waitFor();
  const [framed] = await living(page, 'highlights');
  const whole = (framed!['region'] as { rect: number[] }).rect;
  expect(whole[2]! - whole[0]!).toBeGreaterThan(200);
});

test('a scanned page says so and offers the area tool', async ({ stepmark }) => {
  const bytes = figurePdf([
    { drawing: 'q 595 0 0 842 0 0 cm /Im Do Q', text: [] },
    { drawing: '', text: [{ x: 72, y: 700, line: 'A page of text.' }] },
  ]);
  const page = await stepmark.open('reader');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await firstPage(page);
  await expect(page.getByText('This page is a picture: mark areas with A.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark an area' }).last().click();
  const sheet = (await page.locator('.page').first().boundingBox())!;
  await drag(page, { x: sheet.x + 100, y: sheet.y + 100 }, { x: sheet.x + 300, y: sheet.y + 200 });
  await placing(page).waitFor();
  await page.keyboard.press('1');
  await mending(page).waitFor();
  expect(await living(page, 'highlights')).toMatchObject([{ kind: 'area', caption: '' }]);
  await goToPage(page, 2);
  await expect(page.getByText('This page is a picture')).toBeHidden();
});
