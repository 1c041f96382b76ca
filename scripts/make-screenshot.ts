import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startChromium } from './browser/chromium.ts';
import { ensureBuild } from './start/build.ts';

/**
 * Draws docs/reader.png: the sample, a few passages placed, one about to be; and the same pages in
 * sepia, docs/reader-sepia.png, and in the dark, docs/reader-dark.png.
 */
const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'public/sample/stepmark-sample.pdf');
const pictureOf = (name: string) => join(ROOT, `docs/${name}.png`);

interface Passage {
  /** First and last words; each stands on one line of page 2 or 3. */
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly note?: string;
}

const PASSAGES: readonly Passage[] = [
  {
    from: 'about 70 requests per second',
    to: 'we plan for 560.',
    key: '1',
    note: 'Do this sum before anything else.',
  },
  { from: 'Predicting the', to: 'to what we want.', key: '2' },
  {
    from: 'Cooking is rare',
    to: 'finished dish.',
    key: '3',
    note: 'Rare label: help it with others.',
  },
  { from: 'Estimating the relevance', to: 'pointwise ranking.', key: '4' },
];
/** Selected last, with the bar still open. */
const SELECTED = { from: 'Learning from pairs', to: 'pairwise ranking;' };

/** Runs in the page: selects from the first words to the last, ligatures or not. */
function select({ from, to }: Pick<Passage, 'from' | 'to'>): void {
  const layers = document.querySelectorAll('.textLayer');
  const nodes = [...layers].flatMap((layer) => {
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    return found;
  });
  const folded = (text: string) => text.replaceAll('\u{FB01}', 'fi');
  const first = nodes.find((node) => folded(node.data).includes(from));
  const last = nodes.find(
    (node) => nodes.indexOf(node) >= nodes.indexOf(first as Text) && folded(node.data).includes(to),
  );
  if (!first || !last) throw new Error(`not on the page: ${from} … ${to}`);
  const end = folded(last.data).indexOf(to) + to.length;
  const ligatures = folded(last.data.slice(0, end)).length - last.data.slice(0, end).length;
  getSelection()?.setBaseAndExtent(first, first.data.indexOf(from), last, end - ligatures);
  document.dispatchEvent(new PointerEvent('pointerup'));
}

async function place(page: Page, { key, note, ...words }: Passage): Promise<void> {
  await page.evaluate(select, words);
  const bar = page.locator('.placing-bar');
  await bar.waitFor();
  await page.keyboard.press(key);
  await bar.getByRole('status').waitFor();
  if (note) {
    await page.keyboard.press('n');
    await page.locator('.placing-note textarea').fill(note);
    await page.keyboard.press('Control+Enter');
    await page.locator('.placing-note').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
}

await ensureBuild();
mkdirSync(join(ROOT, 'docs'), { recursive: true });
const profile = await mkdtemp(join(tmpdir(), 'stepmark-picture-'));
const { context, extensionId } = await startChromium({
  profile,
  headless: true,
  viewport: { width: 1280, height: 800 },
});
try {
  // tsx names functions by a helper, which those that are sent to a page look for there.
  await context.addInitScript('globalThis.__name = (value) => value');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${extensionId}/reader.html`);
  await page.locator('input[type=file]').first().setInputFiles(SAMPLE);
  const field = page.locator('.page-field input');
  await field.fill('2');
  await field.press('Enter');
  await page.locator('.page[data-page-number="2"] .textLayer span').first().waitFor();
  for (const passage of PASSAGES) await place(page, passage);
  await page.evaluate(select, SELECTED);
  await page.locator('.placing-bar').waitFor();
  // What was copied and drafted in the background has come to rest.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: pictureOf('reader') });
  await page.keyboard.press('Escape');
  await page.locator('.placing-bar').waitFor({ state: 'detached' });
  // From the interface's own pages to light ones, and on to sepia.
  for (const theme of ['white', 'sepia']) {
    await page.keyboard.press('t');
    await page.locator(`.reader[data-page-theme="${theme}"]`).waitFor();
  }
  await page.waitForTimeout(1500);
  await page.screenshot({ path: pictureOf('reader-sepia') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('t');
  await page.locator('.reader[data-page-theme="dark"]').waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: pictureOf('reader-dark') });
  console.log('docs/reader.png, reader-sepia.png and reader-dark.png are drawn.');
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
