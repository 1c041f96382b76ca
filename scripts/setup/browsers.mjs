import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { run, since } from './run.mjs';

const PLAYWRIGHT_LIMIT_MS = 120_000;
const VERSION_LIMIT_MS = 20_000;

/**
 * What each browser must be. Branded Google Chrome is refused: since version 137 it ignores
 * --load-extension; Chromium and Chrome for Testing still take it.
 */
export const BROWSERS = {
  chromium: {
    title: 'Chromium',
    env: 'STEPMARK_CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    known: {
      darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
      win32: [],
      linux: ['/snap/bin/chromium'],
    },
    pattern: /(?:Chromium|Chrome for Testing) (\d+)/,
    atLeast: 147,
    apt: ['chromium', 'fonts-liberation'],
  },
  firefox: {
    title: 'Firefox',
    env: 'STEPMARK_FIREFOX',
    names: ['firefox', 'firefox-esr'],
    known: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
      linux: [],
    },
    pattern: /Firefox (\d+)/,
    atLeast: 144,
    apt: ['firefox-esr'],
  },
};

/** Every file called `name` on the PATH, first one first. */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path));
}

/** Chrome for Testing as Playwright keeps it, newest first. */
function inPlaywrightCache() {
  const root =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[process.platform] ||
    join(homedir(), '.cache/ms-playwright');
  if (!existsSync(root)) return [];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    ...['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].map(
      (folder) =>
        `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
  ];
  return (
    readdirSync(root)
      .filter((folder) => /^chromium-\d+$/.test(folder))
      // toSorted() is newer than Node 18.
      // oxlint-disable-next-line unicorn/no-array-sort
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .flatMap((folder) => inside.map((file) => join(root, folder, file)))
      .filter((path) => existsSync(path))
  );
}

/** The major version if `path` starts and is the browser it should be, else null. */
async function versionOf(browser, path) {
  // Windows browsers print nothing for --version: take the file's word.
  if (process.platform === 'win32') return browser.atLeast;
  const { code, output } = await run(path, ['--version'], { limitMs: VERSION_LIMIT_MS });
  const found = code === 0 ? browser.pattern.exec(output) : null;
  return found ? Number(found[1]) : null;
}

/**
 * Looks for a browser that is already here: the environment first, then the PATH and known places.
 *
 * @param {keyof typeof BROWSERS} kind
 * @returns {Promise<{ path: string | null, remark: string }>} `remark` says what was passed over.
 */
export async function findBrowser(kind) {
  const browser = BROWSERS[kind];
  const chosen = process.env[browser.env];
  const candidates = [
    ...(chosen ? [chosen] : []),
    ...browser.names.flatMap(onPath),
    ...(browser.known[process.platform] ?? []).filter((path) => existsSync(path)),
    ...(kind === 'chromium' ? inPlaywrightCache() : []),
  ];
  let remark = '';
  for (const path of new Set(candidates)) {
    const version = await versionOf(browser, path);
    if (version !== null && version >= browser.atLeast) return { path, remark };
    if (version !== null) remark = ` (${path} is ${version}, ${browser.atLeast} is needed)`;
  }
  return { path: null, remark };
}

/**
 * Finds a browser or installs one.
 *
 * @param {keyof typeof BROWSERS} kind
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} the executable, or null after every way has failed
 */
export async function ensureBrowser(kind, say) {
  const { title, apt, env } = BROWSERS[kind];
  const here = await findBrowser(kind);
  if (here.path) {
    say(`${title}: ${here.path}`);
    return here.path;
  }
  /** @type {{ where: string, install: () => Promise<unknown> }[]} */
  const ways = [];
  if (kind === 'chromium') {
    ways.push({
      where: 'from Playwright',
      install: () =>
        run('npx', ['playwright', 'install', 'chromium'], { limitMs: PLAYWRIGHT_LIMIT_MS }),
    });
  }
  ways.push({ where: 'from the system’s packages', install: () => aptInstall(apt) });
  for (const { where, install } of ways) {
    const startedAt = Date.now();
    say(`${title}: none found${here.remark}, installing ${where} …`);
    await install();
    const { path } = await findBrowser(kind);
    if (path) {
      say(`${title}: installed in ${since(startedAt)}, ${path}`);
      return path;
    }
  }
  say(
    `${title} could not be found or installed: please install it and set ${env} to its executable.`,
  );
  return null;
}
