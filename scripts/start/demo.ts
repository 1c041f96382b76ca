import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { startChromium } from '../browser/chromium.ts';
import { SCENES, type Stage } from './scenes.ts';

const OUTPUT = join(import.meta.dirname, '../../demo-output');
/** Milliseconds a scene may wait for anything. */
const PATIENCE = 30_000;

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
  context.setDefaultTimeout(PATIENCE);
  try {
    const stage = await setStage(context, extensionId);
    for (const [index, { name, says, play }] of SCENES.entries()) {
      await play(stage);
      await atRest(stage.page);
      const file = `${String(index + 1).padStart(2, '0')}-${name}.png`;
      await stage.page.screenshot({ path: join(OUTPUT, file) });
      console.log(`${says} (demo-output/${file})`);
    }
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function setStage(context: BrowserContext, extensionId: string): Promise<Stage> {
  // After its installation Stepmark opens its home page by itself; the demo plays there.
  const isHome = (page: Page) => page.url().endsWith('/home.html');
  const page = context.pages().find(isHome) ?? (await context.waitForEvent('page', isHome));
  await page.setViewportSize({ width: 1280, height: 800 });
  return {
    page,
    goTo: async (screen, query = '') => {
      await page.goto(`chrome-extension://${extensionId}/${screen}.html${query}`);
    },
    saveAs: async (name, click) => {
      const [download] = await Promise.all([page.waitForEvent('download'), click()]);
      if (name.endsWith('.md') && download.suggestedFilename().endsWith('.zip')) {
        unpackNotes(await readFile(await download.path()), name);
      } else await download.saveAs(join(OUTPUT, name));
      console.log(`Saved demo-output/${name}.`);
    },
  };
}

function unpackNotes(zip: Uint8Array, name: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const target = join(OUTPUT, path.endsWith('.md') ? name : path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** Waits until nothing fades, flashes or loads its type any more. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((each) => each.finished));
  });
}
