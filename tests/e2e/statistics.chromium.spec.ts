import { check } from './axe.ts';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { goToPage, kept, living, mark, openBook } from './reading.ts';
import { reviewForAYear } from './reviewed.ts';

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
  await home.getByLabel('Month').focus();
  await home.keyboard.press('Space');
  const closed = home.locator('details:not([open]) summary');
  while ((await closed.count()) > 0) await closed.first().click();
  const months = home.getByRole('table', { name: 'What you remember' });
  await expect(months.getByRole('row').nth(1)).toContainText(/90%/);
  await check(home, 'statistics, all tables');

  await home.getByRole('link', { name: 'What is downsampling?' }).click();
  await expect(home.locator('.highlight-layer path')).toHaveCount(1);
});
