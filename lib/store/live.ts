import { liveQuery } from 'dexie';

/**
 * Runs `query` now and again whenever a table range it read changes, in this tab or another.
 * @returns a function that ends the subscription.
 */
export function subscribe<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  // Async here: only then does Dexie follow the query past its first await, and see all it reads.
  const subscription = liveQuery(async () => query()).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
