import type { Page } from '@playwright/test';
import { type Passage, SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { everyoneCan } from './everyone.ts';
import { emptyTable } from './in-page.ts';
import { goToPage, kept, living, mark, openBook, rows } from './reading.ts';

const TEN: readonly Passage[] = [
  { page: 2, from: 'Estimating the relevance', to: 'pointwise ranking.' },
  { page: 2, from: 'Learning from pairs', to: 'pairwise ranking;' },
  { page: 3, from: 'Candidate generation is', to: 'items cheaply.' },
  { page: 3, from: 'The click-through rate', to: 'followed by a click;' },
  { page: 3, from: 'Downsampling is', to: 'training cheaper;' },
  { page: 3, from: 'Position bias is', to: 'because they are near the top.' },
  { page: 3, from: 'Leakage is the', to: 'was cooked.' },
  { page: 4, from: 'A feature store is', to: 'at once.' },
  { page: 4, from: 'The loss function', to: 'cross-entropy.' },
  { page: 4, from: 'Exploration is the', to: 'learn about them.' },
];

/** Marks passages of the sample and waits until questions were looked for in each. */
async function markAll(page: Page, passages: readonly Passage[]): Promise<void> {
  for (const [index, passage] of passages.entries()) {
    await goToPage(page, passage.page);
    await mark(page, passage, String((index % 7) + 1));
    await page.keyboard.press('Escape');
  }
  await expect.poll(async () => (await rows(page, 'drafted')).length).toBe(passages.length);
  await kept(page);
}

/** Presses keys and counts them, typed words not. */
function counted(page: Page) {
  let count = 0;
  return {
    press: async (key: string) => {
      count += 1;
      await page.keyboard.press(key);
    },
    count: () => count,
  };
}

const status = async (page: Page, value: string) =>
  (await rows(page, 'questions')).filter((row) => row['status'] === value);

test('ten highlights are sifted with at most 25 keys, and nothing is asked before', async ({
  stepmark,
}) => {
  test.setTimeout(90_000);
  const reader = await openBook(stepmark, SAMPLE.path);
  await markAll(reader, TEN);
  expect(await rows(reader, 'cards')).toEqual([]);
  const page = reader;
  await page.getByRole('link', { name: /^\d+ to check$/ }).click();
  await page.locator('.sift-card').waitFor();
  await expect(page.locator('.sift-list li')).toHaveCount(10);
  const stops = Number(/\d+/.exec((await page.locator('.sift-bar .left').textContent())!)![0]);
  expect(stops).toBeGreaterThanOrEqual(10);
  expect(stops).toBeLessThanOrEqual(20);

  const keys = counted(page);
  const card = page.locator('.sift-card');
  const decide = async (key: string) => {
    const before = await card.getAttribute('data-question');
    await keys.press(key);
    await expect(card.or(page.locator('.notice'))).not.toHaveAttribute('data-question', before!);
  };
  await decide('d');
  await decide('Enter');
  await keys.press('e');
  const prompt = page.getByLabel('Question');
  await expect(prompt).toBeFocused();
  await prompt.fill('What is it, in my words?');
  await keys.press('Control+Enter');
  await expect(page.locator('.question-form')).toHaveCount(0);
  for (let at = 3; at < stops; at++) {
    if (at === stops - 1) await keys.press(at % 5 === 0 ? 'd' : 'Enter');
    else await decide(at % 5 === 0 ? 'd' : 'Enter');
  }
  await expect(page.getByRole('heading', { name: /questions kept$/ })).toBeVisible();
  expect(keys.count()).toBeLessThanOrEqual(25);

  const keptRows = await status(page, 'kept');
  const dropped = await status(page, 'dropped');
  expect(keptRows.length + dropped.length).toBe(stops);
  expect(dropped.length).toBeGreaterThanOrEqual(2);
  expect(keptRows.filter((row) => row['edited'])).toMatchObject([
    { prompt: 'What is it, in my words?' },
  ]);
  const cards = (await rows(page, 'cards')).map((row) => row['questionId']);
  expect(new Set(cards)).toEqual(new Set(keptRows.map((row) => row['id'])));

  await page.getByRole('link', { name: 'Review' }).click();
  await page.locator('.reveal').waitFor();
});

test('undo, variants, own questions, and all that are ticked', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markAll(page, [TEN[5]!, TEN[6]!, { page: 3, from: 'We have three', to: 'them.' }]);
  const home = await stepmark.open('home');
  await home.getByRole('link', { name: 'Check them' }).click();
  const card = home.locator('.sift-card');
  const prompt = home.locator('.sift-question .prompt');
  await card.waitFor();
  const first = await card.getAttribute('data-question');

  await home.keyboard.press('Enter');
  await expect(card).not.toHaveAttribute('data-question', first!);
  expect(await rows(home, 'cards')).toHaveLength(1);
  await home.keyboard.press('u');
  await expect(card).toHaveAttribute('data-question', first!);
  expect(await rows(home, 'cards')).toEqual([]);

  // What was clicked does not take the keys that follow.
  await home.locator('.sift-list button').last().click();
  await expect(card).not.toHaveAttribute('data-question', first!);
  await home.locator('.sift-list button').first().click();
  await expect(card).toHaveAttribute('data-question', first!);
  await home.keyboard.press('Enter');
  await expect(card).not.toHaveAttribute('data-question', first!);
  expect(await rows(home, 'cards')).toHaveLength(1);
  await home.keyboard.press('u');
  await expect(card).toHaveAttribute('data-question', first!);

  await home.keyboard.press('w');
  await home.getByLabel('Question').fill('Mine?');
  await home.getByLabel('Answer').fill('Yes.');
  await home.keyboard.press('Control+Enter');
  await expect(home.locator('.question-form')).toHaveCount(0);
  expect(await rows(home, 'cards')).toHaveLength(1);
  await home.keyboard.press('ArrowLeft');
  await expect(prompt).toHaveText('Mine?');
  await expect(card.locator('.status.kept')).toBeVisible();

  await home.keyboard.press('Shift+Enter');
  await expect(home.getByRole('heading', { name: /kept$/ })).toBeVisible();
  const ticked = (await rows(home, 'cards')).length;
  expect(ticked).toBeGreaterThan(1);
  await home.keyboard.press('u');
  await expect(home.locator('.sift-card')).toBeVisible();
  expect(await rows(home, 'cards')).toHaveLength(1);
});

