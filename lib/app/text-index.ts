import { InvalidPatternError, type FindQuery } from '@/lib/model/find';
import type {
  IndexedBook,
  KeepAs,
  TextIndexAnswers,
  TextIndexCall,
  TextIndexProgress,
  TextIndexQuestion,
  TextIndexReply,
} from './text-index-protocol';

/** A worker that runs a `TextIndexServer` behind a port. */
export interface TextIndexWorker {
  readonly port: MessagePort;
  /** Ends it, whatever it is doing. */
  terminate(): void;
}

/** A search took too long, as only a regular expression can: it was ended. */
export class SlowSearchError extends Error {
  override name = 'SlowSearchError';
}

/** Milliseconds a search may take. A book of 2,000 pages takes some ten. */
const SEARCH_LIMIT = 4000;
/** Milliseconds one page may take before it is given up as hung. */
const PAGE_LIMIT = 20_000;
/** Pages that may hang before the rest of the book is left alone. */
const HANGS_ALLOWED = 5;

/**
 * The text of one open book, read in the background by a worker and searched there. A worker that
 * hangs, on a page or on a pattern, is replaced by another that goes on from what was stored.
 */
export class TextIndex {
  readonly #start: () => TextIndexWorker;
  readonly #onProgress: (progress: TextIndexProgress) => void;
  #book: IndexedBook;
  #worker: TextIndexWorker;
  #paused = false;
  /** The search that is on: a worker that takes over goes on with it. */
  #query: FindQuery | null = null;
  #lastId = 0;
  readonly #waiting = new Map<
    number,
    PromiseWithResolvers<TextIndexAnswers[keyof TextIndexAnswers]>
  >();
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: () => TextIndexWorker,
    book: Omit<IndexedBook, 'skip'>,
    onProgress: (progress: TextIndexProgress) => void,
  ) {
    this.#start = start;
    this.#book = { ...book, skip: [] };
    this.#onProgress = onProgress;
    this.#worker = this.#open();
  }

  /** The bytes were hashed: what is read may be stored. */
  keepAs(keepAs: KeepAs): void {
    this.#book = { ...this.#book, keepAs };
    this.#send({ kind: 'keep-as', keepAs });
  }

  /** Holds the reading of more pages up, or lets it go on. */
  pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.#send({ kind: 'pause', paused });
    if (paused) clearTimeout(this.#watch);
  }

  /**
   * Searches what was read so far; what is read later joins in and is told as progress.
   * @throws {InvalidPatternError} for a regular expression that is none; {SlowSearchError}
   */
  async search(query: FindQuery): Promise<TextIndexAnswers['search']> {
    this.#query = null;
    const limit = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      limit.reject(new SlowSearchError());
      this.#restart();
    }, SEARCH_LIMIT);
    try {
      const found = await Promise.race([this.#ask({ kind: 'search', query }), limit.promise]);
      this.#query = query;
      return found;
    } finally {
      clearTimeout(timer);
    }
  }

  /** @param first zero-based place in reading order. */
  hits(first: number, count: number): Promise<TextIndexAnswers['hits']> {
    return this.#ask({ kind: 'hits', first, count });
  }

  /** @param pageIndex zero-based. */
  hitsOnPage(pageIndex: number): Promise<TextIndexAnswers['page']> {
    return this.#ask({ kind: 'page', pageIndex });
  }

  close(): void {
    clearTimeout(this.#watch);
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #open(): TextIndexWorker {
    const worker = this.#start();
    worker.port.addEventListener('message', ({ data }: MessageEvent<TextIndexReply>) =>
      this.#receive(data),
    );
    worker.port.start();
    worker.port.postMessage({ kind: 'open', book: this.#book } satisfies TextIndexCall);
    return worker;
  }

  #restart(): void {
    this.#worker.terminate();
    // What was asked of the old search has no answer in the new one.
    this.#waiting.clear();
    this.#worker = this.#open();
    if (this.#paused) this.#send({ kind: 'pause', paused: true });
  }

  #receive(reply: TextIndexReply): void {
    if (reply.kind === 'reading') {
      this.#watchOver(reply.pageIndex);
      return;
    }
    if (reply.kind === 'progress') {
      if (reply.progress.complete) clearTimeout(this.#watch);
      this.#onProgress(reply.progress);
      return;
    }
    const call = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'answer') call?.resolve(reply.answer);
    else call?.reject(errorOf(reply));
  }

  /** A page that takes for ever is skipped by a fresh worker. */
  #watchOver(pageIndex: number): void {
    clearTimeout(this.#watch);
    if (this.#paused) return;
    this.#watch = setTimeout(() => {
      const skip = [...this.#book.skip, pageIndex];
      const rest = Array.from({ length: this.#book.pageCount }, (_, at) => at);
      this.#book = { ...this.#book, skip: skip.length > HANGS_ALLOWED ? rest : skip };
      this.#restart();
      if (this.#query) void this.#ask({ kind: 'search', query: this.#query });
    }, PAGE_LIMIT);
  }

  #ask<K extends TextIndexQuestion['kind']>(
    question: TextIndexQuestion & { kind: K },
  ): Promise<TextIndexAnswers[K]> {
    const id = ++this.#lastId;
    const call = Promise.withResolvers<TextIndexAnswers[keyof TextIndexAnswers]>();
    this.#waiting.set(id, call);
    this.#send({ kind: 'ask', id, question });
    return call.promise as Promise<TextIndexAnswers[K]>;
  }

  #send(call: TextIndexCall): void {
    this.#worker.port.postMessage(call);
  }
}

function errorOf({ name, message }: { name: string; message: string }): Error {
  if (name === 'InvalidPatternError') return new InvalidPatternError(message);
  return new Error(message);
}
