import type { Viewer } from '@/lib/pdf/viewer';

/** Milliseconds without scrolling after which the reader is taken to rest. */
const REST = 1500;

/**
 * Resolves when the reader does not scroll and the page has nothing to do: the parser that draws
 * pages must not be kept from it.
 * @param signal ends the waiting; nothing may be done then.
 */
export function idleOf({ viewer }: Viewer, signal: AbortSignal): () => Promise<void> {
  let scrolledAt = performance.now();
  viewer.container.addEventListener(
    'scroll',
    () => {
      scrolledAt = performance.now();
    },
    { passive: true, signal },
  );
  return async () => {
    for (;;) {
      const left = scrolledAt + REST - performance.now();
      if (left <= 0 || signal.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: REST }));
  };
}
