import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OpenedSource } from '@/lib/app/open-source';
import { readPages } from '@/lib/app/locate-highlights';
import type { Quad } from '@/lib/model/geometry';
import type { TextSpan } from '@/lib/model/page-text';
import { paintHits } from '@/lib/pdf/hit-layer';
import { boundsOf } from '@/lib/pdf/page-point';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { bringIntoView, goTo, type Viewer } from '@/lib/pdf/viewer';
import type { FindSession, HitPlace } from './find-session';

/** Keeps the hits marked on the pages that are drawn, and the current one in view. */
export function useHitPainting(
  viewer: Viewer,
  opened: OpenedSource,
  find: FindSession,
  onLeave: () => void,
): void {
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    // What is still on its way when the search changes is of the search before.
    let round = 0;
    const paint = async (pageIndex: number) => {
      const begun = round;
      const hits = await quadsOnPage(opened, find, pageIndex);
      const page = viewer.viewer.getPageView(pageIndex);
      if (signal.aborted || begun !== round || !page) return;
      const here = find.current.value;
      paintHits(page, hits, here?.pageIndex === pageIndex ? here.onPage : null);
    };
    const paintAll = () => {
      for (const page of viewer.viewer.getCachedPageViews()) void paint(page.id - 1);
    };
    let leaving = true;
    const arrive = async ({ pageIndex, onPage }: HitPlace) => {
      const begun = round;
      const quads = (await quadsOnPage(opened, find, pageIndex))[onPage];
      if (signal.aborted || begun !== round || !quads || quads.length === 0) return;
      // One way back for a whole search: to where it began.
      if (leaving) onLeave();
      leaving = false;
      const inPages = () => viewer.viewer.getPageView(pageIndex);
      if (!inPages()?.div.isConnected) {
        // Pages are shown one by one, or this one's view is still to be made.
        goTo(viewer.viewer, { pageIndex, left: null, top: null });
        await new Promise(requestAnimationFrame);
      }
      const page = inPages();
      if (!signal.aborted && page) bringIntoView(viewer, page, boundsOf(quads));
    };
    const stop = effect(() => {
      // Read here: what is painted depends on both.
      void find.found.value;
      void find.current.value;
      round++;
      paintAll();
    });
    const stopArriving = effect(() => {
      const here = find.current.value;
      if (here) void arrive(here);
      else leaving = true;
    });
    viewer.eventBus.on(
      'pagerendered',
      ({ pageNumber }: { pageNumber: number }) => void paint(pageNumber - 1),
      { signal },
    );
    return () => {
      ended.abort();
      stop();
      stopArriving();
    };
  }, [viewer, opened, find]);
}

async function quadsOnPage(
  opened: OpenedSource,
  find: FindSession,
  pageIndex: number,
): Promise<readonly (readonly Quad[])[]> {
  // A book without a search costs nothing.
  if (find.found.value.total === 0) return [];
  const { spans } = await find.hitsOnPage(pageIndex);
  if (spans.length === 0) return [];
  const pages = await readPages(opened.texts, pageIndex, pageIndex);
  return spans.map((span: TextSpan) => quadsOfSpan(pages, span).flatMap(({ quads }) => quads));
}
