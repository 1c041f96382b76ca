import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { startBenchBrowser } from './browser.ts';
import type { Comparison } from './rounds.ts';
import type { ScalePage } from './scale-page.ts';

const QUESTIONS = 100_000;
/** A profile as most have it, to compare with. */
const FEW = 500;

declare const stepmarkScale: ScalePage;

/** The store's own code, as a script for a page. */
async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'scale-page.ts')],
    alias: { '@': join(import.meta.dirname, '../..') },
    bundle: true,
    format: 'iife',
    write: false,
    define: { 'import.meta.env.FIREFOX': 'false' },
  });
  return outputFiles[0]?.text ?? '';
}

/** A profile with so many questions, ten reviews each, in a browser of its own. */
async function profile(questions: number) {
  const browser = await startBenchBrowser();
  const page = await browser.open('popup.html');
  await page.evaluate(await pageScript());
  page.on('console', (message) => console.log(`  ${message.text()}`));
  const derivedMs = await page.evaluate((count) => stepmarkScale.fill(count), questions);
  const counts = await page.evaluate(() => stepmarkScale.count());
  return { browser, page, derivedMs, counts };
}

/** In a page of the review: notes when the first question can be answered, drawn and all. */
function noteQuestion(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.reveal')) return;
    observer.disconnect();
    // What a frame's callback asks for comes after the frame.
    requestAnimationFrame(() => setTimeout(() => performance.mark('question')));
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds in which what was left is taken down: a reader does not come from another review. */
const SETTLE = 500;

/** Milliseconds from leading to the review until the first question can be answered. */
async function startOfReview(page: Page): Promise<number> {
  await page.goto('about:blank');
  await page.waitForTimeout(SETTLE);
  await page.goto(reviewAddress(page));
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('question')[0]?.startTime,
  );
  return (await mark.jsonValue()) ?? Number.NaN;
}

const addresses = new WeakMap<Page, string>();
const reviewAddress = (page: Page) => addresses.get(page) ?? '';

/** Megabytes of script memory after a collection. */
async function megabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

type Work = 'due' | 'dueBare' | 'begin' | 'statistics' | 'statisticsBare' | 'answer';

/**
 * 100,000 cards and a million reviews: the due queue, statistics, an answer and the start of a
 * review, against the bare reads they rest on or a profile of 500 cards.
 */
export async function* benchScale(): AsyncGenerator<Comparison, void> {
  const [large, small] = [await profile(QUESTIONS), await profile(FEW)];
  try {
    const { cards, reviews } = large.counts;
    const subject = `${cards} cards`;
    console.log(`  ${reviews} reviews, replayed in ${(large.derivedMs / 1000).toFixed(1)} s`);
    const run = ({ page }: typeof large, work: Work) => ({
      measure: () => page.evaluate((name) => stepmarkScale[name](), work),
    });
    yield {
      bench: 'scale',
      subject: `due queue, ${subject}`,
      ours: { name: 'queue of a day', ...run(large, 'due') },
      peer: { name: 'one read of as many', ...run(large, 'dueBare') },
    };
    yield {
      bench: 'scale',
      subject: `statistics, ${subject}`,
      ours: { name: 'all figures', ...run(large, 'statistics') },
      peer: { name: 'reading the sums', ...run(large, 'statisticsBare') },
    };
    yield {
      bench: 'scale',
      subject: `answer, ${subject}`,
      ours: { name: 'answering', ...run(large, 'answer') },
      peer: { name: `among ${FEW} cards`, ...run(small, 'answer') },
    };
    yield {
      bench: 'scale',
      subject: `start of a sitting, ${subject}`,
      ours: { name: 'in an open page', ...run(large, 'begin') },
      peer: { name: `of ${FEW} cards`, ...run(small, 'begin') },
    };
    console.log(`  memory of the page: ${(await megabytes(large.page)).toFixed(1)} MB`);
    const pages = await Promise.all(
      [large, small].map(async ({ browser }) => {
        const page = await browser.open('review.html');
        addresses.set(page, page.url());
        await page.addInitScript(noteQuestion);
        return page;
      }),
    );
    const [ours, peer] = pages;
    if (!ours || !peer) return;
    yield {
      bench: 'scale',
      subject: `start of review, ${subject}`,
      ours: { name: 'page and question', measure: () => startOfReview(ours) },
      peer: { name: `of ${FEW} cards`, measure: () => startOfReview(peer) },
    };
    console.log(`  memory of the review: ${(await megabytes(ours)).toFixed(1)} MB`);
  } finally {
    await large.browser.close();
    await small.browser.close();
  }
}
