import { parseArgs } from 'node:util';
import { type StartedChromium, startChromium } from '../../browser/chromium.ts';
import { ensureBuild } from '../../start/build.ts';
import { newProfile, removeProfile } from '../../../tests/e2e/profile.ts';
import { type FolderFile, pdfsIn } from '../pdf-folder.ts';
import { hasInk } from './ink.ts';
import { type Opening, openOne } from './open-one.ts';

/**
 * `npm run report:open -- DIR`: opens every PDF of a folder in the built extension, in a real Chromium,
 * and says for each how many pages it has (of which the first, second, middle and last are looked at),
 * or which clear error is shown, or which defect was seen: a hang, a crash, a page that stays blank
 * although it has text, an uncaught error.
 */
const { positionals } = parseArgs({ allowPositionals: true });

/** Browsers at a time: a page behind another is not drawn, so each has one of its own. */
const AT_ONCE = 2;
/** A browser is started anew after so many files: profiles grow. */
const PER_BROWSER = 60;
/** Milliseconds for one file, whatever happens. */
const LIMIT = 150_000;

const counts = { opened: 0, error: 0, defect: 0 };

async function main(folder: string): Promise<void> {
  await ensureBuild();
  const files = pdfsIn(folder);
  const waiting = [...files];
  let done = 0;
  const work = async () => {
    let browser: Browser | null = null;
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      browser ??= await startBrowser();
      const opening = await inTime(openOne(browser.context, browser.extensionId, file.path));
      tell(file, await settled(file, opening), ++done, files.length);
      browser.files++;
      const spent = opening.kind === 'defect' || browser.files >= PER_BROWSER;
      if (spent || !(await isAlive(browser))) {
        await browser.end();
        browser = null;
      }
    }
    await browser?.end();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`${counts.opened} opened, ${counts.error} clear errors, ${counts.defect} defects`);
  process.exitCode = counts.defect > 0 ? 1 : 0;
}

/** A page that is blank though it has text is a defect; one that is really blank is not. */
async function settled({ path }: FolderFile, opening: Opening): Promise<Opening> {
  if (opening.kind !== 'opened') return opening;
  for (const { pageNumber, state } of opening.looks) {
    if (state === 'blank' && (await hasInk(path, pageNumber)))
      return { kind: 'defect', what: `page ${pageNumber} is blank although it has text` };
  }
  return opening;
}

function tell({ name }: FolderFile, opening: Opening, done: number, all: number): void {
  counts[opening.kind]++;
  console.log(`[${done}/${all}] ${name}: ${words(opening)}`);
}

function words(opening: Opening): string {
  if (opening.kind === 'error') return `clear error, ${opening.code}`;
  if (opening.kind === 'defect') return `DEFECT, ${opening.what}`;
  const { pageCount, looks } = opening;
  const list = (state: string) =>
    looks.filter((look) => look.state === state).map(({ pageNumber }) => pageNumber);
  const notes = [
    `shown ${list('drawn').join(', ') || 'none'}`,
    ...(list('blank').length > 0 ? [`empty ${list('blank').join(', ')}`] : []),
    ...(list('told').length > 0 ? [`with a message ${list('told').join(', ')}`] : []),
  ];
  return `${pageCount} ${pageCount === 1 ? 'page' : 'pages'} (${notes.join('; ')})`;
}

interface Browser extends StartedChromium {
  files: number;
  end(): Promise<void>;
}

async function startBrowser(): Promise<Browser> {
  const profile = await newProfile();
  const started = await startChromium({
    profile,
    headless: true,
    viewport: { width: 1000, height: 900 },
  });
  // The home page that opens after the installation would come to the front at any time.
  const welcome = started.context
    .waitForEvent('page', { predicate: (page) => page.url().endsWith('/home.html'), timeout: 5000 })
    .catch(() => null);
  await (await welcome)?.close();
  const end = async () => {
    await inTime(started.context.close().then(() => CLOSED)).catch(() => undefined);
    if (started.pid !== null && isRunning(started.pid)) process.kill(started.pid, 'SIGKILL');
    await removeProfile(profile).catch(() => undefined);
  };
  return { ...started, files: 0, end };
}

const CLOSED: Opening = { kind: 'error', code: 'closed' };

async function isAlive({ context }: Browser): Promise<boolean> {
  const asked = context.pages()[0]?.evaluate(() => true) ?? Promise.resolve(true);
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5000));
  return Promise.race([asked.catch(() => false), late]);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function inTime(opening: Promise<Opening>): Promise<Opening> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Opening>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'defect', what: 'hang: no end' }), LIMIT);
  });
  const safe = opening.catch((error: unknown): Opening => ({
    kind: 'defect',
    what: `the browser gave up: ${String(error).split('\n')[0]}`,
  }));
  try {
    return await Promise.race([safe, late]);
  } finally {
    clearTimeout(timer);
  }
}

const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run report:open -- DIR');
  process.exitCode = 1;
} else await main(folder);
