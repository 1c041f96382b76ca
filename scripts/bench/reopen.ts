import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type BenchBrowser, startBenchBrowser } from './browser.ts';
import type { Comparison } from './rounds.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, process.env['STEPMARK_SHARED'] ?? '../shared');
const BOOKS = [
  join(ROOT, 'public/sample/stepmark-sample.pdf'),
  join(SHARED, 'pdfs/axiom-vol5-2046p.pdf'),
];

const isPictured = () => Object.keys(localStorage).some((key) => key.startsWith('view:'));

/** Runs before the page: notes when the picture is on screen and when the first page is drawn. */
export function notePainted(): void {
  new PerformanceObserver((list) => {
    // A frame's time, as the browser presents it; only Chromium tells.
    for (const entry of list.getEntries() as (PerformanceEntry & { renderTime: number })[]) {
      performance.mark('pictured', { startTime: entry.renderTime });
    }
  }).observe({ type: 'element', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.pdfViewer .page[data-loaded] canvas')) return;
    performance.mark('drawn');
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Opens a book for the first time; resolves to its address once it is copied and pictured. */
export async function keep(browser: BenchBrowser, book: string): Promise<string> {
  const page = await browser.open('reader.html');
  await page.locator('input[type=file]').first().setInputFiles(book);
  await page.locator('[data-keeping]').waitFor({ state: 'detached' });
  await page.waitForFunction(isPictured);
  const { pathname, search } = new URL(page.url());
  await page.close();
  return `${pathname.slice(1)}${search}`;
}

async function millisecondsTo(browser: BenchBrowser, address: string, mark: string) {
  const page: Page = await browser.open(address);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  // Since the page began to load.
  const ms = await page.evaluate((name) => performance.getEntriesByName(name)[0]!.startTime, mark);
  // It is left as it was found: pictured.
  await page.waitForFunction(isPictured);
  await page.close();
  return ms;
}

/** Opening a known book again: until its picture is there, against until its page is drawn. */
export async function* benchReopening(): AsyncGenerator<Comparison, void> {
  for (const book of BOOKS.filter((path) => existsSync(path))) {
    const browser = await startBenchBrowser();
    try {
      await browser.context.addInitScript(notePainted);
      const address = await keep(browser, book);
      yield {
        bench: 'reopen',
        subject: basename(book),
        ours: {
          name: 'page load to picture',
          measure: () => millisecondsTo(browser, address, 'pictured'),
        },
        peer: {
          name: 'to the page itself',
          measure: () => millisecondsTo(browser, address, 'drawn'),
        },
      };
    } finally {
      await browser.close();
    }
  }
}
