import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ScreenName, startChromium } from '../browser/chromium.ts';

const OUTPUT = join(import.meta.dirname, '../../demo-output');

/** What a step of the demo can use. */
interface Stage {
  readonly page: Page;
  /** Goes to one of the extension's pages in the demo's only tab. */
  readonly goTo: (screen: ScreenName, query?: string) => Promise<void>;
}

/** One step: what it shows, in words for the terminal, and how to get there. */
interface Scene {
  /** Also the picture's name, with the scene's number in front. */
  readonly name: string;
  readonly says: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** The demo, in order. Each scene begins where the one before it ended. */
const SCENES: readonly Scene[] = [
  {
    name: 'home',
    says: 'A first start: nothing read yet.',
    play: async ({ page, goTo }) => {
      await goTo('home');
      await page.locator('main').waitFor();
    },
  },
];

/** Plays every scene in a Chromium without a window and leaves a picture of each in demo-output/. */
export async function playDemo(): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'stepmark-demo-'));
  const { context, extensionId } = await startChromium({
    profile,
    headless: true,
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const goTo: Stage['goTo'] = async (screen, query = '') => {
      await page.goto(`chrome-extension://${extensionId}/${screen}.html${query}`);
    };
    for (const [index, { name, says, play }] of SCENES.entries()) {
      await play({ page, goTo });
      const file = `${String(index + 1).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: join(OUTPUT, file) });
      console.log(`${says} (demo-output/${file})`);
    }
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
