import { useEffect, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { idleOf } from '@/components/reader/idle-of';
import type { OpenedSource } from '@/lib/app/open-source';
import {
  ownQuestionsTaken,
  promisesQuestions,
  questionsOfSection,
  type OfferedPair,
} from '@/lib/app/section-questions';
import type { SourceId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';
import type { Viewer } from '@/lib/pdf/viewer';

/** Sections looked through for what their titles promise: a book of exercises has hundreds. */
const MOST_SECTIONS = 200;

/**
 * The book's own questions by line of the outline: of the sections whose title promises some, and of
 * the one the reader is in. Looked for while the reader rests, and again when some were taken.
 */
export function useSectionQuestions(
  opened: OpenedSource,
  sourceId: SourceId,
  outline: readonly OutlineEntry[],
  here: number,
  viewer: Viewer,
): ReadonlyMap<number, readonly OfferedPair[]> {
  const app = useApp();
  const taken = useLive((live) => ownQuestionsTaken(live, sourceId), [sourceId]);
  const [found, setFound] = useState<ReadonlyMap<number, readonly OfferedPair[]>>(new Map());
  useEffect(() => {
    if (taken === undefined) return undefined;
    const ended = new AbortController();
    const idle = idleOf(viewer, ended.signal);
    const promising = outline.flatMap(({ title }, index) =>
      promisesQuestions(title) && index !== here ? [index] : [],
    );
    const lines = [...(here < 0 ? [] : [here]), ...promising.slice(0, MOST_SECTIONS)];
    const look = async () => {
      for (const line of lines) {
        await idle();
        if (ended.signal.aborted) return;
        const pairs = await questionsOfSection(app, opened, sourceId, outline, line);
        if (ended.signal.aborted) return;
        setFound((before) => new Map([...before, [line, pairs]]));
      }
    };
    look().catch((error: unknown) => {
      if (!ended.signal.aborted) reportError(error);
    });
    return () => ended.abort();
  }, [app, opened, sourceId, outline, here, taken]);
  return found;
}
