import { listBooks, removeBook } from '@/lib/browser/book-files';
import type { App } from './app';

/** Milliseconds after which an unclaimed copy is certainly not being written any more. */
const STALE = 24 * 60 * 60 * 1000;

/**
 * Removes copies that no Source claims: what a closed tab or a crash left half-written. Files of the
 * last day are left alone, as another tab may still be at work on them.
 */
export async function sweepCopies(app: App): Promise<void> {
  const claimed = new Set((await app.db.files.toArray()).map((file) => file.name));
  for (const { name, lastModified } of await listBooks()) {
    if (!claimed.has(name) && app.now() - lastModified > STALE) await removeBook(name);
  }
}
