import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD } from '../browser/chromium.ts';
import { run, since, tail } from '../setup/run.mjs';

const ROOT = join(import.meta.dirname, '../..');
/** Everything the build is made from. */
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'workers',
  'locales',
  'public',
  'package-lock.json',
  'wxt.config.ts',
];
const BUILD_LIMIT_MS = 3 * 60_000;

/** Newest modification time (epoch milliseconds) of a file, or of a folder and all below; 0 if none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // The folder's own time counts too: it tells that a file was removed.
  return Math.max(mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

/**
 * Builds the extension for Chromium unless the build is newer than everything it is made from.
 *
 * @throws with the end of the build's output
 */
export async function ensureBuild(): Promise<void> {
  const manifest = join(CHROME_BUILD, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (built > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) return;
  const startedAt = Date.now();
  console.log('Extension: building …');
  const { code, output } = await run('npm', ['run', '--silent', 'build'], {
    limitMs: BUILD_LIMIT_MS,
  });
  if (code !== 0) throw new Error(`The extension could not be built:\n${tail(output, 40)}`);
  console.log(`Extension: built in ${since(startedAt)}.`);
}
