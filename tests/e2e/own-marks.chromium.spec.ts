import { expect, test } from './chromium.ts';
import { firstPage, living } from './reading.ts';
import { textPdf } from '../fixtures/text-pdf.ts';

const LINES = [
  'A kiln cools overnight and is opened in the morning.',
  'What comes out is the ware.',
];

/** Helvetica, 11 points, from 72 points: the words fill their line. */
function annotated() {
  const quad = (line: number, to: number) => {
    const [top, bottom] = [780 - 16 * line, 767 - 16 * line];
    return `/Rect [72 ${bottom} ${to} ${top}] /QuadPoints [72 ${top} ${to} ${top} 72 ${bottom} ${to} ${bottom}]`;
  };
  const annotations = [
    `/Subtype /Highlight /F 4 ${quad(0, 330)} /C [0.2 0.8 1] /T (Ann) /Contents (Why overnight?)`,
    `/Subtype /Underline /F 4 ${quad(1, 210)} /C [1 0 0]`,
    '/Subtype /Text /Rect [500 700 520 720] /Contents (A note on the margin) /T (Bo)',
  ];
  const bytes = textPdf([{ lines: LINES, annotations }, ['A second page.']]);
  return { name: 'annotated.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

test('highlights in the PDF are offered, taken over once, and no longer drawn twice', async ({
  stepmark,
}) => {
  const page = await stepmark.open('reader');
  await page.locator('input[type=file]').first().setInputFiles(annotated());
  await firstPage(page);
  const offer = page.getByText('This PDF has 3 highlights of its own.');
  await expect(offer).toBeVisible();
  // Before that, the PDF's own drawing is what shows them.
  const blue = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(
        '.page[data-page-number="1"] canvas',
      );
      // Between two drawings there is none.
      if (!canvas) return Number.NaN;
      const copy = document.createElement('canvas');
      copy.width = canvas.width;
      copy.height = canvas.height;
      const context = copy.getContext('2d')!;
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, copy.width, copy.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at]! < 120 && data[at + 1]! > 170 && data[at + 2]! > 220) count++;
      }
      return count;
    });
  await expect.poll(blue).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Look at them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Highlights in the PDF' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog).toContainText('A kiln cools overnight and is opened in the morning.');
  await expect(dialog).toContainText('Why overnight?');
  await dialog.getByRole('button', { name: 'Take over all 3' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.highlight-row')).toHaveCount(3);
  expect(await living(page, 'highlights')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        text: LINES[0],
        note: 'Why overnight?',
        author: 'Ann',
        color: '#33ccff',
      }),
      expect.objectContaining({ text: LINES[1], style: 'underline' }),
      expect.objectContaining({ kind: 'note', note: 'A note on the margin', author: 'Bo' }),
    ]),
  );
  await expect.poll(blue).toBe(0);
  await expect(page.locator('.annotationLayer section:visible')).toHaveCount(0);
  await expect(page.locator('.highlight-layer path')).toHaveCount(2);
  await expect(offer).toBeHidden();

  await page.keyboard.press('Control+z');
  await expect(page.locator('.highlight-row')).toHaveCount(0);
  await expect(offer).toBeVisible();
  await expect.poll(blue).toBeGreaterThan(1000);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.locator('.highlight-row')).toHaveCount(3);

  // Opened again, nothing is offered and nothing is drawn twice.
  await page.reload();
  await page.locator('.highlight-row').nth(2).waitFor();
  await expect.poll(blue).toBe(0);
  await expect(offer).toBeHidden();
});

test('left in the PDF they are not offered again, but can be had', async ({ stepmark }) => {
  const page = await stepmark.open('reader');
  await page.locator('input[type=file]').first().setInputFiles(annotated());
  await firstPage(page);
  await page.getByRole('button', { name: 'Leave them in the PDF' }).click();
  const left = page.getByRole('button', { name: '3 highlights are left in the PDF' });
  await left.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await living(page, 'highlights')).toEqual([]);
});
