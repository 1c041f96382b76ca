import { PDFDataRangeTransport } from 'pdfjs-dist';

/**
 * Feeds pdf.js from a Blob by range, so that a file is never read whole to show a page.
 * A file that changes on disk makes `slice` reject; pdf.js has no channel for that and would wait for
 * ever, so it is reported through `onGone` and the caller destroys the task.
 */
export class BlobRangeTransport extends PDFDataRangeTransport {
  readonly #blob: Blob;
  readonly #onGone: (cause: unknown) => void;
  #bytesRead = 0;

  constructor(blob: Blob, onGone: (cause: unknown) => void) {
    super(blob.size, null);
    this.#blob = blob;
    this.#onGone = onGone;
  }

  /** Bytes asked for so far. */
  get bytesRead(): number {
    return this.#bytesRead;
  }

  /** Called by pdf.js; `end` is exclusive. */
  override requestDataRange(begin: number, end: number): void {
    this.#bytesRead += end - begin;
    this.#blob
      .slice(begin, end)
      .arrayBuffer()
      .then((buffer) => this.onDataRange(begin, new Uint8Array(buffer)))
      .catch(this.#onGone);
  }
}
