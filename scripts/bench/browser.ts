import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { startChromium } from '../browser/chromium.ts';

/** A Chromium with Stepmark on a profile of its own. */
export interface BenchBrowser {
  readonly context: BrowserContext;
  /** Opens a page of the extension or any other address in a new tab. */
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startBenchBrowser(): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'stepmark-bench-'));
  const { context, extensionId } = await startChromium({
    profile,
    headless: true,
    viewport: { width: 1280, height: 800 },
  });
  // tsx names functions by a helper, which those that are sent to a page look for there.
  await context.addInitScript('globalThis.__name = (value) => value');
  return {
    context,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(new URL(address, `chrome-extension://${extensionId}/`).href);
      return page;
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
