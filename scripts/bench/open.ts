import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type BenchBrowser, startBenchBrowser } from './browser.ts';
import { servePeer } from './peer.ts';
import type { Comparison } from './rounds.ts';
import { scanPage, writeScan } from './scan.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, process.env['STEPMARK_SHARED'] ?? '../shared');
/** The sample, and larger books where they are at hand. */
const BOOKS = [
  join(ROOT, 'public/sample/stepmark-sample.pdf'),
  join(SHARED, 'pdfs/ml-system-design-guide-a.pdf'),
  join(SHARED, 'pdfs/pgfmanual-1321p.pdf'),
  join(SHARED, 'pdfs/axiom-vol5-2046p.pdf'),
];
/** Megabytes of the scan that is made for the bench. */
const SCAN = 200;
/** What others do: pdf.js' own viewer, and the least one can write. */
const PEERS = [
  { path: '', name: 'in bare pdf.js' },
  { path: 'naive', name: 'in a naive reader' },
];
/** Milliseconds for a page to come to rest before a file is chosen, as a person would need. */
const REST = 400;

/** Runs in every page: milliseconds from choosing a file to the first ink on page 1. */
function watchForInk(): void {
  const small = document.createElement('canvas');
  small.width = small.height = 64;
  const context = small.getContext('2d', { willReadFrequently: true });
  const hasInk = (canvas: HTMLCanvasElement) => {
    if (!context || canvas.width === 0 || canvas.height === 0) return false;
    context.clearRect(0, 0, 64, 64);
    context.drawImage(canvas, 0, 0, 64, 64);
    const { data } = context.getImageData(0, 0, 64, 64);
    return data.some((value, at) => at % 4 !== 3 && value < 245 && data[at - (at % 4) + 3] === 255);
  };
  const ink = new Promise<number>((done) => {
    const onChange = ({ timeStamp }: Event) => {
      const look = () => {
        const canvases = document.querySelectorAll<HTMLCanvasElement>(
          '.page[data-page-number="1"] canvas',
        );
        if ([...canvases].some(hasInk)) done(performance.now() - timeStamp);
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener('change', onChange, { capture: true, once: true });
  });
  Object.assign(window, { ink });
}

/** Opens a book in a fresh tab and waits for its first ink. */
async function firstInk(browser: BenchBrowser, address: string, book: string): Promise<number> {
  const page = await browser.open(address);
  try {
    const input = page.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(REST);
    await input.setInputFiles(book);
    return await page.evaluate(() => (window as unknown as { ink: Promise<number> }).ink);
  } finally {
    await page.close();
  }
}

/** Opening a book: our reader against two others, in fresh tabs of one browser. */
export async function* benchOpening(): AsyncGenerator<Comparison, void> {
  const server = await servePeer();
  const folder = await mkdtemp(join(tmpdir(), 'stepmark-scan-'));
  try {
    for (const book of [...BOOKS.filter((path) => existsSync(path)), await makeScan(folder)]) {
      const browser = await startBenchBrowser();
      await browser.context.addInitScript(watchForInk);
      try {
        for (const peer of PEERS) {
          yield {
            bench: 'open',
            subject: basename(book),
            ours: {
              name: 'first ink in the reader',
              measure: () => firstInk(browser, 'reader.html', book),
            },
            peer: {
              name: peer.name,
              measure: () => firstInk(browser, server.address + peer.path, book),
            },
          };
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function makeScan(folder: string): Promise<string> {
  const browser = await startBenchBrowser();
  try {
    const path = join(folder, `scan-${SCAN}-mb.pdf`);
    writeScan(path, await scanPage(await browser.open('about:blank')), SCAN);
    return path;
  } finally {
    await browser.close();
  }
}
