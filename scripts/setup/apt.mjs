import { run } from './run.mjs';

const UPDATE_LIMIT_MS = 120_000;
const INSTALL_LIMIT_MS = 5 * 60_000;

/** The words in front of apt-get: none for root, sudo where it asks for no password, else null. */
async function prefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { limitMs: 10_000 });
  return code === 0 ? ['sudo', '-n'] : null;
}

let updated = false;

/**
 * Installs packages on Debian and its kin. Does nothing where there is no apt-get or no right to it;
 * the caller looks afterwards whether the program is there.
 *
 * @param {string[]} packages
 */
export async function aptInstall(packages) {
  if (process.platform !== 'linux') return;
  const before = await prefix();
  if (before === null) return;
  const apt = (args, limitMs) => {
    const [command, ...rest] = [
      ...before,
      'env',
      // Nobody is there to answer questions, and another apt may hold the lock for a moment.
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=60',
      ...args,
    ];
    return run(command, rest, { limitMs });
  };
  if (!updated) await apt(['update'], UPDATE_LIMIT_MS);
  updated = true;
  await apt(['install', '-y', '--no-install-recommends', ...packages], INSTALL_LIMIT_MS);
}
