import type { Page } from '@playwright/test';
import { GENERATOR_VERSION } from '@/lib/question/generator-version';
import { type BenchBrowser, startBenchBrowser } from './browser.ts';
import { highlightRows, plainBook, putRows } from './many-highlights.ts';
import type { Comparison } from './rounds.ts';

const PAGES = 200;
const MANY = 2000;
/** Milliseconds between two marks, in which questions are drafted and the page comes to rest. */
const REST = 500;
const PAINTED = '.page[data-page-number="1"] path[data-highlight]';

/** Opens a book in the reader and waits until its copy is kept. Resolves to its tab and its id. */
async function openBook(browser: BenchBrowser, book: Uint8Array, name: string) {
  const page = await browser.open('reader.html');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(book) });
  await firstLine(page).waitFor();
  await page.waitForTimeout(4 * REST);
  return { page, sourceId: new URL(page.url()).searchParams.get('source') ?? '' };
}

const firstLine = (page: Page) =>
  page.locator('.page[data-page-number="1"] .textLayer span[dir]').first();

/** A tab on a book with many highlights, all of them found and painted where they are seen. */
async function openWithMany(browser: BenchBrowser): Promise<Page> {
  const book = plainBook(PAGES, 'With many highlights');
  const { page, sourceId } = await openBook(browser, book, 'many.pdf');
  await page.evaluate(putRows, {
    rows: await highlightRows(book, MANY, sourceId),
    version: GENERATOR_VERSION,
  });
  await page.reload();
  await firstLine(page).waitFor();
  // They are looked for front to back: when the last page has its own, all have been found.
  const goTo = async (pageNumber: number) => {
    const field = page.locator('.page-field input');
    await field.fill(String(pageNumber));
    await field.press('Enter');
    await page
      .locator(`.page[data-page-number="${pageNumber}"] path[data-highlight]`)
      .first()
      .waitFor();
  };
  await goTo(PAGES);
  await goTo(1);
  return page;
}

/** Runs in the page: milliseconds from the next key to the frame that shows one more highlight. */
function watchForPaint(painted: string): void {
  const before = document.querySelectorAll(painted).length;
  const shown = new Promise<number>((done) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const observer = new MutationObserver(() => {
        if (document.querySelectorAll(painted).length <= before) return;
        observer.disconnect();
        requestAnimationFrame(() => done(performance.now() - timeStamp));
      });
      observer.observe(document.body, { childList: true, subtree: true });
    };
    window.addEventListener('keydown', onKey, { capture: true, once: true });
  });
  Object.assign(window, { shown });
}

/** Selects the first line, places it on step 1, and takes it back afterwards. */
async function mark(page: Page): Promise<number> {
  await page.bringToFront();
  await firstLine(page).evaluate((line) => {
    getSelection()?.selectAllChildren(line);
    document.dispatchEvent(new PointerEvent('pointerup'));
  });
  await page.locator('.placing-bar').waitFor();
  await page.evaluate(watchForPaint, PAINTED);
  const before = await page.locator(PAINTED).count();
  await page.keyboard.press('1');
  const ms = await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
  await page.waitForTimeout(REST);
  await page.keyboard.press('z');
  await page.waitForFunction(
    ([painted, count]) => document.querySelectorAll(painted).length === count,
    [PAINTED, before] as const,
  );
  await page.waitForTimeout(REST);
  return ms;
}

/** Marking in a book full of highlights, against the same in an unmarked one. */
export async function* benchMarking(): AsyncGenerator<Comparison, void> {
  const browser = await startBenchBrowser();
  try {
    const empty = await openBook(browser, plainBook(PAGES, 'Without highlights'), 'empty.pdf');
    const full = await openWithMany(browser);
    yield {
      bench: 'mark',
      subject: 'key to painted highlight',
      ours: { name: `with ${MANY} highlights`, measure: () => mark(full) },
      peer: { name: 'with none', measure: () => mark(empty.page) },
    };
  } finally {
    await browser.close();
  }
}
