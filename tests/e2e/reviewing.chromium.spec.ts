import type { Page } from '@playwright/test';
import { SAMPLE } from './books.ts';
import { expect, type StepmarkInChromium, test } from './chromium.ts';
import { everyoneCan } from './everyone.ts';
import { patchRows } from './in-page.ts';
import { drag, goToPage, keepQuestions, kept, mark, openBook, rows } from './reading.ts';

const { definition } = SAMPLE;

/** The sample with one passage marked and its questions kept; the first of them is asked. */
async function reviewing(stepmark: StepmarkInChromium): Promise<Page> {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, definition.page);
  await mark(page, definition, '3');
  await kept(page);
  await keepQuestions(page);
  await page.goto(page.url().replace(/sift\.html/, 'review.html'));
  await page.locator('.reveal').waitFor();
  return page;
}

/** Makes the question on screen another kind, as the generator may make it one day. */
async function become(page: Page, fields: object): Promise<void> {
  const id = await page.locator('article').getAttribute('data-question');
  await page.evaluate(patchRows, { table: 'questions', key: id!, fields });
  await page.reload();
  await page.locator('article').waitFor();
}

const revealed = (page: Page) => page.locator('.review-answer');

test('the answer comes with the passage as it stands on the page, or with its words', async ({
  stepmark,
}) => {
  const page = await reviewing(stepmark);
  await page.keyboard.press('Space');
  const image = revealed(page).locator('.passage-image');
  await expect(image).toBeVisible();
  const { colours, width } = await image.evaluate(coloursOf);
  expect(width).toBeGreaterThan(300);
  // White paper, black print, and the paint of step 3 on the passage.
  expect(colours).toEqual({ paper: true, print: true, paint: true });
  await expect(revealed(page).locator('blockquote')).toContainText(definition.text);

  await page.setViewportSize({ width: 360, height: 740 });
  await expect(image).toBeHidden();
  await expect(revealed(page).locator('blockquote')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });

  // Without the copy of the book nothing is missing but the picture.
  const source = new URL(page.url()).searchParams.get('source')!;
  await page.evaluate(patchRows, { table: 'files', key: source, fields: { name: 'gone.pdf' } });
  await page.reload();
  await page.locator('.reveal').waitFor();
  await page.keyboard.press('Space');
  await expect(revealed(page).locator('blockquote')).toBeVisible();
  await expect(image).toHaveCount(0);
});

test('a typed answer is shown against the right one, in the blank and on its own line', async ({
  stepmark,
}) => {
  const page = await reviewing(stepmark);
  await become(page, { kind: 'cloze', prompt: 'It is called _____ here.', answer: 'Downsampling' });
  await page.keyboard.press('t');
  await expect(page.locator('.review-prompt').getByLabel('Your answer')).toBeFocused();
  await page.keyboard.type('downsampling.');
  await page.keyboard.press('Enter');
  await expect(revealed(page).getByText('Right')).toBeVisible();

  await become(page, {
    kind: 'definition',
    prompt: 'What is downsampling?',
    answer: 'dropping part of the majority class',
    quote: '',
    answerSpans: [],
  });
  await page.keyboard.press('t');
  await expect(page.getByLabel('Your answer')).toBeFocused();
  await page.keyboard.type('Dropping some of the majority');
  await page.keyboard.press('Enter');
  await expect(revealed(page).locator('ins')).toHaveText(['part', 'class']);
  await expect(revealed(page).locator('del')).toHaveText(['some']);
  await page.keyboard.press('1');
  await expect.poll(async () => (await rows(page, 'reviews')).length).toBe(1);
});

test('a key pressed the moment a question shows counts', async ({ stepmark }) => {
  const page = await reviewing(stepmark);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('article')) return;
      observer.disconnect();
      const key = { key: 't', code: 'KeyT', bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.getByLabel('Your answer')).toBeFocused();
});

test('a choice is picked by its number, and shows right and wrong', async ({ stepmark }) => {
  const page = await reviewing(stepmark);
  await become(page, {
    kind: 'choice',
    prompt: 'Which drops part of the majority class?',
    answer: 'Downsampling',
    choices: ['Upsampling', 'Downsampling', 'Leakage'],
    explanation: 'The correction is often forgotten.',
  });
  await everyoneCan(page, 'choice');
  await page.keyboard.press('1');
  await expect(page.locator('.choice-button.wrong')).toContainText('Not this one');
  await expect(page.locator('.choice-button.right')).toContainText('Right');
  await expect(revealed(page)).toContainText('The correction is often forgotten.');
  expect(await rows(page, 'reviews')).toEqual([]);
  await everyoneCan(page, 'choice, answered');
  await page.keyboard.press('1');
  await expect.poll(async () => (await rows(page, 'reviews')).length).toBe(1);
});

