import type { BrowserContext, Page } from '@playwright/test';
import { lookAround, lookAt, type PageLook } from './look.ts';

/** What became of a file. */
export type Opening =
  | { readonly kind: 'opened'; readonly pageCount: number; readonly looks: readonly PageLook[] }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'defect'; readonly what: string };

/** Milliseconds: for a file to open or say why not; for a page to be drawn; for a page to answer. */
const OPENING = 45_000;
const DRAWING = 15_000;
const ANSWER = 10_000;
const LOADING = 20_000;

/**
 * What pdf.js' worker throws to itself to read a broken file anew, in several places at once: it
 * handles the first. Nothing of it reaches the page.
 */
const RECOVERED: ReadonlySet<string> = new Set(['XRefEntryException']);

/** Opens a file as a reader does, in a tab of its own, and looks at some of its pages. */
export async function openOne(
  context: BrowserContext,
  extensionId: string,
  path: string,
): Promise<Opening> {
  const page = await context.newPage();
  // What is sent into a page as text was compiled: tsx names its functions with this helper.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  const errors: string[] = [];
  const crashed = new Promise<Opening>((resolve) => {
    page.on('crash', () => resolve({ kind: 'defect', what: 'the tab crashed' }));
  });
  page.on('pageerror', ({ message }) => {
    const [error = ''] = message.split('\n');
    if (!RECOVERED.has(error)) errors.push(error);
  });
  try {
    const work = drive(page, `chrome-extension://${extensionId}/reader.html`, path);
    const opening = await Promise.race([work, crashed]);
    work.catch(() => undefined);
    const [error] = errors;
    return error !== undefined && opening.kind !== 'defect'
      ? { kind: 'defect', what: `an uncaught error: ${error}` }
      : opening;
  } finally {
    await Promise.race([page.close(), new Promise((resolve) => setTimeout(resolve, ANSWER))]);
  }
}

async function drive(page: Page, url: string, path: string): Promise<Opening> {
  await page.goto(url, { timeout: LOADING });
  await page.locator('input[type=file]').first().setInputFiles(path, { timeout: LOADING });
  const until = Date.now() + OPENING;
  while (Date.now() < until) {
    const now = await answer(page.evaluate(lookAround));
    if (now === null) return { kind: 'defect', what: 'hang: the page does not answer' };
    if (now.state === 'failed') {
      return now.code === 'unexpected'
        ? { kind: 'defect', what: 'an error nobody foresaw' }
        : { kind: 'error', code: now.code ?? 'unnamed' };
    }
    if (now.state === 'password') return { kind: 'error', code: 'password' };
    if (now.state === 'opening' && now.slow) return { kind: 'error', code: 'slow' };
    if (now.state === 'open' && now.pageCount > 0) return lookThrough(page, now.pageCount);
    await page.waitForTimeout(100);
  }
  return { kind: 'defect', what: 'hang: neither pages nor a message' };
}

/** The first two pages, one in the middle and the last. */
async function lookThrough(page: Page, pageCount: number): Promise<Opening> {
  const numbers = [1, 2, Math.ceil(pageCount / 2), pageCount].filter((each) => each <= pageCount);
  const looks: PageLook[] = [];
  for (const pageNumber of new Set(numbers)) {
    const look = await answer(
      page.evaluate(lookAt, { pageNumber, limit: DRAWING }),
      DRAWING + ANSWER,
    );
    if (look === null) return { kind: 'defect', what: `hang: on page ${pageNumber}` };
    if (look.state === 'waiting') {
      return { kind: 'defect', what: `page ${pageNumber} is not drawn and does not say why` };
    }
    looks.push(look);
  }
  const { toast } = (await answer(page.evaluate(lookAround))) ?? { toast: null };
  if (toast !== null) return { kind: 'defect', what: `a message: ${toast}` };
  return { kind: 'opened', pageCount, looks };
}

/** `null` when a page is too busy to answer. */
async function answer<T>(asked: Promise<T>, limit = ANSWER): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limit);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
