import type { Page } from '@playwright/test';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { firstPage, goToPage, kept, living, mark, openBook, rows } from './reading.ts';

const { definition } = SAMPLE;

const shapes = (page: Page) => page.locator('.highlight-layer path');
const field = (page: Page) => page.getByLabel('Page', { exact: true });

test('two tabs with the same book stay in step, each at its own place', async ({ stepmark }) => {
  const first = await openBook(stepmark, SAMPLE.path);
  await kept(first);
  await goToPage(first, definition.page);
  const id = new URL(first.url()).searchParams.get('source');
  const second = await stepmark.open('reader', `?source=${id}`);
  await firstPage(second);
  await goToPage(second, definition.page);

  await first.bringToFront();
  await mark(first, definition, '3');
  await second.bringToFront();
  await expect(shapes(second)).not.toHaveCount(0, { timeout: 2000 });
  await expect(second.locator('.highlight-row')).toHaveCount(1);

  // The other tab takes it back, and this one follows.
  await second.locator('.scroller').focus();
  await second.keyboard.press('Control+z');
  await expect(shapes(second)).toHaveCount(0);
  await expect.poll(async () => (await living(second, 'highlights')).length).toBe(0);
  await first.bringToFront();
  await expect(shapes(first)).toHaveCount(0, { timeout: 2000 });

  await first.getByRole('button', { name: 'View and print' }).click();
  await first.getByRole('radio', { name: 'Sepia' }).check();
  await expect(second.locator('main')).toHaveAttribute('data-page-theme', 'sepia');
  await first.keyboard.press('Escape');

  await goToPage(first, 7);
  await expect(field(second)).toHaveValue(String(definition.page));
});

test('reading goes on where the tab that was closed last stopped, to the last moment', async ({
  stepmark,
}) => {
  const first = await openBook(stepmark, SAMPLE.path);
  await kept(first);
  const id = new URL(first.url()).searchParams.get('source');
  const second = await stepmark.open('reader', `?source=${id}`);
  await firstPage(second);
  await goToPage(second, 6);
  await first.bringToFront();
  await goToPage(first, 4);
  await first.close();
  // Scrolled and closed at once, before anything could be stored.
  await second.bringToFront();
  await second.locator('.scroller').evaluate((scroller) => {
    const page = scroller.querySelector<HTMLElement>('.page[data-page-number="8"]')!;
    scroller.scrollTop = page.offsetTop;
  });
  await expect(field(second)).toHaveValue('8');
  await second.close({ runBeforeUnload: false });
  const again = await stepmark.open('reader', `?source=${id}`);
  await firstPage(again);
  await expect(field(again)).toHaveValue('8');
});

test('a book that is taken from the library stays open, and the tab says so', async ({
  stepmark,
}) => {
  const reader = await openBook(stepmark, SAMPLE.path);
  await kept(reader);
  const home = await stepmark.open('home', '#library');
  await home.getByRole('button', { name: /^Remove / }).click();
  await expect.poll(async () => (await living(home, 'sources')).length).toBe(0);
  await reader.bringToFront();
  await expect(reader.getByText('was taken from the library')).toBeVisible();
  await expect(reader.locator('.page canvas').first()).toBeVisible();
  // Opened anew, it is back.
  await reader.locator('.banner input[type=file]').setInputFiles(SAMPLE.path);
  await expect.poll(async () => (await living(reader, 'sources')).length).toBe(1);
  await expect(reader.getByText('was taken from the library')).toHaveCount(0);
});

test('a tab whose store was taken over by a newer version says so and does not hang', async ({
  stepmark,
}) => {
  const reader = await openBook(stepmark, SAMPLE.path);
  await kept(reader);
  expect((await rows(reader, 'sources')).length).toBe(1);
  const upgraded = await reader.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('stepmark', 100_000);
        opening.addEventListener('blocked', () => done('blocked'));
        opening.addEventListener('success', () => {
          opening.result.close();
          done('upgraded');
        });
      }),
  );
  expect(upgraded).toBe('upgraded');
  await expect(reader.getByText('Stepmark was updated while this page was open')).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Reload' })).toBeVisible();
  // Every page without its store fails now, one after the other: left first, so that none comes late.
  await Promise.all(stepmark.context.pages().map((page) => page.goto('about:blank')));
  stepmark.errors.length = 0;
});
