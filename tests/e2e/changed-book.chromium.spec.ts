import { expect, test } from './chromium.ts';
import { firstPage, goToPage, kept, living, mark, select } from './reading.ts';
import { textPdf } from '../fixtures/text-pdf.ts';

/** Without an ID the fingerprint rests on the first 1,024 bytes, which these lines fill. */
const FILLER = Array.from({ length: 60 }, (_, index) => `Line ${index} is in every edition.`);
const MOVES = 'The moving passage keeps its words in every edition.';
const VANISHES = 'The vanishing passage is left out of the next one.';

function edition(...pages: string[]) {
  const bytes = textPdf([FILLER, ...pages.map((line) => [line])], { id: false, title: 'A book' });
  return { name: 'book.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

test('a changed edition is offered as the same book; what moved is found, what is gone waits in a tray', async ({
  stepmark,
}) => {
  const page = await stepmark.open('reader');
  const choose = page.locator('input[type=file]').first();
  await choose.setInputFiles(edition(MOVES, VANISHES));
  await firstPage(page);
  await goToPage(page, 2);
  await mark(page, { page: 2, from: 'The moving', to: 'its words' }, '3');
  await goToPage(page, 3);
  await mark(page, { page: 3, from: 'The vanishing', to: 'left out' }, '5');
  await kept(page);

  const later = await stepmark.open('reader');
  const chooseLater = later.locator('input[type=file]').first();
  await chooseLater.setInputFiles(edition('Another page came in here.', MOVES));
  await firstPage(later);
  await expect(later.locator('.highlight-row')).toHaveCount(0);
  // What it means to say yes is told before.
  await expect(
    later.getByText('1 stand there word for word, 0 in other words, and 1 were not found'),
  ).toBeVisible();
  await later.getByRole('button', { name: 'Yes, the same book' }).click();

  const tray = later.getByRole('region', { name: 'Not found in the book' });
  await expect(tray.locator('.highlight-row')).toHaveText(/The vanishing passage/);
  const placed = later.getByRole('list', { name: 'Highlights' });
  await expect(placed.locator('.page-number')).toHaveText('3');
  await placed.locator('.highlight-row').click();
  await expect(
    later.locator('.scroller .page[data-page-number="3"] path[data-highlight]'),
  ).toHaveCount(1);
  await later.getByRole('button', { name: 'Highlights' }).click();
  await tray.locator('.highlight-row').click();
  await expect(later.getByRole('note')).toContainText('Nothing like this passage is left');
});

test('a rewritten passage is linked to the best guess in one click, another by selecting it; undo leads back', async ({
  stepmark,
}) => {
  const page = await stepmark.open('reader');
  const first = 'A kiln that cools slowly overnight may be opened in the morning by anyone.';
  await page.locator('input[type=file]').first().setInputFiles(edition(first, VANISHES));
  await firstPage(page);
  await goToPage(page, 2);
  await mark(page, { page: 2, from: 'A kiln', to: 'by anyone.' }, '3');
  await goToPage(page, 3);
  await mark(page, { page: 3, from: 'The vanishing', to: 'next one.' }, '5');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'note' }).fill('Keep me');
  await page.keyboard.press('Control+Enter');
  await kept(page);

  const later = await stepmark.open('reader');
  const rewritten =
    'The kiln is opened at noon, when it has cooled; a kiln that cools slowly may crack.';
  await later
    .locator('input[type=file]')
    .first()
    .setInputFiles(edition(rewritten, 'Here stands something else entirely.'));
  await firstPage(later);
  await later.getByRole('button', { name: 'Yes, the same book' }).click();
  const tray = later.getByRole('region', { name: 'Not found in the book' });
  await expect(tray.locator('.highlight-row')).toHaveCount(2);

  await tray.locator('.highlight-row', { hasText: 'The vanishing' }).click();
  await later.getByRole('button', { name: 'Choose the passage yourself' }).click();
  await expect(later.getByText('Select where it stands now.')).toBeVisible();
  await goToPage(later, 3);
  await select(later, { page: 3, from: 'something', to: 'else' });
  await later.getByRole('button', { name: 'Link it here' }).waitFor();
  await later.keyboard.press('Enter');
  const linked = async () =>
    (await living(later, 'highlights')).find((row) => row['note'] === 'Keep me')?.['text'];
  await expect.poll(linked).toBe('something else');
  await expect(
    later.locator('.scroller .page[data-page-number="3"] path[data-highlight]'),
  ).toHaveCount(1);
  await later.keyboard.press('Control+z');
  await expect.poll(linked).toMatch(/^The vanishing/);
  await later.keyboard.press('Control+Shift+Z');
  await expect.poll(linked).toBe('something else');
});
