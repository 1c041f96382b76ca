import { check } from './axe.ts';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { goToPage, kept, living, mark, openBook } from './reading.ts';
import { reviewForAYear } from './reviewed.ts';

const PICTURES = process.env['STEPMARK_PICTURES'];

test('statistics are reached from Today by keys, read as tables, and lead to what is hard', async ({
  stepmark,
}) => {
  const reader = await openBook(stepmark, SAMPLE.path);
  await kept(reader);
  await goToPage(reader, SAMPLE.definition.page);
  await mark(reader, SAMPLE.definition, '3');
  await expect.poll(async () => (await living(reader, 'questions')).length).toBeGreaterThan(0);
  await reader.close();

  const home = await stepmark.open('home');
  const link = home.getByRole('link', { name: 'Statistics' });
  await link.focus();
  await home.keyboard.press('Enter');
  await home.getByText('Nothing to count yet').waitFor();
  await check(home, 'statistics, empty');

  await reviewForAYear(home);
  await home.reload();
  await expect(home.locator('.chart canvas')).toHaveCount(3);
  await check(home, 'statistics');
  const [first] = await home.getByText('Show as table').all();
  await first!.focus();
  await home.keyboard.press('Enter');
  const ahead = home.getByRole('table', { name: 'What is to come' });
  await expect(ahead.getByRole('row')).toHaveCount(31);
  // As many are due as the log says, and each has a bar.
  const dues = (await ahead.getByRole('cell').allTextContents()).map(Number);
  expect(dues.reduce((sum, due) => sum + due, 0)).toBe(300);
  expect(await home.getByRole('img', { name: /^Bars of/ }).evaluate(inkOf)).toBeGreaterThan(1000);
  await home.getByLabel('Month').focus();
  await home.keyboard.press('Space');
  const closed = home.locator('details:not([open]) summary');
  while ((await closed.count()) > 0) await closed.first().click();
  const months = home.getByRole('table', { name: 'What you remember' });
  await expect(months.getByRole('row').nth(1)).toContainText(/90%/);
  await check(home, 'statistics, all tables');

  await home.setViewportSize({ width: 360, height: 800 });
  const tables = home.locator('.table-scroll:has(table)');
  if (PICTURES) await home.screenshot({ path: `${PICTURES}/statistics.png`, fullPage: true });
  const hidden = await tables.evaluateAll((all) =>
    all.map((each) => [each.ariaLabel, each.scrollWidth - each.clientWidth]),
  );
  expect(hidden.filter(([, across]) => across !== 0)).toEqual([]);
  await home.setViewportSize({ width: 1280, height: 800 });

  await home.getByRole('link', { name: 'What is downsampling?' }).click();
  await expect(home.locator('.highlight-layer path')).toHaveCount(1);
});

/** In the page: how many dots of a chart have the accent's colour. */
function inkOf(chart: HTMLElement | SVGElement): number {
  const canvas = chart.querySelector('canvas')!;
  const accent = getComputedStyle(chart).getPropertyValue('--accent').trim();
  const { width, height } = canvas;
  const context = canvas.getContext('2d')!;
  const paint = new OffscreenCanvas(1, 1).getContext('2d')!;
  paint.fillStyle = accent;
  paint.fillRect(0, 0, 1, 1);
  const wanted = paint.getImageData(0, 0, 1, 1).data.join(' ');
  const { data } = context.getImageData(0, 0, width, height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data.subarray(at, at + 4).join(' ') === wanted) count++;
  return count;
}
