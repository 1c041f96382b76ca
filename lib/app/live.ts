import { subscribe } from '@/lib/store/live';
import type { App } from './app';

/**
 * The value of a query now and after every change of what it read. The query must read through the
 * app it is given.
 * @returns a function that ends it.
 */
export function live<T>(
  app: App,
  query: (app: App) => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  return subscribe(app.db, (db) => query({ ...app, db }), onValue, onError);
}
