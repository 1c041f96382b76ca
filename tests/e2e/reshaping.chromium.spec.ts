import type { Page } from '@playwright/test';
import { type Passage, SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { boxOf, drag, living, mark, mending, openBook, placing, select } from './reading.ts';

const ONE_LINE: Passage = { page: 1, from: 'That is the', to: 'a stand-in for it.' };
const texts = async (page: Page) => (await living(page, 'highlights')).map((row) => row['text']);
const row = (page: Page) => page.locator('.highlight-row');
const card = (page: Page) => page.locator('.highlight-card');
const handle = (page: Page, edge: 'start' | 'end') => page.locator(`.range-handle.${edge}`);
const center = async (page: Page, edge: 'start' | 'end') => {
  const box = (await handle(page, edge).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
};

async function markedAndOpen(page: Page): Promise<string> {
  await mark(page, ONE_LINE, '1');
  await page.keyboard.press('Escape');
  await row(page).first().click();
  await handle(page, 'end').waitFor();
  return String((await texts(page))[0]);
}

test('the ends of a highlight are dragged, to words or with Alt to characters; Escape leaves it', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const before = await markedAndOpen(page);
  const end = await center(page, 'end');
  expect(end.width).toBeGreaterThanOrEqual(24);
  // Into the middle of a word: all of it is taken.
  const word = await boxOf(page, 1, 'stand-in', true);
  const middle = { x: (word.left + word.right) / 2, y: (word.top + word.bottom) / 2 };
  await drag(page, end, middle);
  await expect
    .poll(() => texts(page))
    .toEqual([before.replace(/ ?for it\.$/, '').replace(/stand-in$/, 'stand')]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page)).toEqual([before]);
  await expect.poll(() => center(page, 'end')).toEqual(end);

  await page.mouse.move(...point(end));
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await expect(page.locator('.highlight-layer.preview path')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.highlight-layer.preview')).toHaveCount(0);
  expect(await texts(page)).toEqual([before]);

  await page.keyboard.down('Alt');
  await drag(page, await center(page, 'end'), { x: word.left + 2, y: middle.y });
  await page.keyboard.up('Alt');
  await expect.poll(async () => String((await texts(page))[0])).toMatch(/\ba$/);
});

const point = ({ x, y }: { x: number; y: number }) => [x, y] as const;

test('the ends move by keyboard, and by buttons in the card', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const before = await markedAndOpen(page);
  const words = before.split(' ');
  await handle(page, 'start').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(page)).toEqual([words.slice(2).join(' ')]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page)).toEqual([before]);
  await page.getByRole('button', { name: 'Leave out the first word' }).click();
  await page.getByRole('button', { name: 'Leave out the first word' }).click();
  await expect.poll(() => texts(page)).toEqual([words.slice(2).join(' ')]);
  // Pressed in a row they are one change.
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(() => texts(page)).toEqual([before]);
});

test('U underlines, before placing and after, and the next mark too', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const styles = async () => (await living(page, 'highlights')).map((each) => each['style']);
  await select(page, ONE_LINE);
  await placing(page).waitFor();
  await page.keyboard.press('u');
  await page.keyboard.press('2');
  await mending(page).waitFor();
  expect(await styles()).toEqual(['underline']);
  await expect(page.locator('.highlight-layer path.underline')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect.poll(styles).toEqual(['fill']);
  await page.keyboard.press('u');
  await expect.poll(styles).toEqual(['underline']);
  await page.keyboard.press('z');
  await expect.poll(styles).toEqual([]);
});

test('a mark that touches another is joined with M, and split again in its card', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const whole: Passage = { page: 1, from: 'That is the', to: 'a stand-in for it.' };
  await mark(page, { ...whole, to: 'objective' }, '1');
  await page.keyboard.press('Escape');
  const [first] = await texts(page);
  await mark(page, { ...whole, from: 'objective' }, '3');
  await page.getByRole('button', { name: /join with the one/ }).waitFor();
  await page.keyboard.press('m');
  await expect.poll(async () => (await texts(page)).length).toBe(1);
  const [joined] = await texts(page);
  expect(String(joined).startsWith(String(first))).toBe(true);
  expect(joined).toMatch(/stand-in for it\.$/);
  const [only] = await living(page, 'highlights');
  expect((only!['stepIds'] as string[]).length).toBe(2);

  await row(page).first().click();
  await card(page).getByRole('button', { name: 'Split', exact: true }).click();
  const slider = card(page).getByRole('slider', { name: 'Where the second part begins' });
  await expect(slider).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await texts(page)).length).toBe(2);
  expect(
    (await texts(page))
      .map(String)
      .toSorted((a, b) => a.length - b.length)[0]!
      .split(' '),
  ).toHaveLength(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page)).toEqual([joined]);
});

