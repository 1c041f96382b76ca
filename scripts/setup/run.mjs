// Runs before anything is installed: plain JavaScript for Node 18, no dependencies.
import { spawn } from 'node:child_process';

const WINDOWS = process.platform === 'win32';
/** How long a child may take to end by itself before it is killed. */
const GRACE_MS = 5_000;

/** Children that are running now, so that Ctrl + C ends them and everything they started. */
const running = new Set();

/** Signals a child's whole process group: npm and shells do not always pass signals on. */
function signalGroup(child, signal) {
  try {
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has already ended.
  }
}

function end(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS).unref();
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => {
    process.exitCode = code;
    if (running.size === 0) process.exit(code);
    for (const child of running) end(child);
    // Leaves as soon as the last child has: see `close` below.
    interrupted = code;
  });
}
let interrupted = 0;

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ limitMs?: number, show?: boolean, env?: Record<string, string> }} [options]
 *   `limitMs`: the child and its children are ended after this many milliseconds (default: no limit);
 *   `show`: pass its output through instead of collecting it; `env`: added to the environment.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} `code` is 127 when the
 *   command does not exist and 124 when it ran out of time. Never rejects.
 */
export function run(command, args, options = {}) {
  const { limitMs = 0, show = false, env = {} } = options;
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const child = spawn(command, args, {
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      // A group of its own, so that ending it ends its children too.
      detached: !WINDOWS,
      // npm and npx are batch files on Windows, which only a shell can start.
      shell: WINDOWS,
    });
    running.add(child);
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer =
      limitMs > 0
        ? setTimeout(() => {
            timedOut = true;
            end(child);
          }, limitMs)
        : undefined;
    const settle = (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (interrupted && running.size === 0) process.exit(interrupted);
      resolve({ code, output, timedOut });
    };
    child.on('error', () => settle(127));
    child.on('close', (code) => settle(timedOut ? 124 : (code ?? 1)));
  });
}

/** The last lines of a collected output, for a message about what went wrong. */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/** Whole seconds since `startedAt` (epoch milliseconds), as "12 s". */
export function since(startedAt) {
  return `${Math.round((Date.now() - startedAt) / 1000)} s`;
}
