import type { Locator, Page } from '@playwright/test';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { everyoneCan } from './everyone.ts';
import {
  drag,
  firstPage,
  goToPage,
  keepQuestions,
  kept,
  living,
  mending,
  openBook,
  placing,
  rows,
} from './reading.ts';
import { figurePdf } from '../fixtures/figure-pdf.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Hide parts of the figure' });

/** Opens a book made by the test. */
async function openMade(page: Page, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'made.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await firstPage(page);
}

/** Marks what the area tool frames, by keys. */
async function markFramed(page: Page, name: RegExp): Promise<void> {
  await page.locator('.scroller').focus();
  await page.keyboard.press('a');
  await page.getByRole('button', { name }).press('Enter');
  await placing(page).waitFor();
  await page.keyboard.press('2');
  await mending(page).waitFor();
  await page.keyboard.press('Escape');
}

/** A book of one picture; the picture is marked, its card open. */
async function markedPicture(page: Page): Promise<void> {
  await openMade(page, figurePdf([{ drawing: 'q 400 0 0 300 100 400 cm /Im Do Q', text: [] }]));
  await markFramed(page, /^Mark the figure/);
  await page.locator('.highlight-row').click();
}

/** Drags over a part of the figure, given in shares of it. */
async function dragOver(stage: Locator, from: [number, number], to: [number, number]) {
  const { x, y, width, height } = (await stage.boundingBox())!;
  const at = ([across, down]: [number, number]) => ({
    x: x + width * across,
    y: y + height * down,
  });
  await drag(stage.page(), at(from), at(to));
}

const occlusions = async (page: Page) =>
  (await living(page, 'questions')).filter((row) => row['kind'] === 'occlusion');

