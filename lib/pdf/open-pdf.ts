import { getDocument, PasswordResponses, type PDFDocumentProxy, type PDFWorker } from 'pdfjs-dist';
import { BlobRangeTransport } from './blob-range';
import { assetParameters, giveBack, takeWorker } from './assets';
import { readEnds } from './file-ends';
import { OpenError } from './open-error';

export type PasswordReason = 'needed' | 'wrong';

export interface OpenPdfOptions {
  /** Asked for encrypted files; `null` gives up. */
  askPassword?(reason: PasswordReason): Promise<string | null>;
  /** The file went away after it was opened. */
  onGone?(error: OpenError): void;
  /** Ends the opening, and whatever is asked of the PDF later, with `too-long`; its worker is ended. */
  readonly signal?: AbortSignal;
  /** Where pdf.js' own files are, outside the extension. */
  readonly assets?: Readonly<Record<string, unknown>>;
  /** All pages will be read, front to back: in few large pieces. */
  readonly readsAll?: boolean;
  /** Parses; stays with the caller. One of its own otherwise. */
  readonly worker?: PDFWorker;
}

/** A PDF that is open; `close` frees its worker. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly pageCount: number;
  /** pdf.js' `fingerprints[0]`. */
  readonly fingerprint: string;
  readonly byteLength: number;
  /** What opened it, for another parser of the same file; never stored. */
  readonly password: string | null;
  bytesRead(): number;
  /**
   * What was asked of pdf.js, rejected with an `OpenError` when the file goes away meanwhile: pdf.js
   * itself would leave it pending.
   */
  whileThere<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** 256 kB ranges: fewer round trips than pdf.js' 64 kB, still little for a first page. */
const RANGE_CHUNK = 1 << 18;

/** 4 MB ranges, for who reads all: the parser seldom waits. */
const LARGE_CHUNK = 1 << 22;

/** Milliseconds that a worker has to end by itself. */
const FAREWELL = 1000;

/**
 * Opens a PDF: a small file whole, a large one by ranges over its Blob, of which little is read ahead.
 * @throws {OpenError} with a code for everything a reader can run into. A file that keeps pdf.js busy
 * without end is waited for until `signal` says otherwise.
 */
export async function openPdf(blob: Blob, options: OpenPdfOptions = {}): Promise<OpenedPdf> {
  const reading = readEnds(blob);
  reading.catch(() => undefined);
  const worker = options.worker ?? (await takeWorker());
  const ends = await reading.catch((error: unknown) => {
    if (worker && !options.worker) giveBack(worker);
    throw error;
  });
  const gone = Promise.withResolvers<never>();
  // Nobody may be waiting for anything just then.
  gone.promise.catch(() => undefined);
  let state: 'opening' | 'open' | 'gone' = 'opening';
  const onGone = (cause: unknown) => {
    if (state === 'gone') return;
    const error = new OpenError('file-gone', { cause });
    void close();
    gone.reject(error);
    if (state === 'open') options.onGone?.(error);
    state = 'gone';
  };
  const transport = ends.isWhole ? null : new BlobRangeTransport(blob, ends, onGone);
  const task = getDocument({
    ...(worker && { worker }),
    ...(transport ? { range: transport } : { data: ends.head }),
    rangeChunkSize: options.readsAll ? LARGE_CHUNK : RANGE_CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    ...assetParameters,
    ...options.assets,
  });
  const close = async () => {
    // A worker that hangs does not answer: it is ended without.
    await Promise.race([task.destroy(), new Promise((resolve) => setTimeout(resolve, FAREWELL))]);
    if (!options.worker) worker?.destroy();
  };
  let password: string | null = null;
  options.signal?.addEventListener('abort', () => {
    gone.reject(new OpenError('too-long'));
    void close();
  });
  task.onPassword = (reply: (answer: string | Error) => void, reason: number) => {
    const remember = (answer: string | Error) => {
      password = typeof answer === 'string' ? answer : null;
      reply(answer);
    };
    void answerPassword(remember, reason, options);
  };
  try {
    const document = await Promise.race([task.promise, gone.promise]);
    state = 'open';
    return {
      document,
      pageCount: document.numPages,
      fingerprint: document.fingerprints[0] ?? '',
      byteLength: blob.size,
      password,
      bytesRead: () => transport?.bytesRead ?? blob.size,
      whileThere: (work) => Promise.race([work, gone.promise]),
      close,
    };
  } catch (error) {
    void close();
    throw openErrorFrom(error);
  }
}

async function answerPassword(
  reply: (answer: string | Error) => void,
  reason: number,
  options: OpenPdfOptions,
): Promise<void> {
  const wrong = reason === PasswordResponses.INCORRECT_PASSWORD;
  try {
    const answer = (await options.askPassword?.(wrong ? 'wrong' : 'needed')) ?? null;
    reply(answer ?? new OpenError('password-cancelled'));
  } catch (cause) {
    // Without an answer pdf.js would wait for ever.
    reply(new OpenError('password-cancelled', { cause }));
  }
}

function openErrorFrom(error: unknown): OpenError {
  if (error instanceof OpenError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new OpenError('password-cancelled', { cause: error });
  // The header was there, so what pdf.js calls invalid is a PDF that lost a part.
  return new OpenError('damaged', { cause: error });
}
