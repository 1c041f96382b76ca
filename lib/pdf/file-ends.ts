import { OpenError } from './open-error';

/** The first and the last bytes of a file: a PDF begins with a header and ends with its index. */
export interface FileEnds {
  readonly head: Uint8Array<ArrayBuffer>;
  /** Not overlapping the head; empty for a file that is read whole. */
  readonly tail: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

/** Bytes up to which a file is read whole: quicker than asking for it piece by piece. */
const WHOLE = 16 << 20;

/** Bytes of a larger file's beginning: most first pages are in them. */
const HEAD = 1 << 20;

/** Bytes of its end: the cross-reference table, or where it begins. */
const TAIL = 1 << 18;

/** Bytes at the start in which `%PDF-` must appear (PDF 2.0 annex I leaves 1,024). */
const HEADER_WINDOW = 1024;

/**
 * Reads what opening a PDF needs first, both ends at the same time.
 * @throws {OpenError} `empty`, `not-a-pdf`, or `file-gone` when it cannot be read.
 */
export async function readEnds(blob: Blob): Promise<FileEnds> {
  const { size } = blob;
  if (size === 0) throw new OpenError('empty');
  const isWhole = size <= WHOLE;
  const [head, tail] = await Promise.all([
    read(blob, 0, isWhole ? size : HEAD),
    read(blob, isWhole ? size : size - TAIL, size),
  ]).catch((cause: unknown) => {
    throw new OpenError('file-gone', { cause });
  });
  const start = new TextDecoder('latin1').decode(head.subarray(0, HEADER_WINDOW));
  if (!start.includes('%PDF-')) throw new OpenError('not-a-pdf');
  return { head, tail, isWhole };
}

const read = async (blob: Blob, begin: number, end: number) =>
  new Uint8Array(await blob.slice(begin, end).arrayBuffer());