test('parts of a picture are hidden by mouse and by keys, asked for, and taken back', async ({
  stepmark,
}) => {
  test.setTimeout(90_000);
  const page = await stepmark.open('reader');
  await markedPicture(page);
  const open = page.getByRole('button', { name: 'Hide parts' });
  await open.press('Enter');
  const dialog = dialogOf(page);
  const stage = dialog.getByRole('group', { name: 'The figure and its boxes' });
  await stage.locator('img').waitFor();
  await expect(dialog.getByRole('button', { name: 'Hide nothing' })).toBeDisabled();

  // Two by mouse, each named at once; a click draws nothing.
  await dragOver(stage, [0.1, 0.1], [0.3, 0.3]);
  await page.keyboard.type('cornea');
  await dragOver(stage, [0.9, 0.9], [0.6, 0.7]);
  await page.keyboard.type('retina');
  await stage.click({ position: { x: 5, y: 5 } });
  await expect(stage.getByRole('button')).toHaveCount(2);

  // One by keys alone: added, moved, resized, named.
  await dialog.getByRole('button', { name: 'Add a box' }).focus();
  await page.keyboard.press('Enter');
  const third = stage.getByRole('button', { name: /^Box 3/ });
  await expect(third).toBeFocused();
  const before = (await third.boundingBox())!;
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  const after = (await third.boundingBox())!;
  expect(after.x).toBeGreaterThan(before.x + 10);
  expect(after.y).toBeLessThan(before.y);
  expect(after.height).toBeGreaterThan(before.height + 3);
  expect(after.width).toBeCloseTo(before.width, 0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('lens');
  await page.keyboard.press('Enter');
  await expect(stage.getByRole('button', { name: 'Box 3: lens' })).toBeFocused();

  // Boxes are dragged, also by a corner; a removed one is taken back.
  const first = stage.getByRole('button', { name: 'Box 1: cornea' });
  const start = (await first.boundingBox())!;
  await dragOver(first, [0.5, 0.5], [1, 0.5]);
  expect((await first.boundingBox())!.x).toBeCloseTo(start.x + start.width / 2, 0);
  await dragOver(first.locator('[data-across="1"][data-down="1"]'), [0.5, 0.5], [1.5, 0.5]);
  expect((await first.boundingBox())!.width).toBeCloseTo(start.width + 24, 0);
  await first.press('Delete');
  await expect(stage.getByRole('button')).toHaveCount(2);
  await expect(stage.locator(':focus')).toHaveAccessibleName('Box 1: retina');
  await page.keyboard.press('Control+z');
  await expect(stage.getByRole('button')).toHaveCount(3);
  await everyoneCan(page, 'hide parts', 'dialog');

  // Escape asks before anything is lost.
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByRole('button', { name: 'Hide 3 parts' }).click();
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await expect(page.getByText('3 parts hidden')).toBeVisible();
  expect((await occlusions(page)).map((row) => [row['status'], row['answer']])).toEqual([
    ['kept', 'cornea'],
    ['kept', 'retina'],
    ['kept', 'lens'],
  ]);
  expect(await rows(page, 'cards')).toHaveLength(3);

  // Opened again it shows them; what is removed is asked no more, until that is taken back.
  await open.click();
  await stage.getByRole('button', { name: 'Box 2: retina' }).press('Delete');
  await dialog.getByRole('button', { name: 'Hide 2 parts' }).click();
  await expect.poll(async () => (await rows(page, 'cards')).length).toBe(2);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(async () => (await rows(page, 'cards')).length).toBe(3);
  await kept(page);

  // Each is asked with its own cover, and uncovered.
  await page.goto(page.url().replace(/reader\.html/, 'review.html'));
  await page.locator('.reveal').waitFor();
  const id = await page.locator('article').getAttribute('data-question');
  const asked = (await occlusions(page)).find((row) => row['id'] === id)!;
  await expect(page.locator('.cover')).toHaveCount(1);
  const picture = (await page.locator('.occlusion img').boundingBox())!;
  const cover = (await page.locator('.cover.asked').boundingBox())!;
  const [x1, , x2] = asked['boxes'] as number[];
  const [highlight] = await living(page, 'highlights');
  const { rect } = highlight!['region'] as { rect: number[] };
  const wide = rect[2]! - rect[0]!;
  expect((cover.x - picture.x) / picture.width).toBeCloseTo((x1! - rect[0]!) / wide, 2);
  expect(cover.width / picture.width).toBeCloseTo((x2! - x1!) / wide, 2);
  await page.keyboard.press('Space');
  await expect(page.locator('.review-answer .answer')).toHaveText(String(asked['answer']));
  await page.keyboard.press('3');
  await expect.poll(async () => (await rows(page, 'reviews')).length).toBe(1);
});

test('boxes can be drawn by touch, and without a label the picture answers', async ({
  stepmark,
}) => {
  const page = await stepmark.open('reader');
  await markedPicture(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const open = page.getByRole('button', { name: 'Hide parts' });
  await open.click();
  const dialog = dialogOf(page);
  const stage = dialog.getByRole('group', { name: 'The figure and its boxes' });
  await stage.locator('img').waitFor();
  const { x, y, width, height } = (await stage.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', across = 0, down = 0) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width * across, y: y + height * down }],
    });
  await touch('touchStart', 0.2, 0.2);
  await touch('touchMove', 0.4, 0.4);
  await touch('touchMove', 0.6, 0.6);
  await touch('touchEnd');
  const box = stage.getByRole('button', { name: 'Box 1: Without a label' });
  await expect(box).toBeFocused();
  expect((await box.boundingBox())!.width).toBeCloseTo(0.4 * width, -1);
  await dialog.getByRole('button', { name: 'Hide one part' }).click();
  await expect.poll(async () => (await rows(page, 'cards')).length).toBe(1);
  await page.setViewportSize({ width: 1280, height: 800 });
  await kept(page);
  await page.goto(page.url().replace(/reader\.html/, 'review.html'));
  await page.locator('.cover.asked').waitFor();
  await page.keyboard.press('Space');
  await expect(page.locator('.review-answer')).toContainText('It is uncovered in the figure.');
});

test('labels proposed from a figure’s text are sifted, asked with their cover, and answered', async ({
  stepmark,
}) => {
  test.setTimeout(90_000);
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 2);
  await markFramed(page, /^Mark: Figure 1\.1/);
  await expect.poll(async () => (await occlusions(page)).length).toBeGreaterThan(5);
  await page.locator('.highlight-row').click();
  await page.getByRole('button', { name: 'Hide parts' }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByText(/proposed from the text of the figure/)).toBeVisible();
  await everyoneCan(page, 'hide parts, proposed', 'dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await rows(page, 'cards')).toEqual([]);

  await kept(page);
  await page.getByRole('link', { name: /^\d+ to check$/ }).click();
  await page.locator('.sift-card .occlusion .cover.asked').waitFor();
  await everyoneCan(page, 'sifting an occlusion');
  await page.goBack();
  await page.locator('.reader-bar').waitFor();
  expect(await keepQuestions(page)).toBe(1);
  const question = (await occlusions(page)).find((row) => row['status'] === 'kept');
  await page.goto(page.url().replace(/sift\.html/, 'review.html'));
  await page.locator('.cover.asked').waitFor();
  await expect(page.locator('.review-prompt')).toContainText('What is hidden here?');
  await expect(page.locator('.review-answer')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.locator('.review-answer .answer')).toHaveText(String(question!['answer']));
  await page.keyboard.press('3');
  await expect.poll(async () => (await rows(page, 'reviews')).length).toBe(1);
});

/** A table of tools and what they are for, between rules. */
function tablePdf(): Uint8Array {
  const rowsOfTable = [
    ['Reach for', 'When'],
    ['A bat', 'a large bowl is thrown'],
    ['A sponge', 'the rim is too wet'],
    ['A wire', 'the pot leaves the wheel'],
  ];
  const rules = [750, 730, 710, 690, 670].map((y) => `72 ${y} 300 0.5 re f`);
  const text = rowsOfTable.flatMap(([tool = '', when = ''], at) => [
    { x: 76, y: 736 - 20 * at, line: tool },
    { x: 200, y: 736 - 20 * at, line: when },
  ]);
  return figurePdf([{ drawing: rules.join('\n'), text }]);
}

test('what a table offers to choose from is sifted, and asked as a choice', async ({
  stepmark,
}) => {
  const page = await stepmark.open('reader');
  await openMade(page, tablePdf());
  await markFramed(page, /^Mark the table/);
  await expect.poll(async () => (await living(page, 'questions')).length).toBe(3);
  await kept(page);
  expect(await keepQuestions(page)).toBeGreaterThan(0);
  const question = (await living(page, 'questions')).find((row) => row['status'] === 'kept');
  await page.goto(page.url().replace(/sift\.html/, 'review.html'));
  await expect(page.locator('.review-prompt')).toContainText('What do you reach for in this case');
  const choices = page.locator('.choice-button');
  await expect(choices).toHaveCount(3);
  const shown = question!['choices'] as string[];
  await page.keyboard.press(String(shown.indexOf(String(question!['answer'])) + 1));
  await expect(page.locator('.choice-button.right')).toContainText(String(question!['answer']));
  await expect(page.locator('.choice-button.wrong')).toHaveCount(0);
  await page.keyboard.press('3');
  await expect.poll(async () => (await rows(page, 'reviews')).length).toBe(1);
});
