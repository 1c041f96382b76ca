import { fork } from 'node:child_process';

/** Milliseconds to find out whether a page has anything on it. */
const LIMIT = 20_000;

export interface InkRequest {
  readonly path: string;
  readonly pageNumber: number;
}

/**
 * Whether a page (one-based) holds anything to see: text, images or strokes inside its box, told by
 * pdf.js in a process of its own. A page that cannot be read in time counts as empty.
 */
export function hasInk(path: string, pageNumber: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = fork(new URL('ink-process.ts', import.meta.url), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT);
    child.once('message', (answer) => resolve(answer === true));
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.send({ path, pageNumber } satisfies InkRequest);
  });
}
