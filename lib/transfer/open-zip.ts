import { unzipSync } from 'fflate';
import { BackupError } from './backup-error';

const MANIFEST = 'backup.json';
const ASSET = /^assets\/([\da-f]{64})$/;
/** A bomb of a few kilobytes unpacks to gigabytes: what is declared is summed before unpacking. */
const MOST_BYTES = 1024 ** 3;
const MOST_FILES = 100_000;

/** The unpacked files of a backup. Assets are keyed by their hash. */
export interface BackupFiles {
  readonly manifest: Uint8Array;
  readonly assets: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Unpacks a backup, letting in only files a backup has. Throws `BackupError`. */
export function openZip(bytes: Uint8Array, mostBytes = MOST_BYTES): BackupFiles {
  // The signature of a local file header (APPNOTE 4.3.7).
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4)
    throw new BackupError('not-a-zip');
  const names = new Set<string>();
  let total = 0;
  const admit = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name !== MANIFEST && !ASSET.test(name))
      throw new BackupError('unexpected-file', { file: name });
    if (names.has(name)) throw new BackupError('damaged', { file: name });
    names.add(name);
    total += originalSize;
    if (total > mostBytes || names.size > MOST_FILES) throw new BackupError('too-large');
    return true;
  };
  const files = unpack(bytes, admit);
  const manifest = files[MANIFEST];
  if (manifest === undefined) throw new BackupError('not-a-backup');
  const assets = Object.entries(files).flatMap(([name, content]) => {
    const hash = ASSET.exec(name)?.[1];
    return hash === undefined ? [] : [[hash, new Uint8Array(content)] as const];
  });
  return { manifest, assets: new Map(assets) };
}

function unpack(
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof BackupError) throw error;
    // fflate throws its own errors and, on cut-off input, range and type errors.
    throw new BackupError('damaged', {}, error);
  }
}
