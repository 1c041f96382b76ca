import { encrypted, notAPdf } from '../fixtures/broken-pdfs.ts';
import { check } from './axe.ts';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { goToPage, keepQuestions, kept, mark, openBook, placing, select } from './reading.ts';

const { definition } = SAMPLE;

test('home, review and popup can be used by everyone, in light and dark, wide and narrow', async ({
  stepmark,
}) => {
  const home = await stepmark.open('home');
  await home.getByRole('heading', { level: 1 }).waitFor();
  await check(home, 'Today, empty');
  await home.goto(home.url().replace(/#.*|$/, '#library'));
  await home.getByText('No books yet').waitFor();
  await check(home, 'Library, empty');
  const popup = await stepmark.open('popup');
  await check(popup, 'popup, empty');
  const review = await stepmark.open('review');
  await review.getByText('Nothing is due').waitFor();
  await check(review, 'review, nothing due');

  const reader = await openBook(stepmark, SAMPLE.path);
  await kept(reader);
  await home.goto(home.url().replace(/#.*/, '#today'));
  await home.getByRole('link', { name: 'Go on reading' }).waitFor();
  await check(home, 'Today, reading');
  await goToPage(reader, definition.page);
  await mark(reader, definition, '3');
  await keepQuestions(reader);
  await reader.close();
  await home.getByRole('link', { name: 'Review' }).waitFor();
  await check(home, 'Today, due');
  await popup.reload();
  await popup.getByRole('button', { name: 'Review' }).waitFor();
  await check(popup, 'popup, due');
  await home.goto(home.url().replace(/#.*/, '#library'));
  await home.locator('.book .cover img').waitFor();
  await check(home, 'Library');
  await home.getByRole('button', { name: /^Export notes/ }).click();
  await home.getByRole('dialog').waitFor();
  await check(home, 'Library, export');
  await home.keyboard.press('Escape');
  await home.goto(home.url().replace(/#.*/, '#settings'));
  await home.getByRole('heading', { name: 'Backup' }).waitFor();
  await home.locator('.workload td').first().waitFor();
  await check(home, 'Settings');
  const steps = home.getByLabel('Steps while learning');
  await steps.fill('soon');
  await steps.press('Tab');
  await home.getByRole('alert').waitFor();
  await check(home, 'Settings, steps that are none');

  await review.reload();
  await review.locator('.reveal').waitFor();
  await check(review, 'review, question');
  await review.keyboard.press('Space');
  await review.locator('.review-answer').waitFor();
  await check(review, 'review, answer');
  await review.keyboard.press('e');
  await review.locator('textarea').first().waitFor();
  await check(review, 'review, editing');
  await review.keyboard.press('Escape');
  const done = review.getByRole('heading', { name: /^Done/ });
  while (!(await done.isVisible())) {
    const reveal = review.locator('.reveal');
    const grades = review.locator('.grades');
    await expect(reveal.or(grades).or(done).first()).toBeVisible();
    if (await reveal.isVisible()) await review.keyboard.press('Space');
    else if (await grades.isVisible()) await review.keyboard.press('4');
  }
  await check(review, 'review, done');
});

test('the reader can be used by everyone, in light and dark, wide and narrow', async ({
  stepmark,
}) => {
  const empty = await stepmark.open('reader');
  await empty.getByRole('heading', { name: 'Open a PDF' }).waitFor();
  await check(empty, 'reader, empty');
  const choose = (name: string, bytes: Uint8Array) =>
    empty
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await choose('list.pdf', notAPdf());
  await empty.getByRole('alert').waitFor();
  await check(empty, 'reader, failed');
  await choose('secret.pdf', await encrypted('pepper'));
  await empty.getByLabel('Password').waitFor();
  await check(empty, 'reader, password');
  await empty.close();

  const page = await openBook(stepmark, SAMPLE.path);
  await check(page, 'reader, nothing marked');
  await goToPage(page, definition.page);
  await select(page, definition);
  await placing(page).waitFor();
  await check(page, 'reader, placing');
  await page.keyboard.press('Escape');
  await mark(page, definition, '3');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'note' }).waitFor();
  await check(page, 'reader, note while mending');
  await page.keyboard.press('Escape');
  await check(page, 'reader, highlights');
  await page.locator('.highlight-row').click();
  await page.locator('.question-item').first().waitFor();
  await page.locator('.range-handle').first().waitFor();
  await check(page, 'reader, card');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.locator('.outline select').first().waitFor();
  await check(page, 'reader, outline');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').fill('dropping');
  await page.getByText('1 of').waitFor();
  await check(page, 'reader, find');
});

test('what is done with marks on the page can be used by everyone', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  await page.keyboard.press('Escape');
  await page.locator('.highlight-row').click();
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByRole('slider', { name: 'Where the second part begins' }).waitFor();
  await check(page, 'reader, splitting');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Tags' }).fill('first');
  await page.keyboard.press('Enter');
  await check(page, 'reader, tags');
  await page.locator('.scroller').focus();
  await page.keyboard.press('a');
  await page.getByText(/Drag over what you want/).waitFor();
  await check(page, 'reader, area tool');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Note on the page' }).fill('A note');
  await check(page, 'reader, pinning a note');
  await page.keyboard.press('Control+Enter');
  await page.locator('.note-pin').waitFor();
  await check(page, 'reader, pinned note');
});

test('views, menus and dialogs of the reader can be used by everyone', async ({ stepmark }) => {
  test.slow();
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await page.getByRole('tab', { name: 'Pages' }).click();
  await page.locator('[role=option] canvas').first().waitFor();
  await check(page, 'reader, pages');
  await page.getByRole('button', { name: 'View and print' }).click();
  await page.getByRole('radio', { name: 'Sepia' }).waitFor();
  await check(page, 'reader, view');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Zoom: / }).click();
  await page.getByLabel('Zoom in percent').waitFor();
  await check(page, 'reader, zoom');
  await page.keyboard.press('Escape');
  for (const [name, key] of [
    ['Print', 'Control+p'],
    ['Keyboard shortcuts', '?'],
  ] as const) {
    await page.locator('.scroller').focus();
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name }).waitFor();
    await check(page, `reader, ${name}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'View and print' }).click();
  await page.getByRole('button', { name: 'About this PDF' }).click();
  await page.locator('.information').waitFor();
  await check(page, 'reader, about this PDF');
  await page.keyboard.press('Escape');
  await page.locator('.scroller').focus();
  await page.keyboard.press('F7');
  await page.locator('.caret-hint').waitFor();
  await check(page, 'reader, caret and way back');
  await page.keyboard.press('F7');
});

const CONTROL = 'a[href]:visible, button:enabled:visible, input:visible, select:visible';

test('Tab reaches every control of the home page, each with a ring that shows where one is', async ({
  stepmark,
}) => {
  const page = await stepmark.open('home');
  for (const place of ['today', 'library', 'settings']) {
    await page.goto(page.url().replace(/#.*|$/, `#${place}`));
    await page.locator('main button').first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    // A control that comes while the tour is on (an estimate, a permission) is met on the second round.
    for (let round = 0; round < 2; round++) {
      const count = await page.locator(CONTROL).count();
      for (let presses = 0; presses < count + 2; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          element.setAttribute('data-met', '');
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          return { ring, what: element.outerHTML.slice(0, 80) };
        });
        if (focused) expect(focused.ring, focused.what).toBe(true);
      }
    }
    const missed = page.locator(CONTROL).and(page.locator(':not([data-met])'));
    await expect(missed, place).toHaveCount(0);
  }
});
