import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run, since, tail } from './run.mjs';

const INSTALL_LIMIT_MS = 10 * 60_000;
const PREPARE_LIMIT_MS = 2 * 60_000;
/** Vite, WXT and pdf.js' legacy build all ask for this much. */
const NODE_NEEDED = [22, 13];

/** Where the hash of the installed lock file is noted: its date alone lies after a checkout. */
const STAMP = 'node_modules/.stepmark-lock';

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

/** Whether node_modules holds what package-lock.json says. */
function installed() {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockHash();
  // Installed by hand: npm's own record must be newer than the lock file.
  const record = 'node_modules/.package-lock.json';
  return existsSync(record) && statSync(record).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/** Installs the packages if they are missing or out of date. Returns a sentence on failure. */
export async function ensureDependencies(say) {
  if (installed()) {
    say('Packages: up to date.');
    return null;
  }
  say('Packages: installing …');
  const startedAt = Date.now();
  const { code, output, timedOut } = await run('npm', ['ci', '--no-audit', '--no-fund'], {
    limitMs: INSTALL_LIMIT_MS,
  });
  if (code !== 0) {
    return `${tail(output)}\nPackages could not be installed${timedOut ? ' in time' : ''} (npm ci).`;
  }
  writeFileSync(STAMP, lockHash());
  say(`Packages: installed in ${since(startedAt)}.`);
  return null;
}

function newest(paths) {
  return Math.max(
    ...paths.filter((path) => existsSync(path)).map((path) => statSync(path).mtimeMs),
  );
}

/** Generates `.wxt` (types and i18n) if it is missing or older than what it is made from. */
export async function ensureGenerated(say) {
  const made = '.wxt/tsconfig.json';
  const locales = readdirSync('locales').map((file) => join('locales', file));
  const from = newest(['wxt.config.ts', 'package-lock.json', ...locales]);
  if (existsSync(made) && statSync(made).mtimeMs >= from) return null;
  const { code, output } = await run('npm', ['run', 'prepare:wxt'], { limitMs: PREPARE_LIMIT_MS });
  if (code !== 0) return `${tail(output)}\nThe generated types could not be written (wxt prepare).`;
  // WXT leaves a file alone that would not change; its date has to tell that it was looked at.
  utimesSync(made, new Date(), new Date());
  say('Generated types: written.');
  return null;
}

/** Returns a sentence if the Node that npm scripts will run is too old, else null. */
export async function checkNode() {
  // npm scripts find node_modules/.bin first, where the pinned Node of Linux on x64 lies.
  const pinned = join('node_modules', '.bin', 'node');
  const { output } = await run(existsSync(pinned) ? pinned : 'node', ['--version'], {
    limitMs: 15_000,
  });
  const [major = 0, minor = 0] = (/v(\d+)\.(\d+)/.exec(output) ?? []).slice(1).map(Number);
  const [needMajor, needMinor] = NODE_NEEDED;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null;
  return `Stepmark needs Node ${NODE_NEEDED.join('.')} or newer; this is ${output.trim() || 'an unknown version'}. Please install a newer Node and try again.`;
}
