import { times } from '../soak.ts';
import { SAMPLE, type Passage } from './books.ts';
import { expect, test } from './chromium.ts';
import { firstPage, goToPage, kept, living, mark, openBook } from './reading.ts';

const PASSAGES: readonly Passage[] = [
  { page: 1, from: 'A recipe app', to: 'Its home screen' },
  { page: 1, from: 'view of forty', to: 'questions, not with models.' },
  { page: 1, from: 'A requirement that', to: 'what the system does' },
  { page: 1, from: 'who opens thirty', to: 'cooks none of them' },
];

test('a highlight that the bar calls placed outlives a crash at that very moment', async ({
  stepmark,
}) => {
  test.setTimeout(times(30) * 60_000);
  let page = await openBook(stepmark, SAMPLE.path);
  await kept(page);
  const address = new URL(page.url());
  let placed = 0;
  for (let crash = 0; crash < times(30); crash++) {
    for (const [index, passage] of PASSAGES.entries()) {
      await mark(page, passage, String(1 + ((crash + index) % 7)));
      placed++;
      if (index < PASSAGES.length - 1) await page.keyboard.press('Escape');
    }
    // Nothing between the bar's word and this.
    await stepmark.relaunch({ kill: true });
    page = await stepmark.open('reader', address.search);
    await firstPage(page);
    await goToPage(page, 1);
    expect(await living(page, 'highlights')).toHaveLength(placed);
    await expect(page.locator('.highlight-row')).toHaveCount(placed);
  }
});
