import type { Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../scripts/report/anchoring/random.ts';
import { columnsPdf } from '../fixtures/columns-pdf.ts';
import { linkedPdf } from '../fixtures/linked-pdf.ts';
import { times } from '../soak.ts';
import { SAMPLE } from './books.ts';
import { expect, test } from './chromium.ts';
import { boxOf, drag, firstPage, goToPage, openBook, placing, textLayer } from './reading.ts';

const SHARED = process.env['STEPMARK_SHARED'] ?? join(import.meta.dirname, '../../../shared');

interface TwoColumns {
  readonly name: string;
  /** One-based. */
  readonly pages: readonly number[];
  readonly password?: string;
  /** Where the gutter is: shares of the page's width and, if not all the way, its height. */
  readonly gutter: number;
  readonly from?: number;
  readonly to?: number;
}

/** Real books in two columns, as they look: measured on their pages, not by our code. */
const BOOKS: readonly TwoColumns[] = [
  { name: 'ml-cheatsheet-en', pages: [2, 4, 11], gutter: 0.5, from: 0.06, to: 0.91 },
  { name: 'ml-cheatsheet-ar', pages: [2, 4, 11], gutter: 0.5, from: 0.06, to: 0.91 },
  { name: 'ml-supervised-zh', pages: [1, 4], gutter: 0.5, from: 0.14, to: 0.91 },
  { name: 'twocol-asmeconf-2p', pages: [1], gutter: 0.5, from: 0.36, to: 0.88 },
  {
    name: 'encrypted-aes256-user-reader',
    pages: [1],
    password: 'reader',
    gutter: 0.5,
    from: 0.36,
    to: 0.88,
  },
];

for (const { name, pages, password, gutter, from = 0, to = 1 } of BOOKS) {
  const path = join(SHARED, 'pdfs', `${name}.pdf`);
  test(`${name}: no drag inside a column takes text of the other`, async ({ stepmark }) => {
    test.skip(!existsSync(path), 'this book is not here');
    const page = await stepmark.open('home', '#library');
    await page.locator('input[type=file]').first().setInputFiles(path);
    if (password !== undefined) {
      await page.getByLabel('Password').fill(password);
      await page.keyboard.press('Enter');
    }
    await firstPage(page);
    for (const number of pages) {
      await goToPage(page, number);
      await fitPage(page);
      await dragAbout(page, { number, gutter, from, to, seed: number });
    }
  });
}

test('columns written line by line across the page are selected one by one', async ({
  stepmark,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'stepmark-columns-'));
  try {
    const path = join(folder, 'columns.pdf');
    await writeFile(path, columnsPdf());
    const page = await openBook(stepmark, path);
    await fitPage(page);
    await dragAbout(page, { number: 1, gutter: 0.5, from: 0.2, to: 0.9, seed: 5 });
    // A whole column, from its first word to its last, is one passage in the order of its lines.
    const first = await boxOf(page, 1, 'Left line 1 ', true);
    const last = await boxOf(page, 1, 'of column one 20.', true);
    await page.mouse.move(first.left + 1, (first.top + first.bottom) / 2);
    await page.mouse.down();
    await page.mouse.move(last.right - 1, (last.top + last.bottom) / 2, { steps: 6 });
    await page.mouse.up();
    const text = await copied(page);
    expect(text).toMatch(/^Left line 1 .* Left line 2 .* of column one 20\.?$/);
    expect(text).not.toContain('Right');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a run of text that owns a link does not shift what is selected below it', async ({
  stepmark,
}, testInfo) => {
  const path = testInfo.outputPath('linked.pdf');
  await writeFile(path, linkedPdf([{ rect: [72, 707, 330, 721], to: { page: 5, top: 760 } }]));
  const page = await openBook(stepmark, path);
  await textLayer(page, 1).locator('[aria-owns]').waitFor();
  const from = await boxOf(page, 1, 'line 5: words');
  const to = await boxOf(page, 1, 'line 6: words', true);
  await drag(
    page,
    { x: from.left + 1, y: (from.top + from.bottom) / 2 },
    { x: to.right - 1, y: (to.top + to.bottom) / 2 },
  );
  const selected = await page.evaluate(() => getSelection()!.toString());
  expect(selected.replaceAll(/\s+/g, ' ')).toBe(
    'line 5: words to be read in peace. Sheet 1, line 6: words',
  );
});

test('two clicks take a word, three a sentence over lines, two and a drag go on by words', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const word = await boxOf(page, 1, 'it must do it');
  const [x, y] = [word.left + 28, (word.top + word.bottom) / 2];
  await page.mouse.dblclick(x, y);
  expect(await copied(page)).toBe('must');
  await page.mouse.click(x, y, { clickCount: 3 });
  expect(await copied(page)).toMatch(
    /^A requirement that says what the system does is called a functional requirement; .*\.$/,
  );
  await page.mouse.click(x, y + 300);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.move(word.right - 8, y, { steps: 4 });
  await page.mouse.up({ clickCount: 2 });
  expect(await copied(page)).toBe('must do it');
});

