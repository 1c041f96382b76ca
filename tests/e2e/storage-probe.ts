/**
 * Run inside a page by both browsers' smoke tests, so each function stands alone: it is sent as text.
 */

/** Writes one file to OPFS and one row to IndexedDB; resolves when both are stored. */
export async function store(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = await root.getFileHandle('kept.txt', { create: true });
  const writable = await file.createWritable();
  await writable.write('kept');
  await writable.close();
  await new Promise<void>((done, fail) => {
    const opening = indexedDB.open('smoke', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    opening.addEventListener('error', () => fail(opening.error ?? new Error('refused')));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
      writing.objectStore('rows').put('kept', 1);
      writing.addEventListener('complete', () => done());
    });
  });
}

/** What `store` has left: the file's text and the row. */
export async function recall(): Promise<unknown[]> {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle('kept.txt')).getFile();
  const row = await new Promise<unknown>((done, fail) => {
    const opening = indexedDB.open('smoke', 1);
    opening.addEventListener('error', () => fail(opening.error ?? new Error('refused')));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('rows').objectStore('rows').get(1);
      reading.addEventListener('success', () => done(reading.result));
    });
  });
  return [await file.text(), row];
}
