import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { BOOK, SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { firstPage, living, openBook } from './reading.ts';
import { OWN_QUESTIONS, questionsPdf } from '../fixtures/questions-pdf.ts';

test('a section that asks itself gives its questions at once, all but those unticked', async ({
  stepmark,
}) => {
  const page = await stepmark.open('reader');
  const buffer = Buffer.from(questionsPdf());
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'pots.pdf', mimeType: 'application/pdf', buffer });
  await firstPage(page);
  await page.getByRole('tab', { name: 'Outline' }).click();
  const line = page.getByRole('treeitem', { name: '2. Interview Q&A' });
  const offer = line.getByRole('button', { name: 'Take its 3 questions' });
  await expect(offer).toBeVisible();
  await expect(page.getByRole('button', { name: /^Take its/ })).toHaveCount(1);

  // By keyboard alone: from the line to its action, out of the list what is not wanted, and taken.
  await line.focus();
  await page.keyboard.press('Tab');
  await expect(offer).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '2. Interview Q&A' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  for (const [prompt, answer] of OWN_QUESTIONS) {
    await expect(dialog).toContainText(prompt);
    await expect(dialog).toContainText(answer);
  }
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('checkbox', { name: OWN_QUESTIONS[1][0] }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Take 2 questions' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(line).toBeFocused();

  await expect(page.getByText('2 questions taken')).toBeVisible();
  expect(await living(page, 'questions')).toMatchObject([
    { kind: 'authored', status: 'kept', prompt: OWN_QUESTIONS[0][0] },
    { kind: 'authored', status: 'kept', prompt: OWN_QUESTIONS[2][0] },
  ]);
  expect(await living(page, 'highlights')).toHaveLength(2);
  await expect(line.getByRole('button', { name: 'Take its question' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(async () => (await living(page, 'highlights')).length).toBe(0);
  await expect(offer).toBeVisible();
});

test('a chapter of a whole book', async ({ stepmark }) => {
  test.skip(BOOK === SAMPLE || !existsSync(BOOK.path), 'needs the shared book');
  const page = await openBook(stepmark, BOOK.path);
  const field = page.getByLabel('Page', { exact: true });
  await field.fill('25');
  await field.press('Enter');
  await page.getByRole('tab', { name: 'Outline' }).click();
  const line = page.getByRole('treeitem', { name: '8. Interview Q&A' }).first();
  const offer = line.getByRole('button', { name: 'Take its 16 questions' });
  await expect(offer).toBeVisible({ timeout: 20_000 });
  await offer.click();
  await page.getByRole('button', { name: 'Take 16 questions' }).click();
  await expect(page.getByText('16 questions taken')).toBeVisible({ timeout: 20_000 });
  expect(await living(page, 'highlights')).toHaveLength(16);
  await expect(offer).toBeHidden();
});
