/** Pictures of where books were left, in the origin private file system: read before the store is open. */

const FOLDER = 'views';

async function folder(): Promise<FileSystemDirectoryHandle | null> {
  // There is none in the tests that run without a browser.
  if (typeof navigator.storage?.getDirectory !== 'function') return null;
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/** @returns `null` when there is none. */
export async function readView(name: string): Promise<File | null> {
  try {
    return (await (await (await folder())?.getFileHandle(name))?.getFile()) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

export async function writeView(name: string, content: Blob): Promise<void> {
  const handle = await (await folder())?.getFileHandle(name, { create: true });
  const stream = await handle?.createWritable();
  await stream?.write(content);
  await stream?.close();
}

/** Does nothing when there is none. */
export async function removeView(name: string): Promise<void> {
  try {
    await (await folder())?.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
