import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type BenchBrowser, startBenchBrowser } from './browser.ts';
import { servePeer } from './peer.ts';
import type { Comparison } from './rounds.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, process.env['STEPMARK_SHARED'] ?? '../shared');
const BOOKS = [join(SHARED, 'pdfs/pgfmanual-1321p.pdf'), join(SHARED, 'pdfs/axiom-vol5-2046p.pdf')];
const PAGES = 100;
/** Pages a second: leafing. */
const SPEED = 8;
/** Milliseconds after opening, in which a book comes to rest. */
const REST = 2500;

/** What one scroll through a book was like. */
interface Scroll {
  /** Milliseconds between frames: the 95th of 100. */
  readonly p95: number;
  /** Milliseconds between frames: the mean, which moves where the percentile jumps by whole frames. */
  readonly mean: number;
  /** Share of frames whose middle page is not drawn, 0–100. */
  readonly blank: number;
  /** The longest piece of our own scripts in a frame, in milliseconds; pdf.js' is not ours. */
  readonly longest: number;
}

/** Runs in the page: scrolls at an even speed and looks at every frame. */
export async function scroll({ pages, speed }: { pages: number; speed: number }): Promise<Scroll> {
  const scroller = document.querySelector('.scroller, #scroller')!;
  const place = (number: number) =>
    document.querySelector<HTMLElement>(`.pdfViewer .page[data-page-number="${number}"]`);
  const pitch = place(3)!.offsetTop - place(2)!.offsetTop;
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    type Script = { duration: number; sourceURL: string };
    for (const frame of list.getEntries() as (PerformanceEntry & { scripts: Script[] })[]) {
      for (const { duration, sourceURL } of frame.scripts) {
        const ours = sourceURL.includes('/chunks/') && !sourceURL.includes('/chunks/pdfjs-');
        if (ours) longest = Math.max(longest, duration);
      }
    }
  });
  observer.observe({ type: 'long-animation-frame' });
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const gaps: number[] = [];
  let blank = 0;
  const startedAt = await frame();
  for (let now = startedAt, before = now; ; before = now) {
    now = await frame();
    gaps.push(now - before);
    const at = ((now - startedAt) / 1000) * speed;
    if (at > pages) break;
    scroller.scrollTop = at * pitch;
    const middle = scroller.scrollTop + scroller.clientHeight / 2;
    const number = Math.floor(middle / pitch) + 1;
    const shown = [number - 1, number, number + 1]
      .map(place)
      .find((each) => each && each.offsetTop <= middle && each.offsetTop + pitch > middle);
    if (shown && !shown.querySelector('canvas')) blank++;
  }
  observer.disconnect();
  gaps.sort((a, b) => a - b);
  const p95 = gaps[Math.floor(gaps.length * 0.95)] ?? 0;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return { p95, mean, blank: (100 * blank) / gaps.length, longest };
}

async function scrollThrough(browser: BenchBrowser, address: string, book: string) {
  const page: Page = await browser.open(address);
  try {
    const input = page.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached' });
    await input.setInputFiles(book);
    await page.locator('.page[data-page-number="1"] canvas').first().waitFor();
    await page.waitForTimeout(REST);
    return await page.evaluate(scroll, { pages: PAGES, speed: SPEED });
  } finally {
    await page.close();
  }
}

/** Scrolling through large books: our reader against pdf.js' viewer. Blank frames are told beside. */
export async function* benchScrolling(): AsyncGenerator<Comparison, void> {
  const server = await servePeer();
  try {
    for (const book of BOOKS.filter((path) => existsSync(path))) {
      const browser = await startBenchBrowser();
      const told: string[] = [];
      const measured = (name: string, address: string) => async () => {
        const { p95, blank, longest } = await scrollThrough(browser, address, book);
        told.push(`${name}: ${blank.toFixed(1)} % blank, longest script ${longest.toFixed(0)} ms`);
        return p95;
      };
      try {
        yield {
          bench: 'scroll',
          subject: basename(book),
          ours: { name: 'p95 frame in the reader', measure: measured('ours', 'reader.html') },
          peer: { name: 'in bare pdf.js', measure: measured('peer', server.address) },
        };
        // The first of each is the warm-up.
        console.log(
          told
            .slice(2)
            .map((line) => `           ${line}`)
            .join('\n'),
        );
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
}
