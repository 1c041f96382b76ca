import { getDocument, PasswordResponses, type PDFDocumentProxy } from 'pdfjs-dist';
import { BlobRangeTransport } from './blob-range';
import { assetParameters, takeWorker } from './assets';
import { OpenError } from './open-error';

export type PasswordReason = 'needed' | 'wrong';

export interface OpenPdfOptions {
  /** Asked for encrypted files; `null` gives up. */
  askPassword?(reason: PasswordReason): Promise<string | null>;
  /** The file went away after it was opened. */
  onGone?(error: OpenError): void;
}

/** A PDF that is open; `close` frees its worker. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly pageCount: number;
  /** pdf.js' `fingerprints[0]`. */
  readonly fingerprint: string;
  readonly byteLength: number;
  bytesRead(): number;
  /**
   * What was asked of pdf.js, rejected with an `OpenError` when the file goes away meanwhile: pdf.js
   * itself would leave it pending.
   */
  whileThere<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Bytes at the start in which `%PDF-` must appear (PDF 2.0 annex I leaves 1,024). */
const HEADER_WINDOW = 1024;

/** 256 kB ranges: fewer round trips than pdf.js' 64 kB, still little for a first page. */
const RANGE_CHUNK = 1 << 18;

/**
 * Opens a PDF by ranges over a Blob; nothing is read ahead.
 * @throws {OpenError} with a code for everything a reader can run into; never hangs.
 */
export async function openPdf(blob: Blob, options: OpenPdfOptions = {}): Promise<OpenedPdf> {
  await checkHeader(blob);
  const gone = Promise.withResolvers<never>();
  // Nobody may be waiting for anything just then.
  gone.promise.catch(() => undefined);
  let state: 'opening' | 'open' | 'gone' = 'opening';
  const transport = new BlobRangeTransport(blob, (cause) => {
    if (state === 'gone') return;
    const error = new OpenError('file-gone', { cause });
    void close();
    gone.reject(error);
    if (state === 'open') options.onGone?.(error);
    state = 'gone';
  });
  const worker = takeWorker();
  const task = getDocument({
    ...(worker && { worker }),
    range: transport,
    rangeChunkSize: RANGE_CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    ...assetParameters,
  });
  const close = async () => {
    await task.destroy();
    worker?.destroy();
  };
  task.onPassword = (reply: (answer: string | Error) => void, reason: number) => {
    void answerPassword(reply, reason, options);
  };
  try {
    const document = await Promise.race([task.promise, gone.promise]);
    state = 'open';
    return {
      document,
      pageCount: document.numPages,
      fingerprint: document.fingerprints[0] ?? '',
      byteLength: blob.size,
      bytesRead: () => transport.bytesRead,
      whileThere: (work) => Promise.race([work, gone.promise]),
      close,
    };
  } catch (error) {
    void close();
    throw openErrorFrom(error);
  }
}

async function checkHeader(blob: Blob): Promise<void> {
  if (blob.size === 0) throw new OpenError('empty');
  let head: Uint8Array;
  try {
    head = new Uint8Array(await blob.slice(0, HEADER_WINDOW).arrayBuffer());
  } catch (cause) {
    throw new OpenError('file-gone', { cause });
  }
  if (!new TextDecoder('latin1').decode(head).includes('%PDF-')) throw new OpenError('not-a-pdf');
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
