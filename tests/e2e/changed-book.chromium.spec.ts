import { expect, test } from './chromium.ts';
import { firstPage, goToPage, kept, mark } from './reading.ts';
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
  await later.getByRole('button', { name: 'Yes, the same book' }).click();

  const tray = later.getByRole('region', { name: 'Not found in the book' });
  await expect(tray.locator('.highlight-row')).toHaveText(/The vanishing passage/);
  const placed = later.getByRole('region', { name: 'Prepare the data' });
  await expect(placed.locator('.page-number')).toHaveText('3');
  await placed.locator('.highlight-row').click();
  await expect(later.locator('.page[data-page-number="3"] path[data-highlight]')).toHaveCount(1);
  await later.getByRole('button', { name: 'Highlights' }).click();
  await tray.locator('.highlight-row').click();
  await expect(later.getByRole('note')).toContainText('no longer found');
});
