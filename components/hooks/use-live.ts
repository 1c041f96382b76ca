import { useEffect, useState } from 'preact/hooks';
import { live } from '@/lib/app/live';

/**
 * The value of a query on the store, again after every change that touches what it read.
 * `undefined` until the first answer. A failing query throws into rendering, to the page's sink.
 * @param inputs what the query closes over.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    // A stale answer of other inputs must not be shown as this one's.
    setValue(undefined);
    return live(query, (next) => setValue(() => next), setFailure);
  }, inputs);
  if (failure) throw failure;
  return value;
}
