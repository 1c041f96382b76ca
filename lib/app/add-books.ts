import type { OpenErrorCode } from '@/lib/pdf/open-error';
import { OpenError } from '@/lib/pdf/open-error';
import type { App } from './app';
import { keepSource, type KeepOutcome } from './keep-source';
import { openFile, type OpenedSource } from './open-source';
import { makeCover } from './reading';

export interface AddedBook {
  readonly fileName: string;
  /** `null` when it worked. */
  readonly problem: OpenErrorCode | 'needs-password' | 'unexpected' | null;
}

/**
 * Puts several files into the library, one after the other: opened for their title and cover, copied
 * and hashed. One that fails does not keep the others out. An encrypted file is left for the reader
 * to open by itself.
 */
export async function addBooks(
  app: App,
  files: readonly File[],
  onProgress: (progress: { index: number; fileName: string; share: number }) => void,
  signal: AbortSignal,
): Promise<AddedBook[]> {
  const added: AddedBook[] = [];
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    const fileName = file.name;
    onProgress({ index, fileName, share: 0 });
    try {
      await addBook(app, file, (share) => onProgress({ index, fileName, share }), signal);
      added.push({ fileName, problem: null });
    } catch (error) {
      if (signal.aborted) break;
      added.push({ fileName, problem: problemOf(error) });
      if (problemOf(error) === 'unexpected') reportError(error);
    }
  }
  return added;
}

async function addBook(
  app: App,
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const opened = await openInTime(app, file);
  try {
    const { sourceId } = await keepIt(app, opened, onShare, signal);
    // The library shows a book without its cover, too.
    await makeCover(app, opened, sourceId).catch(reportError);
  } finally {
    await opened.pdf.close();
  }
}

/** Milliseconds for a file to open: others wait behind it. */
const PATIENCE = 20_000;

async function openInTime(app: App, file: File): Promise<OpenedSource> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    return await openFile(app, file, { signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function keepIt(
  app: App,
  opened: OpenedSource,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<KeepOutcome> {
  try {
    return await keepSource(app, opened, onShare, signal);
  } catch (error) {
    // Nothing was marked on it yet, and without its bytes it could not be opened.
    await app.db.sources.update(opened.sourceId, { deletedAt: app.now() });
    throw error;
  }
}

function problemOf(error: unknown): Exclude<AddedBook['problem'], null> {
  // How a Blob says that its file changed or went away.
  const unreadable =
    error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  if (unreadable) return 'file-gone';
  if (!(error instanceof OpenError)) return 'unexpected';
  return error.code === 'password-cancelled' ? 'needs-password' : error.code;
}