test('a note is pinned with the mouse, or to the page with the keyboard; it needs words, and keeps them', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await page.locator('.scroller').focus();
  await page.keyboard.press('n');
  await expect(page.getByText(/Click where the note belongs/)).toBeVisible();
  const sheet = (await page.locator('.page').first().boundingBox())!;
  await page.mouse.click(sheet.x + 200, sheet.y + 300);
  const field = page.getByRole('textbox', { name: 'Note on the page' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await field.fill('Here?');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(await living(page, 'highlights')).toEqual([]);
  await page.locator('.scroller').focus();
  await page.keyboard.press('n');
  await page.mouse.click(sheet.x + 220, sheet.y + 320);
  await expect(field).toHaveValue('Here?');
  // The field has the keyboard a frame after it shows.
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+Enter');
  const pin = page.getByRole('button', { name: /Here\?$/ });
  await expect(pin.first()).toBeVisible();
  const stands = (await page.locator('.note-pin').boundingBox())!;
  expect(Math.abs(stands.x - sheet.x - 220)).toBeLessThan(4);

  await page.locator('.scroller').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await field.fill('Of the whole page');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.note-pin')).toHaveCount(2);
  expect((await living(page, 'highlights')).map((each) => each['kind'])).toEqual(['note', 'note']);
  // With Shift and arrows it moves, as one change; a click opens it.
  await page.locator('.note-pin.on-point').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect
    .poll(async () => (await page.locator('.note-pin.on-point').boundingBox())?.x ?? 0)
    .toBeGreaterThan(stands.x + 6);
  await page.locator('.note-pin.on-point').click();
  await expect(card(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Here?');
});

test('what is typed while a note is stored stays, and undo still takes it back', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markedAndOpen(page);
  const field = card(page).getByRole('textbox', { name: 'Note' });
  await field.focus();
  const typed = await field.evaluate(async (element) => {
    const area = element as HTMLTextAreaElement;
    const type = (more: string) => {
      area.value += more;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    let all = '';
    for (let rest = 1020; rest <= 1120; rest += 20) {
      type('a');
      // A second's rest, after which the words are stored; in that very moment the hand goes on.
      await wait(rest);
      for (let key = 0; key < 20; key++) {
        type('b');
        await wait(8);
      }
      all += `a${'b'.repeat(20)}`;
    }
    return all;
  });
  await expect(field).toHaveValue(typed);
  await field.blur();
  await expect
    .poll(async () => (await living(page, 'highlights')).map((each) => each['note']))
    .toEqual([typed]);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(field).not.toHaveValue(typed);
});

test('tags are completed from those in use, by keyboard', async ({ stepmark }) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markedAndOpen(page);
  const field = page.getByRole('combobox', { name: 'Tags' });
  await field.fill('offline metric');
  await field.press('Enter');
  await field.fill('metric');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Highlights' }).click();
  await mark(page, { page: 1, from: 'A requirement that says', to: 'We agree on these:' }, '2');
  await page.keyboard.press('Escape');
  await row(page).filter({ hasText: 'A requirement' }).click();
  await field.fill('me');
  const options = page.getByRole('listbox', { name: 'Tags' }).getByRole('option');
  await expect(options).toHaveCount(2);
  await expect(options.first()).toHaveText(/^metric/);
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await field.press('Enter');
  await expect(page.locator('.tag-chip')).toHaveText(['offline-metric']);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await field.press('Backspace');
  await expect(page.locator('.tag-chip')).toHaveCount(0);
});

test('a colour is that of the step, of the palette or any, on light and dark pages', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  await markedAndOpen(page);
  const path = page.locator('.highlight-layer path').first();
  const fill = () =>
    path.evaluate((element: SVGElement) => element.style.getPropertyValue('--fill'));
  const ofStep = await fill();
  await page.getByRole('button', { name: 'Green' }).click();
  await expect.poll(fill).toBe('#aef8b1');
  const other = page.getByLabel('Another colour');
  await other.evaluate((input: HTMLInputElement) => {
    input.value = '#203040';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  // Too dark for text under it: as light as it has to be.
  await expect.poll(fill).not.toBe('#aef8b1');
  expect(await fill()).not.toBe('#203040');
  await page.getByRole('button', { name: 'As its step' }).click();
  await expect.poll(fill).toBe(ofStep);
});
