import type { Page } from '@playwright/test';
import { BOOK } from './books.ts';
import { expect, test } from './chromium.ts';
import {
  download,
  firstPage,
  goToPage,
  keepQuestions,
  kept,
  living,
  mark,
  openBook,
  type Row,
  rows,
} from './reading.ts';

const NOTE = 'Say the correction aloud: it is the classic mistake.';

test('a passage becomes a question, an answer, notes and a backup, and all is there next time', async ({
  stepmark,
}) => {
  const { definition } = BOOK;
  const page = await openBook(stepmark, BOOK.path);
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  await page.keyboard.press('n');
  await page.getByLabel('note', { exact: true }).fill(NOTE);
  await page.keyboard.press('Control+Enter');
  const row = page.locator('.highlight-row');
  await expect(row).toContainText(NOTE);
  await row.click();
  const card = page.getByRole('region', { name: 'Highlight' });
  await expect(card.locator('blockquote')).toContainText(definition.text);
  await expect(card.locator('.question-item').first()).toBeVisible();
  await kept(page);
  expect(await rows(page, 'cards')).toEqual([]);
  expect(await keepQuestions(page)).toBeGreaterThan(0);

  const home = await stepmark.open('home');
  await home.getByRole('link', { name: 'Review' }).click();
  const done = home.getByRole('heading', { name: /^Done/ });
  const reveal = home.locator('.reveal');
  // One question of a passage a day: the others would be given away.
  await expect(reveal).toBeVisible();
  await home.keyboard.press('Space');
  await expect(home.locator('.review-answer blockquote')).toContainText(definition.text);
  await home.keyboard.press('3');
  await expect(done).toBeVisible();

  await home.goto(home.url().replace(/review.*/, 'home.html#library'));
  await home.getByRole('button', { name: `Export notes of ${BOOK.title}` }).click();
  const notes = await download(home, () =>
    home.getByRole('button', { name: 'Markdown for Obsidian' }).click(),
  );
  expect(notes.name).toMatch(/\.md$/);
  const markdown = notes.bytes.toString();
  expect(markdown).toMatch(definition.text);
  expect(markdown).toContain(NOTE);
  expect(markdown).toContain('Prepare the data');

  await home.getByRole('link', { name: 'Settings' }).click();
  const backup = await download(home, () =>
    home.getByRole('button', { name: 'Save a backup' }).click(),
  );
  expect(backup.name).toMatch(/\.zip$/);

  await stepmark.relaunch();
  const again = await stepmark.open('home', '#library');
  const book = again.getByRole('listitem').filter({ hasText: BOOK.title });
  await expect(book.locator('.cover img')).toBeVisible();
  await expect(book).toContainText('1 highlight');
  await expect(book).toContainText('Nothing due');
  await book.getByRole('link', { name: BOOK.title }).click();
  await firstPage(again);
  await expect(again.getByLabel('Page', { exact: true })).toHaveValue(String(definition.page));
  await expect(again.locator('.highlight-layer path')).toHaveCount(1);
  await expect(again.locator('.highlight-row')).toContainText(NOTE);
  const before = await contents(again);

  await stepmark.relaunch({ newProfile: true });
  const elsewhere = await stepmark.open('home', '#settings');
  await elsewhere.locator('input[type=file]').setInputFiles({
    name: backup.name,
    mimeType: 'application/zip',
    buffer: backup.bytes,
  });
  await expect(elsewhere.getByText('Everything is back.')).toBeVisible();
  expect(await contents(elsewhere)).toEqual(before);
  await elsewhere.close();
  const restored = await openBook(stepmark, BOOK.path);
  await expect(restored.locator('.highlight-row')).toContainText(NOTE);
  await expect(restored.locator('.highlight-layer path')).toHaveCount(1);
});

/** What a backup must bring back, whatever the machine added of its own. */
async function contents(page: Page): Promise<unknown> {
  const pick = (row: Row, keys: string[]) => keys.map((key) => row[key]);
  const questions = (await living(page, 'questions')).map((row) =>
    pick(row, ['id', 'prompt', 'answer', 'highlightId']),
  );
  const highlights = (await living(page, 'highlights')).map((row) =>
    pick(row, ['id', 'text', 'note', 'stepIds', 'selectors']),
  );
  const cards = (await rows(page, 'cards')).map((row) =>
    pick(row, ['questionId', 'queue', 'dueAt']),
  );
  return { questions, highlights, cards, reviews: await rows(page, 'reviews') };
}