test('a hidden label is uncovered with the answer', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await goToPage(page, 2);
  await page.keyboard.press('a');
  const shown = (await page.locator('.scroller .page[data-page-number="2"]').boundingBox())!;
  const at = (x: number, y: number) => ({
    x: shown.x + shown.width * x,
    y: shown.y + shown.height * y,
  });
  await drag(page, at(0.2, 0.2), at(0.7, 0.4));
  await page.keyboard.press('2');
  await page.locator('.highlight-row').click();
  await page.getByRole('button', { name: 'Write a question' }).click();
  await page.getByLabel('Question', { exact: true }).fill('What stands in the first box?');
  await page.getByLabel('Answer').fill('Ranking');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await rows(page, 'cards')).length).toBe(1);
  const [highlight] = await rows(page, 'highlights');
  const { rect } = highlight!['region'] as { rect: number[] };
  const [x1, y1, x2, y2] = rect as [number, number, number, number];
  await kept(page);
  await page.goto(page.url().replace(/reader\.html/, 'review.html'));
  await page.locator('.reveal').waitFor();
  const middle = [(x1 + x2) / 2, (y1 + y2) / 2, x2, y2];
  await become(page, { kind: 'occlusion', boxes: [...middle, x1, y1, (x1 + x2) / 2, y2] });
  const cover = page.locator('.cover.asked');
  await expect(page.locator('.cover')).toHaveCount(2);
  const picture = (await page.locator('.occlusion img').boundingBox())!;
  const box = (await cover.boundingBox())!;
  expect(box.x + box.width).toBeCloseTo(picture.x + picture.width, 0);
  expect(box.y).toBeCloseTo(picture.y, 0);
  await everyoneCan(page, 'occlusion');
  await page.keyboard.press('Space');
  await expect(page.locator('.cover').nth(1)).toBeHidden();
  await expect(revealed(page)).toContainText('Ranking');
  await everyoneCan(page, 'occlusion, answered');
});

test('a bad question is set aside with one key, and says so in the book', async ({ stepmark }) => {
  const page = await reviewing(stepmark);
  const id = await page.locator('article').getAttribute('data-question');
  await page.keyboard.press('f');
  await expect(page.locator(`article[data-question="${id}"]`)).toHaveCount(0);
  const flagged = (await rows(page, 'questions')).find((row) => row['id'] === id);
  expect(flagged!['flaggedAt']).not.toBeNull();
  await page.goto(page.url().replace(/review\.html/, 'reader.html'));
  await page.locator('.highlight-row').click();
  await expect(page.locator('.question-item').first()).toContainText('Set aside');
});

test('a quiz says what it is, asks again what was not known, and changes nothing', async ({
  stepmark,
}) => {
  const page = await reviewing(stepmark);
  const before = await rows(page, 'cards');
  await page.goto(`${page.url()}&quiz`);
  await expect(page.locator('.quiz-sign')).toBeVisible();
  await page.locator('.reveal').waitFor();
  const first = await page.locator('article').getAttribute('data-question');
  await page.keyboard.press('Space');
  await expect(page.locator('.grade .when')).toHaveCount(0);
  await everyoneCan(page, 'quiz');
  await page.keyboard.press('1');
  for (let asked = 0; asked < before.length; asked++) {
    await page.locator('.reveal').waitFor();
    if (asked === before.length - 1)
      await expect(page.locator('article')).toHaveAttribute('data-question', first!);
    await page.keyboard.press('Space');
    await page.keyboard.press('3');
  }
  await expect(page.getByRole('heading', { name: /^Done/ })).toBeVisible();
  expect(await rows(page, 'reviews')).toEqual([]);
  expect(await rows(page, 'cards')).toEqual(before);
  await expect(page.locator('.hardest li')).toHaveCount(1);
  await everyoneCan(page, 'done');
  await page.getByRole('button', { name: 'Reword' }).click();
  await page.getByLabel('Question', { exact: true }).fill('In other words?');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.hardest li')).toContainText('In other words?');
});

test('reviewing fits a phone and everybody, before and after the answer', async ({ stepmark }) => {
  const page = await reviewing(stepmark);
  await everyoneCan(page, 'question');
  await page.keyboard.press('t');
  await page.getByLabel('Your answer').waitFor();
  await everyoneCan(page, 'typing');
  await page.keyboard.type('dropping classes');
  await page.keyboard.press('Enter');
  await revealed(page).locator('.passage-image').waitFor({ state: 'attached' });
  await everyoneCan(page, 'answer');
});

/** In the page: whether a picture has white, black and the green of step 3, and its width. */
async function coloursOf(image: HTMLElement | SVGElement) {
  if (!(image instanceof HTMLImageElement)) throw new Error('no picture');
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const colours = { paper: false, print: false, paint: false };
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (r > 250 && g > 250 && b > 250) colours.paper = true;
    if (r < 60 && g < 60 && b < 60) colours.print = true;
    if (g > 235 && r > 150 && r < 200 && b > 150 && b < 205) colours.paint = true;
  }
  return { colours, width: image.naturalWidth };
}

test('a quiz can be had on a step or a tag, chosen on Today', async ({ stepmark }) => {
  const page = await reviewing(stepmark);
  await page.goto(page.url().replace(/review\.html.*/, 'home.html'));
  await page.getByText('Quiz me', { exact: true }).click();
  await expect(page.getByLabel('Book')).toBeVisible();
  await everyoneCan(page, 'quiz-chooser');
  await page.getByLabel('Step', { exact: true }).selectOption({ label: '3 Prepare the data' });
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(page.locator('.quiz-sign')).toBeVisible();
  await page.locator('.reveal').waitFor();
  await page.goto(
    page.url().replace(/step=[^&]*0103/, 'step=00000000-0000-7000-8000-000000000106'),
  );
  await expect(page.locator('.reveal')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
});
