import { createSHA256 } from 'hash-wasm';
import type { BookWriter } from '@/lib/browser/book-files';
import type { KeepRequest, KeptBytes } from './app';

/** 4 MB: large enough for full disk speed, small enough for lively progress. */
const CHUNK = 1 << 22;

/**
 * Reads a file once, front to back: hashes it, writes the copy, and notes the hash at the lengths of
 * known books (an incremental save keeps the old file as an exact prefix).
 * @param openWriter not called when nothing is kept.
 * @throws what reading throws when the file changes; the half-written copy is removed first.
 */
export async function keepBytes(
  request: KeepRequest,
  openWriter: (name: string) => Promise<BookWriter>,
  onProgress: (share: number) => void,
  isCancelled: () => boolean,
): Promise<KeptBytes> {
  const { blob, name } = request;
  const hasher = await createSHA256();
  const writer = name === null ? null : await openWriter(name);
  const prefixHashes = new Map<number, string>();
  const stops = request.prefixLengths.filter((length) => length < blob.size);
  try {
    let at = 0;
    for (const end of chunkEnds(blob.size, stops)) {
      if (isCancelled()) throw new DOMException('cancelled', 'AbortError');
      const bytes = new Uint8Array(await blob.slice(at, end).arrayBuffer());
      hasher.update(bytes);
      writer?.write(bytes);
      at = end;
      if (stops.includes(end)) prefixHashes.set(end, await hashSoFar(hasher));
      onProgress(at / blob.size);
    }
    writer?.finish();
  } catch (error) {
    await writer?.discard();
    throw error;
  }
  return { contentHash: hasher.digest('hex'), prefixHashes };
}

/** Chunk ends over a file, with a stop at every length that is asked for. */
function chunkEnds(size: number, stops: readonly number[]): number[] {
  const ends = new Set(stops);
  for (let end = CHUNK; end < size; end += CHUNK) ends.add(end);
  ends.add(size);
  return [...ends].toSorted((a, b) => a - b);
}

/** `digest` ends a hasher, so the state is saved and a second one finished in its place. */
async function hashSoFar(hasher: Awaited<ReturnType<typeof createSHA256>>): Promise<string> {
  const state = hasher.save();
  const twin = await createSHA256();
  return twin.init().load(state).digest('hex');
}
