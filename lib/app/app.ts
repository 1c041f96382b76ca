import { uuidv7 } from 'uuidv7';
import { builtInFramework } from '@/lib/framework/ml-system-design';
import type { Id } from '@/lib/model/ids';
import type { DraftQuestion } from '@/lib/model/question';
import type { QuestionInput } from '@/lib/question/questions-for';
import { openStore, type StepmarkDb } from '@/lib/store/db';
import type { TextIndexWorker } from './text-index';

export interface KeepRequest {
  readonly blob: Blob;
  /** File name inside the folder of kept books; `null` hashes without keeping. */
  readonly name: string | null;
  /** Byte lengths at which the hash so far is wanted, to recognise an older version of the file. */
  readonly prefixLengths: readonly number[];
}

export interface KeptBytes {
  /** Lower-case hex SHA-256. */
  readonly contentHash: string;
  /** Hash of the first n bytes by n. */
  readonly prefixHashes: ReadonlyMap<number, string>;
}

/** What use-cases need of the machine they run on; a test brings its own. */
export interface Platform {
  /** Epoch milliseconds. */
  now(): number;
  /** Minutes east of UTC at a time. */
  utcOffsetMinutes(at: number): number;
  /** Copies and hashes in one pass; progress is a share 0–1. Rejects with an `AbortError`. */
  keep(
    request: KeepRequest,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<KeptBytes>;
  /** `null` when there is no such file. */
  readKept(name: string): Promise<Blob | null>;
  removeKept(name: string): Promise<void>;
  draftQuestions(input: QuestionInput): Promise<readonly DraftQuestion[]>;
  /** Starts a worker that reads and searches a book's text. */
  startTextIndex(): TextIndexWorker;
}

/** Handed to every use-case: the store, the clock and the platform. */
export interface App extends Platform {
  readonly db: StepmarkDb;
  /** A new UUIDv7, branded as what it is for. */
  newId<T extends Id<string>>(): T;
}

/** What other tabs do to the store. */
export interface StoreEvents {
  /** A newer version took it over: only a reload helps. */
  onOutdated?(): void;
  /** Older tabs hold an upgrade up. */
  onBlocked?(): void;
}

/** Opens the store and joins it with the platform. */
export async function createApp(
  platform: Platform,
  databaseName?: string,
  events: StoreEvents = {},
): Promise<App> {
  return { ...platform, db: await openAppStore(platform, databaseName, events), newId };
}

/** The store alone: for a worker that reads or writes rows of its own. */
export function openAppStore(
  platform: Pick<Platform, 'now'>,
  databaseName?: string,
  events: StoreEvents = {},
): Promise<StepmarkDb> {
  return openStore({
    ...(databaseName === undefined ? {} : { name: databaseName }),
    ...events,
    now: () => platform.now(),
    newId,
    seed: builtInSeed(),
  });
}

const newId = <T extends Id<string>>() => uuidv7() as T;

/** Built-in rows are the same on every machine: constant ids, born at the epoch, by nobody's device. */
function builtInSeed() {
  const stamps = {
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    deviceId: 'built-in' as Id<'Device'>,
  };
  const { framework, steps } = builtInFramework();
  return {
    frameworks: [{ ...framework, ...stamps }],
    steps: steps.map((step) => ({ ...step, ...stamps })),
  };
}
