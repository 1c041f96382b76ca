/**
 * Run inside a page by both browsers' tests, so it stands alone: it is sent as text.
 */

/** All rows of a table of Stepmark's database. */
export function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('stepmark');
    opening.addEventListener('error', () => fail(opening.error ?? new Error('refused')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const reading = db.transaction(table).objectStore(table).getAll();
      reading.addEventListener('error', () => fail(reading.error ?? new Error('unread')));
      reading.addEventListener('success', () => {
        db.close();
        done(reading.result as Record<string, unknown>[]);
      });
    });
  });
}

/** Presses a key the moment a book begins to open: nothing is around its pages yet. */
export function pressWhileOpening(key: string): void {
  const watching = new MutationObserver(() => {
    if (!document.querySelector('main[data-state=opening]')) return;
    watching.disconnect();
    document.documentElement.dataset['pressed'] = key;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  watching.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Changes fields of a stored row behind Stepmark's back: what cannot be come by otherwise yet. */
export function patchRows(change: {
  readonly table: string;
  readonly key: string;
  readonly fields: object;
}): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('stepmark');
    opening.addEventListener('error', () => fail(opening.error ?? new Error('refused')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const writing = db.transaction(change.table, 'readwrite');
      const store = writing.objectStore(change.table);
      const reading = store.get(change.key);
      reading.addEventListener('success', () => {
        store.put({ ...(reading.result as object), ...change.fields });
      });
      writing.addEventListener('error', () => fail(writing.error ?? new Error('unwritten')));
      writing.addEventListener('complete', () => {
        db.close();
        done();
      });
    });
  });
}

/** Empties a table behind Stepmark's back. */
export function emptyTable(table: string): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('stepmark');
    opening.addEventListener('error', () => fail(opening.error ?? new Error('refused')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const writing = db.transaction(table, 'readwrite');
      writing.objectStore(table).clear();
      writing.addEventListener('error', () => fail(writing.error ?? new Error('unwritten')));
      writing.addEventListener('complete', () => {
        db.close();
        done();
      });
    });
  });
}
