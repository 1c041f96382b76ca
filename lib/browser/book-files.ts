/**
 * Copies of the reader's books in the origin private file system: bytes survive restarts and open
 * without a permission question.
 */

const FOLDER = 'books';

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** @returns the kept file, read lazily; `null` when there is none. */
export async function readBook(name: string): Promise<File | null> {
  try {
    return await (await (await folder()).getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Does nothing when there is no such file. */
export async function removeBook(name: string): Promise<void> {
  try {
    await (await folder()).removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}

/** All kept files with when they were last written (epoch milliseconds). */
export async function listBooks(): Promise<{ name: string; lastModified: number }[]> {
  const books: { name: string; lastModified: number }[] = [];
  for await (const handle of (await folder()).values()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await handle.getFile();
    books.push({ name: handle.name, lastModified });
  }
  return books;
}

/** The worker-only part of the file system API; TypeScript keeps it in a library that excludes the DOM. */
interface SyncAccessHandle {
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}

export interface BookWriter {
  write(bytes: Uint8Array<ArrayBuffer>): void;
  /** Flushes and closes; the file is whole only after this. */
  finish(): void;
  /** Closes and removes what was written. */
  discard(): Promise<void>;
}

/** Writes a book front to back. Only in a worker: synchronous handles exist nowhere else. */
export async function writeBook(name: string): Promise<BookWriter> {
  const handle = await (await folder()).getFileHandle(name, { create: true });
  const access = await (
    handle as unknown as { createSyncAccessHandle(): Promise<SyncAccessHandle> }
  ).createSyncAccessHandle();
  access.truncate(0);
  let at = 0;
  return {
    write: (bytes) => {
      at += access.write(bytes, { at });
    },
    finish: () => {
      access.flush();
      access.close();
    },
    discard: async () => {
      access.close();
      await removeBook(name);
    },
  };
}
