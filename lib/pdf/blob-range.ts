import { PDFDataRangeTransport } from 'pdfjs-dist';
import type { FileEnds } from './file-ends';

/**
 * Feeds pdf.js from a Blob by range, so that a large file is never read whole to show a page.
 * A file that changes on disk makes `slice` reject; pdf.js has no channel for that and would wait for
 * ever, so it is reported through `onGone` and the caller destroys the task.
 */
export class BlobRangeTransport extends PDFDataRangeTransport {
  readonly #blob: Blob;
  readonly #ends: FileEnds;
  readonly #onGone: (cause: unknown) => void;
  #bytesRead: number;

  /** @param ends what was read of the file already. */
  constructor(blob: Blob, ends: FileEnds, onGone: (cause: unknown) => void) {
    super(blob.size, ends.head.slice());
    this.#blob = blob;
    this.#ends = ends;
    this.#onGone = onGone;
    this.#bytesRead = ends.head.length + ends.tail.length;
  }

  /** Bytes read so far. */
  get bytesRead(): number {
    return this.#bytesRead;
  }

  /** Called by pdf.js; `end` is exclusive. */
  override requestDataRange(begin: number, end: number): void {
    const inTail = begin - (this.#blob.size - this.#ends.tail.length);
    if (inTail >= 0) {
      this.onDataRange(begin, this.#ends.tail.slice(inTail, inTail + end - begin));
      return;
    }
    this.#bytesRead += end - begin;
    this.#blob
      .slice(begin, end)
      .arrayBuffer()
      .then((buffer) => this.onDataRange(begin, new Uint8Array(buffer)))
      .catch(this.#onGone);
  }
}
