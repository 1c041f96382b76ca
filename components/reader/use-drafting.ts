import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { draftFor } from '@/lib/app/draft-questions';
import type { OpenedSource } from '@/lib/app/open-source';
import { undrafted } from '@/lib/app/make-questions';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';

/**
 * Has questions made for a highlight in the background, one after the other; also for those that
 * were left without when the browser was closed.
 */
export function useDrafting(
  opened: OpenedSource,
  highlights: readonly Highlight[] | undefined,
): (id: HighlightId) => void {
  const app = useApp();
  const queue = useRef(Promise.resolve());
  const caughtUp = useRef(false);
  const draft = (id: HighlightId) => {
    queue.current = queue.current
      .then(() => draftFor(app, opened, id))
      .catch((error: unknown) => reportError(error));
  };
  useEffect(() => {
    if (caughtUp.current || !highlights) return;
    caughtUp.current = true;
    void undrafted(app, highlights).then((missing) => {
      for (const highlight of missing) draft(highlight.id);
    });
  }, [highlights]);
  return draft;
}
