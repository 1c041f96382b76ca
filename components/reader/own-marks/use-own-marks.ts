import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import type { App } from '@/lib/app/app';
import {
  findOwnMarks,
  sortMarks,
  takingsOf,
  type OwnMark,
  type SortedMarks,
} from '@/lib/app/own-marks';
import type { OpenedSource } from '@/lib/app/open-source';
import type { SourceId } from '@/lib/model/ids';
import { hideAnnotations } from '@/lib/pdf/hide-annotations';
import type { Viewer } from '@/lib/pdf/viewer';

/** Milliseconds the first pages have for themselves. */
const PATIENCE = 1500;
/** Milliseconds after scrolling before the next pages are looked at. */
const REST = 400;

/** What is drawn on the page stays drawn: it is more than its highlight shows. */
const DRAWN = new Set(['FreeText', 'Circle', 'Ink']);

/**
 * The highlights the PDF itself carries, by what was decided about them; `null` until its pages were
 * looked through, which happens whenever the page has nothing to do and the book's text is read. Those taken over are no longer
 * drawn as the PDF's.
 */
export function useOwnMarks(
  viewer: Viewer,
  opened: OpenedSource,
  sourceId: SourceId,
  isReading: () => boolean,
): SortedMarks | null {
  const app = useApp();
  const [marks, setMarks] = useState<readonly OwnMark[] | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    void lookThrough(app, opened, viewer, isReading, ended.signal).then((found) => {
      if (!ended.signal.aborted) setMarks(found);
    });
    return () => ended.abort();
  }, [opened]);
  const takings = useLive((live) => takingsOf(live, sourceId), [sourceId]);
  const sorted = useMemo(
    () => (marks && takings ? sortMarks(marks, takings) : null),
    [marks, takings],
  );
  useHidden(viewer, opened, sorted?.taken);
  return sorted;
}

async function lookThrough(
  app: App,
  opened: OpenedSource,
  viewer: Viewer,
  isReading: () => boolean,
  signal: AbortSignal,
): Promise<OwnMark[]> {
  await wait(PATIENCE);
  const from = viewer.viewer.currentPageNumber - 1;
  let moved = 0;
  viewer.eventBus.on('updateviewarea', () => (moved = performance.now()), { signal });
  const idle = async () => {
    await new Promise((resolve) => {
      requestIdleCallback(resolve, { timeout: 2000 });
    });
    // While the reader scrolls, pdf.js draws for them and reads nothing else.
    const isBusy = () => performance.now() - moved < REST || isReading();
    while (isBusy() && !signal.aborted) await wait(REST);
  };
  try {
    return await findOwnMarks(app, opened, from, idle, signal);
  } catch (error) {
    // The book was closed meanwhile, or its file is gone: both are told elsewhere.
    if (signal.aborted || (error instanceof Error && error.name === 'OpenError')) return [];
    throw error;
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Keeps what was taken over from being drawn twice: on the page, and as signs on top of it. */
function useHidden(
  viewer: Viewer,
  { pdf }: OpenedSource,
  taken: readonly OwnMark[] | undefined,
): void {
  const ids = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!taken) return;
    const hidden = taken.filter(({ annotation }) => !DRAWN.has(annotation.kind));
    const pages = new Map(hidden.map(({ annotation: { id, pageIndex } }) => [id, pageIndex]));
    ids.current = new Set(pages.keys());
    hideAnnotations(viewer, pdf.document, pages);
  }, [viewer, pdf, taken]);
  useEffect(() => {
    const ended = new AbortController();
    viewer.eventBus.on(
      'annotationlayerrendered',
      ({ pageNumber }: { pageNumber: number }) => {
        const page = viewer.viewer.getPageView(pageNumber - 1);
        const signs: Iterable<HTMLElement> =
          page?.div.querySelectorAll('[data-annotation-id]') ?? [];
        // pdf.js shows again what is only hidden, as soon as its popup closes.
        for (const sign of signs) {
          const id = sign.dataset['annotationId']?.replace(/^popup_/, '');
          if (id && ids.current.has(id)) sign.remove();
        }
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [viewer]);
}