test('Escape lets go of a selection, also before the bar to place it has come', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const words = await boxOf(page, 1, 'it must do it');
  const y = (words.top + words.bottom) / 2;
  await page.evaluate(() =>
    document.addEventListener('pointerup', () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ),
  );
  await drag(page, { x: words.left + 1, y }, { x: words.right - 1, y });
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(true);
  await page.waitForTimeout(500);
  await expect(placing(page)).toHaveCount(0);
});

test('what is painted is what is marked: the layer covers the selected lines and nothing else', async ({
  stepmark,
}) => {
  const page = await openBook(stepmark, SAMPLE.path);
  const from = await boxOf(page, 1, 'A requirement that says');
  const to = await boxOf(page, 1, 'We agree on these:', true);
  await page.mouse.move(from.left + 1, (from.top + from.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(to.right - 1, (to.top + to.bottom) / 2, { steps: 5 });
  const painted = page.locator('.selection-layer path');
  await expect(painted).toHaveCount(1);
  const box = await painted.boundingBox();
  expect(Math.abs(box!.y - from.top)).toBeLessThan(6);
  expect(Math.abs(box!.y + box!.height - to.bottom)).toBeLessThan(6);
  await page.mouse.up();
  await page.locator('.scroller').press('Escape');
  await page.mouse.click(from.left, to.bottom + 200);
  await expect(painted).toHaveCount(0);
});

/** The whole page in sight, so that any two points of a column can be reached. */
async function fitPage(page: Page): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    const box = await page.locator('.scroller .page[data-loaded=true]').first().boundingBox();
    if (box && box.height < 700) break;
    await page.keyboard.press('-');
    await page.waitForTimeout(120);
  }
}

interface Drags {
  readonly number: number;
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
}

/** Random drags inside one column, or from it into its margin or gutter; counts strangers. */
async function dragAbout(page: Page, { number, gutter, from, to, seed }: Drags): Promise<void> {
  await page.evaluate((index) => {
    document.querySelector(`.page[data-page-number="${index}"]`)?.scrollIntoView();
  }, number);
  await textLayer(page, number).locator('span').first().waitFor();
  const box = (await page.locator(`.scroller .page[data-page-number="${number}"]`).boundingBox())!;
  const random = randomFrom(seed);
  let selected = 0;
  for (let at = 0; at < times(200); at++) {
    const left = random.next() < 0.5;
    const point = () => {
      // Not the very middle of the gutter: there nobody can tell which column is meant.
      const share = left
        ? random.next() * (gutter - 0.008)
        : gutter + 0.008 + random.next() * (1 - gutter - 0.008);
      return {
        x: box.x + box.width * share,
        y: box.y + box.height * (from + random.next() * (to - from)),
      };
    };
    const [a, b] = [point(), point()];
    // A browser connects to where a link leads as soon as it is pressed.
    if (await page.evaluate(isLink, a)) continue;
    await page.mouse.move(a.x, a.y);
    await page.mouse.down();
    await page.mouse.move(b.x, b.y, { steps: 2 });
    await page.mouse.up();
    const { strangers, own } = await page.evaluate(strangersIn, {
      number,
      middle: box.x + box.width * gutter,
      left,
    });
    if (own > 0) selected++;
    expect(strangers, `drag ${at} on page ${number}, ${JSON.stringify([a, b])}`).toEqual([]);
    await page.keyboard.press('Escape');
  }
  expect(selected).toBeGreaterThan(times(200) / 2);
}

const isLink = ({ x, y }: { x: number; y: number }) =>
  document.elementFromPoint(x, y)?.closest('a') != null;

/** Runs inside the page: what is selected on the wrong side of the gutter, and how much on the right. */
function strangersIn({ number, middle, left }: { number: number; middle: number; left: boolean }) {
  const range = getSelection()!.rangeCount > 0 ? getSelection()!.getRangeAt(0) : null;
  const strangers: string[] = [];
  let own = 0;
  if (!range) return { strangers, own };
  const runs = document.querySelectorAll(
    `.page[data-page-number="${number}"] .textLayer span[dir]`,
  );
  for (const run of runs) {
    const text = run.textContent.trim();
    if (text === '' || !range.intersectsNode(run)) continue;
    const inside = document.createRange();
    inside.selectNodeContents(run);
    if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0)
      inside.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0)
      inside.setEnd(range.endContainer, range.endOffset);
    if (inside.toString().trim() === '') continue;
    const box = run.getBoundingClientRect();
    if (left ? box.left >= middle : box.right <= middle) strangers.push(text);
    else own += inside.toString().length;
  }
  return { strangers, own };
}

/** What Ctrl+C puts on the clipboard. */
function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.querySelector('.textLayer')!.dispatchEvent(event);
    return data.getData('text/plain');
  });
}
