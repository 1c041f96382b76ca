import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type BenchBrowser, startBenchBrowser } from './browser.ts';
import { servePeer } from './peer.ts';
import type { Comparison } from './rounds.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, process.env['STEPMARK_SHARED'] ?? '../shared');
const BOOKS = [
  join(SHARED, 'pdfs/axiom-vol5-2046p.pdf'),
  join(SHARED, 'pdfs/ml-system-design-guide-a.pdf'),
];
const WORD = 'function';
/** Milliseconds. */
const AT_REST = 1000;

interface PeerWindow {
  searchAll(word: string): Promise<number>;
  extractAll(): Promise<number>;
}

/** Opens the search of a book that is kept, and waits until its text is read. Milliseconds of that. */
async function read(page: Page): Promise<number> {
  await page.locator('.page canvas').first().waitFor();
  await page.locator('.reader-bar').waitFor();
  // The book is open and at rest, as the peer's is; a moment later the reading would begin by itself.
  await page.waitForTimeout(AT_REST);
  return page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLElement>('[aria-label="Find in the book"]')?.click();
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((done) => setTimeout(done, 5));
    };
    const input = () => document.querySelector<HTMLInputElement>('.find-bar input');
    await until(() => input() !== null);
    const field = input();
    if (field) field.value = '\u0001';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const count = () => document.querySelector('.find-bar .count');
    await until(() => count()?.classList.contains('none') === true);
    return performance.now() - begun;
  });
}

/** Types a word and waits for the number of its hits. Milliseconds. */
const search = (page: Page): Promise<number> =>
  page.evaluate(async (word) => {
    const begun = performance.now();
    const field = document.querySelector<HTMLInputElement>('.find-bar input');
    if (field) field.value = word;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const count = () => document.querySelector('.find-bar .count')?.textContent ?? '';
    while (!/of \d/u.test(count())) await new Promise((done) => setTimeout(done, 1));
    return performance.now() - begun;
  }, WORD);

const forgetTexts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('stepmark');
        opening.addEventListener('success', () => {
          const db = opening.result;
          const clearing = db.transaction('pageTexts', 'readwrite');
          clearing.objectStore('pageTexts').clear();
          clearing.addEventListener('complete', () => {
            db.close();
            done();
          });
        });
      }),
  );

async function onPeer(
  browser: BenchBrowser,
  address: string,
  book: string,
  run: (page: Page) => Promise<number>,
): Promise<number> {
  const page = await browser.open(address);
  try {
    await page.locator('input[type=file]').setInputFiles(book);
    await page.locator('.page canvas').first().waitFor();
    return await run(page);
  } finally {
    await page.close();
  }
}

/** Keeps a book in the library. @returns the address it opens at. */
async function keep(browser: BenchBrowser, book: string): Promise<string> {
  const page = await browser.open('reader.html');
  await page.locator('input[type=file]').first().setInputFiles(book);
  await page.locator('.reader-bar').waitFor();
  await page.waitForFunction(() => location.search.includes('source='));
  await read(page);
  const address = page.url();
  await page.close();
  return address;
}

/** Searching a book, and reading its text for that, against pdf.js' own means. */
export async function* benchFinding(): AsyncGenerator<Comparison, void> {
  const server = await servePeer();
  try {
    for (const book of BOOKS.filter((path) => existsSync(path))) {
      const browser = await startBenchBrowser();
      try {
        const address = await keep(browser, book);
        const ours = async (run: (page: Page) => Promise<number>) => {
          const page = await browser.open(address);
          try {
            return await run(page);
          } finally {
            await page.close();
          }
        };
        const subject = basename(book);
        yield {
          bench: 'find',
          subject,
          ours: {
            name: 'all hits, book indexed',
            measure: () => ours(async (page) => (await read(page), search(page))),
          },
          peer: {
            name: "PDFFindController's first",
            measure: () =>
              onPeer(browser, server.address, book, (page) =>
                page.evaluate((word) => (window as unknown as PeerWindow).searchAll(word), WORD),
              ),
          },
        };
        yield {
          bench: 'find',
          subject,
          ours: {
            name: 'index built and stored',
            measure: () =>
              ours(async (page) => {
                await forgetTexts(page);
                await page.reload();
                return read(page);
              }),
          },
          peer: {
            name: 'text extracted',
            measure: () =>
              onPeer(browser, server.address, book, (page) =>
                page.evaluate(() => (window as unknown as PeerWindow).extractAll()),
              ),
          },
        };
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
}
