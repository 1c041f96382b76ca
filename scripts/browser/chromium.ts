import { type BrowserContext, chromium } from '@playwright/test';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** The built extension for Chromium. */
export const CHROME_BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');

/** The pages the extension has. */
export type ScreenName = 'home' | 'reader' | 'sift' | 'review' | 'popup' | 'open';

/** How to start Chromium with the extension. */
export interface ChromiumOptions {
  /** Folder of the profile; kept, so that a second start finds what the first one stored. */
  readonly profile: string;
  readonly headless: boolean;
  /** Chromium's sandbox cannot run as root. */
  readonly sandbox?: boolean;
  /** Folder of the unpacked extension; the build unless given. */
  readonly extension?: string;
  /** Further command line flags. */
  readonly args?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

/** A started Chromium with Stepmark in it. */
export interface StartedChromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Of the browser's main process; null where it cannot be told (Windows). */
  readonly pid: number | null;
}

/**
 * Starts Chromium with the built extension and waits until its background runs.
 *
 * @throws if STEPMARK_CHROMIUM is wrong or the extension does not start within 15 s
 */
export async function startChromium(options: ChromiumOptions): Promise<StartedChromium> {
  const {
    profile,
    headless,
    sandbox = false,
    extension = CHROME_BUILD,
    args = [],
    viewport,
  } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['STEPMARK_CHROMIUM'] ?? '/usr/bin/chromium',
    headless,
    chromiumSandbox: sandbox,
    ...(viewport === undefined ? {} : { viewport }),
    // Playwright switches extensions off unless told not to.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...args,
    ],
  });
  const worker =
    context.serviceWorkers().find((sw) => sw.url().startsWith('chrome-extension://')) ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return { context, extensionId: new URL(worker.url()).host, pid: await pidOf(profile) };
}

/** Chromium locks its profile with a link to "host-pid", which names the process without guessing. */
async function pidOf(profile: string): Promise<number | null> {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => '');
  const pid = Number(lock.split('-').at(-1));
  return lock && Number.isInteger(pid) ? pid : null;
}
