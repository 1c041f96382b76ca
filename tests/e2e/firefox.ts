import { expect, test as base } from '@playwright/test';
import { type Browser, type Page, launch } from 'puppeteer-core';
import { join } from 'node:path';
import type { ScreenName } from '../../scripts/browser/chromium.ts';
import { type NetworkWatch, watchNetwork } from './network-watch.ts';
import { newProfile, removeProfile } from './profile.ts';

const FIREFOX_BUILD = join(import.meta.dirname, '../../.output/firefox-mv3');
/** The add-on's id in the manifest, and the address its pages are given in these tests. */
const GECKO_ID = 'stepmark@stepmark.example';
const UUID = '5ae1b3c2-0c4d-4a6e-9f10-7e0a51e6b0a7';

/** Stepmark in a real Firefox; `npm run build:firefox` must have run. */
export interface StepmarkInFirefox {
  /** The running browser; another one after `relaunch()`. */
  readonly browser: Browser;
  readonly network: NetworkWatch;
  /** Uncaught errors of all pages. Must be empty at the end; a test that expects some empties it. */
  readonly errors: string[];
  /** Opens one of the extension's pages in a new tab and waits for its `main` element. */
  open(screen: ScreenName, query?: string): Promise<Page>;
  /** Loads the page again; `page.reload()` itself never returns here. */
  reload(page: Page): Promise<void>;
  /** Ends the browser (with `kill`: as a crash would) and starts it again on the same profile. */
  relaunch(options?: { readonly kill?: boolean }): Promise<void>;
}

/** Prefs that send everything through the watching proxy, loopback included. */
function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
  };
}

async function startFirefox(profile: string, port: number): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['STEPMARK_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 800 },
    // Installing an add-on and opening its pages needs the privileged part of BiDi.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...proxyPrefs(port),
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // A temporary add-on is uninstalled when the browser ends; its storage must outlive that.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(FIREFOX_BUILD);
  return browser;
}

async function kill(browser: Browser): Promise<void> {
  const process = browser.process();
  if (!process) throw new Error('The browser’s process is not known: nothing to kill.');
  const ended = new Promise((done) => {
    process.once('exit', done);
  });
  process.kill('SIGKILL');
  await ended;
}

/** Playwright's `test` with a `stepmark` fixture whose pages are Puppeteer's: Firefox over BiDi. */
export const test = base.extend<{ stepmark: StepmarkInFirefox }>({
  // Playwright reads the fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  stepmark: async ({}, use) => {
    const profile = await newProfile();
    const network = await watchNetwork();
    const errors: string[] = [];
    let browser = await startFirefox(profile, network.port);
    await use({
      get browser() {
        return browser;
      },
      network,
      errors,
      open: async (screen, query = '') => {
        const page = await browser.newPage();
        page.on('request', (request) => network.note(request.url()));
        page.on('pageerror', (error) => errors.push(String(error)));
        // The page loads, but the promise of goto never settles for moz-extension: addresses.
        await page
          .goto(`moz-extension://${UUID}/${screen}.html${query}`, { timeout: 2000 })
          .catch(() => {});
        await page.waitForSelector('main', { timeout: 15_000 });
        return page;
      },
      reload: async (page) => {
        await page.reload({ timeout: 2000 }).catch(() => {});
        await page.waitForSelector('main', { timeout: 15_000 });
      },
      relaunch: async (options) => {
        if (options?.kill) await kill(browser);
        else await browser.close();
        browser = await startFirefox(profile, network.port);
      },
    });
    await browser.close();
    await network.close();
    await removeProfile(profile);
    expect(network.leaks(), 'requests that left the extension').toEqual([]);
    expect(errors, 'uncaught errors').toEqual([]);
  },
});

export { expect };
