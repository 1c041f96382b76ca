import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureBrowser, findBrowser } from './browsers.mjs';

/** A machine whose PATH holds only what a test puts there. */
let bin: string;

function put(name: string, script: string): string {
  const path = join(bin, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const browser = (name: string, version: string) => put(name, `echo "${version}"`);

beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'stepmark-bin-'));
  vi.stubEnv('PATH', bin);
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(bin, 'none'));
  vi.stubEnv('STEPMARK_CHROMIUM', '');
  vi.stubEnv('STEPMARK_FIREFOX', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(bin, { recursive: true });
});

describe.runIf(process.platform === 'linux')('finding a browser', () => {
  test('the one that was chosen comes before the one on the PATH', async () => {
    browser('chromium', 'Chromium 156.0.1');
    const chosen = browser('other', 'Google Chrome for Testing 159.0.8154.6');
    vi.stubEnv('STEPMARK_CHROMIUM', chosen);
    expect((await findBrowser('chromium')).path).toBe(chosen);
  });

  test('branded Chrome is passed over: it loads no unpacked extensions', async () => {
    browser('chromium', 'Google Chrome 156.0.1');
    expect((await findBrowser('chromium')).path).toBeNull();
  });

  test('a name without a browser behind it is passed over', async () => {
    put('chromium', 'echo "please run: snap install chromium" >&2; exit 10');
    const real = browser('chromium-browser', 'Chromium 150.0');
    expect((await findBrowser('chromium')).path).toBe(real);
  });

  test('one that is too old is passed over, and said so', async () => {
    browser('firefox', 'Mozilla Firefox 128.5.0esr');
    const { path, remark } = await findBrowser('firefox');
    expect(path).toBeNull();
    expect(remark).toContain('128');
  });

  test('what is missing is installed from the system’s packages', async () => {
    symlinkSync('/usr/bin/env', join(bin, 'env'));
    put('npx', 'exit 1');
    // For a run without root's rights.
    put('sudo', 'shift; exec "$@"');
    const made = join(bin, 'chromium');
    put(
      'apt-get',
      `case "$*" in *install*chromium*) printf '#!/bin/sh\\necho Chromium 156.0\\n' > ${made}; /bin/chmod +x ${made};; esac`,
    );
    const said: string[] = [];
    expect(await ensureBrowser('chromium', (line) => said.push(line))).toBe(made);
    expect(said).toHaveLength(3);
  });

  test('when every way has failed, one sentence says what to do', async () => {
    put('npx', 'exit 1');
    put('sudo', 'exit 1');
    const said: string[] = [];
    expect(await ensureBrowser('chromium', (line) => said.push(line))).toBeNull();
    expect(said.at(-1)).toContain('STEPMARK_CHROMIUM');
  });
});
