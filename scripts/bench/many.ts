import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { GENERATOR_VERSION } from '@/lib/question/generator-version';
import { startBenchBrowser } from './browser.ts';
import { highlightRows, putRows } from './many-highlights.ts';
import { keep, notePainted } from './reopen.ts';
import type { Comparison } from './rounds.ts';
import { scroll } from './scroll.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, process.env['STEPMARK_SHARED'] ?? '../shared');
const BOOK = join(SHARED, 'pdfs/axiom-vol5-2046p.pdf');
const MANY = 10_000;
/** Milliseconds after opening, in which the book comes to rest. */
const REST = 2500;
/** Scrolling at a pace at which one skims. */
const SCROLL = { pages: 30, speed: 3 };

/** What one opening and scroll was like, in milliseconds. */
interface Visit {
  readonly drawn: number;
  readonly mean: number;
  readonly p95: number;
}

/** A browser that knows the book; `count` highlights are in it. */
async function visitor(count: number) {
  const browser = await startBenchBrowser();
  await browser.context.addInitScript(notePainted);
  const address = await keep(browser, BOOK);
  const sourceId = new URL(address, 'https://book').searchParams.get('source') ?? '';
  if (count > 0) {
    const page = await browser.open('home.html');
    await page.evaluate(putRows, {
      rows: await highlightRows(readFileSync(BOOK), count, sourceId),
      version: GENERATOR_VERSION,
    });
    await page.close();
  }
  const visit = async (): Promise<Visit> => {
    const page = await browser.open(address);
    try {
      await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
      const drawn = await page.evaluate(() => performance.getEntriesByName('drawn')[0]!.startTime);
      await page.waitForTimeout(REST);
      const { mean, p95 } = await page.evaluate(scroll, SCROLL);
      return { drawn, mean, p95 };
    } finally {
      await page.close();
    }
  };
  return { visit, close: () => browser.close() };
}

/** Opening and scrolling a large book with many highlights, against the same book without. */
export async function* benchMany(): AsyncGenerator<Comparison, void> {
  if (!existsSync(BOOK)) return;
  const full = await visitor(MANY);
  const bare = await visitor(0);
  try {
    const visits = { full: recorded(full.visit), bare: recorded(bare.visit) };
    for (const [what, measure] of [
      ['opening', (visit: Visit) => visit.drawn],
      ['frame in scrolling', (visit: Visit) => visit.mean],
      ['p95 frame', (visit: Visit) => visit.p95],
    ] as const) {
      const ours: number[] = [];
      const peer: number[] = [];
      const [ofFull, ofBare] = [visits.full(), visits.bare()];
      const timed = (next: () => Promise<Visit>, times: number[]) => async () => {
        const ms = measure(await next());
        times.push(ms);
        return ms;
      };
      yield {
        bench: 'many',
        subject: `${what}, ${basename(BOOK)}`,
        ours: { name: `with ${MANY} highlights`, measure: timed(ofFull, ours) },
        peer: { name: 'with none', measure: timed(ofBare, peer) },
      };
      // The first of each is the warm-up.
      const ratios = ours.slice(1).map((ms, at) => ms / (peer[at + 1] ?? Number.NaN));
      console.log(`           at most ${upperBound(ratios).toFixed(2)} × (95 %, paired)`);
    }
  } finally {
    await full.close();
    await bare.close();
  }
}

/** Visits that are made once and told again, so that several things are measured on the same ones. */
function recorded(visit: () => Promise<Visit>): () => () => Promise<Visit> {
  const made: Visit[] = [];
  return () => {
    let at = 0;
    return async () => {
      const index = at++;
      const known = made[index] ?? (await visit());
      made[index] = known;
      return known;
    };
  };
}

/** One-sided 95 % bound of the geometric mean of ratios; the normal quantile, so a bit low for few. */
function upperBound(ratios: readonly number[]): number {
  const logs = ratios.map(Math.log);
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  const spread = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (logs.length - 1);
  return Math.exp(mean + 1.645 * Math.sqrt(spread / logs.length));
}
