import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../browser/chromium.ts';
import { ensureBuild } from './build.ts';
import { playDemo } from './demo.ts';

const CACHE = join(import.meta.dirname, '../../.cache');

/** Whether a window can be shown: always on macOS and Windows, on Linux with a display server. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Opens Stepmark in a window and stays until it is closed. What is read and marked there is kept. */
async function openWindow(): Promise<void> {
  const profile = join(CACHE, 'profile');
  mkdirSync(profile, { recursive: true });
  const { context, extensionId } = await startChromium({
    profile,
    headless: false,
    sandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    // The window's own size, not a fixed one.
    viewport: null,
  });
  const [blank] = context.pages();
  const page = blank ?? (await context.newPage());
  await page.goto(`chrome-extension://${extensionId}/home.html`);
  console.log('Stepmark is open. Close its window or press Ctrl + C to end.');
  // A window that is closed leaves the browser running on some systems.
  const closed = new Promise<void>((done) => {
    context.on('close', () => done());
    const whenEmpty = () => {
      if (context.pages().length === 0) done();
    };
    const watch = (opened: typeof page) => opened.on('close', whenEmpty);
    context.pages().forEach(watch);
    context.on('page', watch);
  });
  await closed;
  await context.close().catch(() => {});
}

try {
  await ensureBuild();
  if (hasDisplay()) {
    await openWindow();
  } else {
    console.log('There is no display here, so Stepmark shows itself in pictures.');
    await playDemo();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
