import { useEffect, useState } from 'preact/hooks';
import type { App } from '@/lib/app/app';
import { saveView, type View } from '@/lib/app/reading';
import type { OpenedSource } from '@/lib/app/open-source';
import type { SourceId } from '@/lib/model/ids';
import type { ScrollLayout, SpreadLayout } from '@/lib/model/source';
import { layoutOf } from '@/lib/pdf/page-layout';
import { viewFromLocation, type Viewer, type ViewState } from '@/lib/pdf/viewer';
import type { PageView } from '@/lib/pdf/page-view';
import { zoomAt } from '@/lib/pdf/zoom-at';
import type { Stage } from './stage';
import { zoomByPinch } from './touch/pinch-zoom';
import { turnByWheel } from './view/turn-by-wheel';
import { noteUnsavedView } from './unsaved-view';

export interface ViewerStatus {
  /** Zero-based. */
  readonly pageIndex: number;
  readonly scale: number;
  /** What the scale follows: a factor, or `page-width`, `page-fit`, `auto`. */
  readonly scaleValue: string;
  readonly rotation: number;
  readonly scroll: ScrollLayout;
  readonly spread: SpreadLayout;
}

interface ViewerHook {
  readonly viewer: Viewer;
  readonly status: ViewerStatus;
}

const STATUS_EVENTS = [
  'scalechanging',
  'rotationchanging',
  'scrollmodechanged',
  'spreadmodechanged',
];

/** Follows the viewer of the book on the stage, and reads the text of the pages it shows. */
export function useViewer(stage: Stage, opened: OpenedSource): ViewerHook {
  // The stage has the next book's as soon as this one is closed.
  const [viewer] = useState(() => stage.viewer);
  const [status, setStatus] = useState(() => statusOf(viewer));
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const { eventBus } = viewer;
    const follow = () => setStatus(statusOf(viewer));
    for (const event of STATUS_EVENTS) eventBus.on(event, follow, { signal });
    // In a task of its own: the frame that brings a new page has enough to do.
    eventBus.on('pagechanging', () => setTimeout(follow), { signal });
    const read = (pageNumber: number) => {
      // Read now: when the reader selects something, its text is there at once.
      void opened.texts.read(pageNumber - 1);
      leaveTabOrder(viewer.viewer.getPageView(pageNumber - 1));
    };
    eventBus.on('textlayerrendered', (event: { pageNumber: number }) => read(event.pageNumber), {
      signal,
    });
    for (const page of viewer.viewer.getCachedPageViews()) read(page.id);
    zoomByWheel(viewer, stage.element, signal);
    zoomByPinch(viewer, stage.element, signal);
    turnByWheel(viewer, stage.element, signal);
    follow();
    return () => ended.abort();
  }, [viewer]);
  return { viewer, status };
}

const statusOf = ({ viewer }: Viewer): ViewerStatus => ({
  pageIndex: viewer.currentPageNumber - 1,
  scale: viewer.currentScale,
  scaleValue: viewer.currentScaleValue,
  rotation: viewer.pagesRotation,
  ...layoutOf(viewer),
});

/** The scroller takes the keys for all pages; a stop at every page's text would be in the way. */
function leaveTabOrder(page: PageView): void {
  const layer: HTMLElement | null = page?.div.querySelector('.textLayer');
  layer?.removeAttribute('tabindex');
}

/** Ctrl and wheel (and pinching, which arrives as that) zoom around the pointer. */
function zoomByWheel(viewer: Viewer, container: HTMLElement, signal: AbortSignal): void {
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt(viewer, Math.exp(-event.deltaY / 300), [event.clientX, event.clientY]);
    },
    { passive: false, signal },
  );
}

/** Milliseconds of rest before the place is stored. */
const REST = 400;

const toView = (view: ViewState): View => ({
  viewPageIndex: view.pageIndex,
  viewLeft: view.left,
  viewTop: view.top,
  viewScale: view.scale,
  viewRotation: view.rotation,
  viewScroll: view.scroll,
  viewSpread: view.spread,
});

/** Remembers where reading stopped: when the view rests, and when the page is left. */
export function useSavedView(app: App, viewer: Viewer | null, sourceId: SourceId): void {
  useEffect(() => {
    if (!viewer) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest: ViewState | null = null;
    let saved = true;
    const store = () => {
      clearTimeout(timer);
      if (!latest || saved) return;
      saved = true;
      void saveView(app, sourceId, toView(latest));
    };
    const close = () => {
      // Of two tabs with the same book, the one closed last says where reading goes on.
      if (latest) noteUnsavedView(sourceId, toView(latest), app.now());
      store();
    };
    viewer.eventBus.on(
      'updateviewarea',
      ({ location }: { location: Parameters<typeof viewFromLocation>[0] }) => {
        latest = viewFromLocation(location, viewer.viewer);
        saved = false;
        clearTimeout(timer);
        timer = setTimeout(store, REST);
      },
      { signal },
    );
    document.addEventListener('visibilitychange', store, { signal });
    window.addEventListener('pagehide', close, { signal });
    return () => {
      store();
      ended.abort();
    };
  }, [viewer, sourceId]);
}
