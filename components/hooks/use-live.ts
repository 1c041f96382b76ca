import { useEffect, useState } from 'preact/hooks';
import type { App } from '@/lib/app/app';
import { live } from '@/lib/app/live';
import { useApp } from './app-context';

/**
 * The value of a query on the store, again after every change that touches what it read.
 * `undefined` until the first answer. A failing query throws into rendering, to the page's sink.
 * @param query reads through the app it is given, so that it is known what it read.
 * @param inputs what else the query closes over.
 */
export function useLive<T>(
  query: (app: App) => Promise<T>,
  inputs: readonly unknown[] = [],
): T | undefined {
  const app = useApp();
  const [value, setValue] = useState<T | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    // A stale answer of other inputs must not be shown as this one's.
    setValue(undefined);
    return live(app, query, (next) => setValue(() => next), setFailure);
  }, [app, ...inputs]);
  if (failure) throw failure;
  return value;
}
