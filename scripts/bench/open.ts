import { existsSync, readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import { type BenchBrowser, startBenchBrowser } from './browser.ts';
import type { Comparison } from './rounds.ts';

const ROOT = join(import.meta.dirname, '../..');
const PDFJS = join(ROOT, 'node_modules/pdfjs-dist');
const SHARED = resolve(ROOT, process.env['STEPMARK_SHARED'] ?? '../shared');
/** The sample, and larger books where they are at hand. */
const BOOKS = [
  join(ROOT, 'public/sample/stepmark-sample.pdf'),
  join(SHARED, 'pdfs/ml-system-design-guide-a.pdf'),
  join(SHARED, 'pdfs/axiom-vol5-2046p.pdf'),
];
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};
/** Milliseconds for a page to come to rest before a file is chosen, as a person would need. */
const REST = 400;

/** Serves the peer page and pdf.js' files on the loopback interface. */
function servePeer(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.startsWith('/pdfjs/')
      ? join(PDFJS, path.slice('/pdfjs'.length))
      : join(import.meta.dirname, 'peer.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(server));
  });
}

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

/** Opening a book: our reader against pdf.js' bare viewer, in fresh tabs of one browser. */
export async function* benchOpening(): AsyncGenerator<Comparison, void> {
  const server = await servePeer();
  const peer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    for (const book of BOOKS.filter((path) => existsSync(path))) {
      const browser = await startBenchBrowser();
      await browser.context.addInitScript(watchForInk);
      try {
        yield {
          bench: 'open',
          subject: basename(book),
          ours: {
            name: 'first ink in the reader',
            measure: () => firstInk(browser, 'reader.html', book),
          },
          peer: { name: 'in bare pdf.js', measure: () => firstInk(browser, peer, book) },
        };
      } finally {
        await browser.close();
      }
    }
  } finally {
    server.close();
  }
}
