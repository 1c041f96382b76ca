// Dexie takes the global IndexedDB when it is loaded: this import comes before all of ours.
import 'fake-indexeddb/auto';
import type { App } from '@/lib/app/app';
import { startApp } from '@/lib/app/start-app';
import { keepBytes } from '@/lib/app/keep-bytes';
import { TextIndexServer } from '@/lib/app/text-index-server';
import type { TextIndexCall } from '@/lib/app/text-index-protocol';
import { englishWords } from '@/lib/text/word-list';
import { draftsFor } from '@/lib/question/drafts-for';

/** 3 March 2025, noon in UTC. */
export const NOON = Date.UTC(2025, 2, 3, 12);

/** A clock that stands still until it is moved, forwards or backwards. */
export interface TestClock {
  /** Epoch milliseconds. */
  at: number;
}

export interface TestApp {
  readonly app: App;
  readonly clock: TestClock;
  /** The folder of kept books, by file name. */
  readonly kept: Map<string, Uint8Array<ArrayBuffer>>;
}

let made = 0;

/** A profile of its own: its own database, clock and folder. Everything else is the real thing. */
export async function testApp(databaseName = `test ${++made}`): Promise<TestApp> {
  const clock: TestClock = { at: NOON };
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const app: App = await startApp(
    {
      now: () => clock.at,
      utcOffsetMinutes: () => 0,
      keep: (request, onProgress, signal) =>
        keepBytes(
          request,
          (name) => Promise.resolve(memoryWriter(kept, name)),
          onProgress,
          () => signal.aborted,
        ),
      readKept: (name) => {
        const bytes = kept.get(name);
        return Promise.resolve(bytes ? new Blob([bytes]) : null);
      },
      removeKept: (name) => {
        kept.delete(name);
        return Promise.resolve();
      },
      draftQuestions: async (input) => {
        await englishWords();
        return draftsFor(input);
      },
      startTextIndex: () => textIndexHere(() => Promise.resolve(app)),
    },
    databaseName,
  );
  return { app, clock, kept };
}

/** The text index of a page's worker, in this thread. */
function textIndexHere(getApp: () => Promise<App>) {
  const { port1, port2 } = new MessageChannel();
  const server = new TextIndexServer(
    async () => (await getApp()).db,
    (reply) => port2.postMessage(reply),
  );
  port2.addEventListener('message', ({ data }: MessageEvent<TextIndexCall>) => {
    void server.handle(data);
  });
  port2.start();
  return { port: port1, terminate: () => port1.close() };
}

/** Like a file: there from the first byte on, whole only when finished. */
function memoryWriter(kept: Map<string, Uint8Array<ArrayBuffer>>, name: string) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const write = () => kept.set(name, new Uint8Array(Buffer.concat(parts)));
  write();
  return {
    write: (bytes: Uint8Array<ArrayBuffer>) => {
      parts.push(bytes);
    },
    finish: () => void write(),
    discard: () => {
      kept.delete(name);
      return Promise.resolve();
    },
  };
}