test('at the end, what was left is dropped at once, and taken back', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markAll(page, [TEN[4]!, TEN[5]!]);
  await page.goto(page.url().replace(/reader\.html/, 'sift.html'));
  await page.locator('.sift-card').waitFor();
  const dropped = async () =>
    (await rows(page, 'questions')).filter((row) => row['status'] === 'dropped').length;
  // In the middle of it, the key does nothing.
  await page.keyboard.press('Shift+D');
  while ((await page.locator('.sift-card').count()) > 0) await page.keyboard.press('ArrowRight');
  const left = page.getByText(/^(?:One waits|\d+ wait) for another time\.$/);
  await expect(left).toBeVisible();
  expect(await dropped()).toBe(0);
  await everyoneCan(page, 'sifted, some left');
  await page.keyboard.press('Shift+D');
  await expect(page.getByText(/dropped and do(?:es)? not come back\.$/)).toBeVisible();
  expect(await dropped()).toBeGreaterThan(0);
  await page.keyboard.press('u');
  await expect(left).toBeVisible();
  expect(await dropped()).toBe(0);
});

test('a variant takes the place of a question', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markAll(page, [{ page: 4, from: 'For ranking we use', to: 'cross-entropy.' }]);
  const source = new URL(page.url()).searchParams.get('source');
  await page.goto(page.url().replace(/reader.*/, `sift.html?source=${source}`));
  const card = page.locator('.sift-card');
  await card.waitFor();
  const before = await card.getAttribute('data-question');
  await page.keyboard.press('v');
  await expect(card).not.toHaveAttribute('data-question', before!);
  const shown = await card.getAttribute('data-question');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'One question kept' })).toBeVisible();
  expect((await status(page, 'kept')).map((row) => row['id'])).toEqual([shown]);
});

test('questions that are missing are made when sifting begins; those there stay', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markAll(page, [TEN[4]!, TEN[5]!]);
  const ids = async () => new Set((await living(page, 'questions')).map((row) => row['id']));
  const before = await ids();
  // As after an improvement of the generator: it has seen none of them.
  await page.evaluate(emptyTable, 'drafted');
  await page.goto(page.url().replace(/reader\.html/, 'sift.html'));
  await page.locator('.sift-card').waitFor();
  expect(await rows(page, 'drafted')).toHaveLength(2);
  expect(await ids()).toEqual(before);
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/reader\.html\?source=.*&highlight=/);
});

test('a term marked alone is shown with the sentence of the book that defines it', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markAll(page, [{ page: 4, from: 'feature store', to: 'feature store' }]);
  await page.goto(page.url().replace(/reader\.html/, 'sift.html'));
  const passage = page.locator('.sift-card .quotation');
  await expect(passage).toContainText('A feature store is a service that delivers');
  await expect(passage.locator('mark')).toHaveText('feature store');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Review' }).click();
  await page.locator('.reveal').click();
  await expect(page.locator('.passage .passage-image')).toBeVisible();
  await expect(page.locator('.passage .quotation')).toBeVisible();
  await expect(page.locator('.passage mark')).toHaveText('feature store');
});

test('sifting can be used by everyone, in light and dark, wide and narrow', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markAll(page, [
    TEN[4]!,
    TEN[5]!,
    { page: 3, from: 'Table 1.1. Events', to: 'Table 1.1. Events' },
  ]);
  await page.goto(page.url().replace(/reader\.html/, 'sift.html'));
  await page.locator('.sift-card').waitFor();
  await everyoneCan(page, 'question');
  await page.keyboard.press('e');
  await page.locator('.question-form').waitFor();
  await everyoneCan(page, 'editing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.getByText('No fair question here.').waitFor();
  await everyoneCan(page, 'none');
  await page.keyboard.press('Shift+Enter');
  await page.locator('.notice').waitFor();
  await everyoneCan(page, 'done');
});
