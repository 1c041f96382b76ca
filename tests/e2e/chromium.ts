import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type Page,
  type TestInfo,
  type Worker,
  expect,
  test as base,
} from '@playwright/test';
import {
  CHROME_BUILD,
  type ScreenName,
  type StartedChromium,
  startChromium,
} from '../../scripts/browser/chromium.ts';
import { type NetworkWatch, watchNetwork } from './network-watch.ts';
import { newProfile, removeProfile } from './profile.ts';

/** Stepmark in a real Chromium; `npm run build` must have run. */
export interface StepmarkInChromium {
  /** The running browser; another one after `relaunch()`. */
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly network: NetworkWatch;
  /** Uncaught errors of all pages. Must be empty at the end; a test that expects some empties it. */
  readonly errors: string[];
  /** Opens one of the extension's pages in a new tab. `query` like "?source=…" or "#library". */
  open(screen: ScreenName, query?: string): Promise<Page>;
  /** The background's service worker. */
  background(): Promise<Worker>;
  /**
   * Ends the browser and starts it again on the same profile. With `kill` its process is ended at
   * once, as a crash or a power cut would: only what was acknowledged as stored may be expected back.
   * With `newProfile` it starts as on another machine.
   */
  relaunch(options?: { readonly kill?: boolean; readonly newProfile?: boolean }): Promise<void>;
}

async function kill({ context, pid }: StartedChromium): Promise<void> {
  if (pid === null) throw new Error('The browser’s process is not known: nothing to kill.');
  const closed = context.waitForEvent('close', { timeout: 10_000 });
  process.kill(pid, 'SIGKILL');
  await closed;
}

/**
 * Waits for the home page that opens by itself after the installation. It comes to the front
 * whenever it does, and a page behind another is drawn once a second only.
 */
async function awaitWelcome({ context }: StartedChromium): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/home.html');
  const welcome =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome, timeout: 15_000 }));
  await welcome.locator('main').waitFor();
}

/** What the reader has agreed to: nobody can click a browser's own question in a test. */
interface Given {
  /** Sites there is access to. */
  readonly hosts: readonly string[];
  /** Optional permissions. */
  readonly given: readonly string[];
}

/** A copy of the build to which what a reader may give was given from the start. */
async function buildWithAccess({ hosts, given }: Given): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'stepmark-build-'));
  await cp(CHROME_BUILD, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  const all = [...manifest.permissions, ...given];
  await writeFile(path, JSON.stringify({ ...manifest, permissions: all, host_permissions: hosts }));
  return copy;
}

/** What every open page looked like when a test failed, next to its report. */
async function photograph(context: BrowserContext, testInfo: TestInfo): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const path = testInfo.outputPath(`page-${index + 1}.png`);
    await page.screenshot({ path, timeout: 5000 }).catch(() => {});
  }
}

/** Playwright's `test` with a `stepmark` fixture: a fresh profile and a network watch per test. */
export const test = base.extend<{ stepmark: StepmarkInChromium } & Given>({
  hosts: [[], { option: true }],
  given: [[], { option: true }],
  stepmark: async ({ hosts, given }, use, testInfo) => {
    const profiles = [await newProfile()];
    const isGiven = hosts.length > 0 || given.length > 0;
    const extension = isGiven ? await buildWithAccess({ hosts, given }) : CHROME_BUILD;
    const network = await watchNetwork();
    const errors: string[] = [];
    const start = async () => {
      const started = await startChromium({
        profile: profiles.at(-1)!,
        headless: true,
        extension,
        args: [`--proxy-server=127.0.0.1:${network.port}`],
        viewport: { width: 1280, height: 800 },
      });
      started.context.on('request', (request) => network.note(request.url()));
      // What is thrown and no error has no stack.
      started.context.on('weberror', (web) => {
        const { name, message, stack } = web.error();
        errors.push(stack || `${name}: ${message}`);
      });
      return started;
    };
    const startNew = async () => {
      const started = await start();
      await awaitWelcome(started);
      return started;
    };
    let browser = await startNew();
    await use({
      get context() {
        return browser.context;
      },
      get extensionId() {
        return browser.extensionId;
      },
      network,
      errors,
      open: async (screen, query = '') => {
        const page = await browser.context.newPage();
        await page.bringToFront();
        await page.goto(`chrome-extension://${browser.extensionId}/${screen}.html${query}`);
        return page;
      },
      background: async () =>
        browser.context.serviceWorkers()[0] ??
        (await browser.context.waitForEvent('serviceworker', { timeout: 10_000 })),
      relaunch: async (options) => {
        if (options?.kill) await kill(browser);
        else await browser.context.close();
        if (options?.newProfile) profiles.push(await newProfile());
        browser = await (options?.newProfile ? startNew() : start());
      },
    });
    if (testInfo.status !== testInfo.expectedStatus) await photograph(browser.context, testInfo);
    await browser.context.close();
    await network.close();
    await Promise.all(profiles.map(removeProfile));
    if (extension !== CHROME_BUILD) await rm(extension, { recursive: true });
    expect(network.leaks(), 'requests that left the extension').toEqual([]);
    expect(errors, 'uncaught errors').toEqual([]);
  },
});

export { expect };
