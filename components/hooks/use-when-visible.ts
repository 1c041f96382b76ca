import { useEffect, useState } from 'preact/hooks';

/**
 * The value of a query now, and again each time the page comes back to the front: for what need not
 * follow every change. `undefined` until the first answer.
 */
export function useWhenVisible<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    const ended = new AbortController();
    const ask = async () => {
      if (document.hidden) return;
      const answer = await query();
      if (!ended.signal.aborted) setValue(() => answer);
    };
    void ask();
    document.addEventListener('visibilitychange', () => void ask(), { signal: ended.signal });
    return () => ended.abort();
  }, inputs);
  return value;
}
