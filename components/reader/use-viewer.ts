import { useEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { App } from '@/lib/app/app';
import { saveView } from '@/lib/app/reading';
import type { OpenedSource } from '@/lib/app/open-source';
import type { SourceId } from '@/lib/model/ids';
import {
  createViewer,
  MAX_SCALE,
  MIN_SCALE,
  showPdf,
  viewFromLocation,
  type PageView,
  type Viewer,
  type ViewState,
} from '@/lib/pdf/viewer';

export interface ViewerStatus {
  /** Zero-based. */
  readonly pageIndex: number;
  readonly scale: number;
  readonly rotation: number;
}

interface ViewerHook {
  readonly viewer: Viewer | null;
  readonly status: ViewerStatus;
}

/** Builds pdf.js' viewer in the container and shows the book where it was left. */
export function useViewer(
  container: RefObject<HTMLDivElement | null>,
  opened: OpenedSource,
  initial: ViewState,
  onFirstPage: () => void,
): ViewerHook {
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [status, setStatus] = useState<ViewerStatus>({
    pageIndex: initial.pageIndex,
    scale: 1,
    rotation: initial.rotation,
  });
  useEffect(() => {
    if (!container.current) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    const made = createViewer(container.current, signal);
    const { eventBus } = made;
    eventBus.on('pagerendered', onFirstPage, { once: true });
    const read = () =>
      setStatus({
        pageIndex: made.viewer.currentPageNumber - 1,
        scale: made.viewer.currentScale,
        rotation: made.viewer.pagesRotation,
      });
    for (const event of ['pagechanging', 'scalechanging', 'rotationchanging']) {
      eventBus.on(event, read, { signal });
    }
    eventBus.on(
      'textlayerrendered',
      ({ pageNumber, source }: { pageNumber: number; source: PageView }) => {
        // Late events of a book that was just closed must not be read from this one.
        if (source !== made.viewer.getPageView(pageNumber - 1)) return;
        // Read now: when the reader selects something, its text is there at once.
        void opened.texts.read(pageNumber - 1);
        leaveTabOrder(source);
      },
      { signal },
    );
    zoomByWheel(made, container.current, signal);
    void showPdf(made, opened.pdf, initial).then(() => {
      read();
      setViewer(made);
    });
    return () => {
      ended.abort();
      made.viewer.cleanup();
      setViewer(null);
    };
  }, [opened]);
  return { viewer, status };
}

/** The scroller takes the keys for all pages; a stop at every page's text would be in the way. */
function leaveTabOrder(page: PageView): void {
  const layer: HTMLElement | null = page?.div.querySelector('.textLayer');
  layer?.removeAttribute('tabindex');
}

/** Ctrl and wheel (and pinching, which arrives as that) zoom around the pointer. */
function zoomByWheel({ viewer }: Viewer, container: HTMLElement, signal: AbortSignal): void {
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const wanted = viewer.currentScale * Math.exp(-event.deltaY / 300);
      const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, wanted));
      viewer.updateScale({
        drawingDelay: 300,
        scaleFactor: scale / viewer.currentScale,
        origin: [event.clientX, event.clientY],
      });
    },
    { passive: false, signal },
  );
}

/** Milliseconds of rest before the place is stored. */
const REST = 400;

/** Remembers where reading stopped: when the view rests, and when the page is left. */
export function useSavedView(app: App, viewer: Viewer | null, sourceId: SourceId): void {
  useEffect(() => {
    if (!viewer) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest: ViewState | null = null;
    const store = () => {
      clearTimeout(timer);
      if (!latest) return;
      const { pageIndex, left, top, scale, rotation } = latest;
      latest = null;
      void saveView(app, sourceId, {
        viewPageIndex: pageIndex,
        viewLeft: left,
        viewTop: top,
        viewScale: scale,
        viewRotation: rotation,
      });
    };
    viewer.eventBus.on(
      'updateviewarea',
      ({ location }: { location: Parameters<typeof viewFromLocation>[0] }) => {
        latest = viewFromLocation(location, viewer.viewer);
        clearTimeout(timer);
        timer = setTimeout(store, REST);
      },
      { signal },
    );
    document.addEventListener('visibilitychange', store, { signal });
    window.addEventListener('pagehide', store, { signal });
    return () => {
      store();
      ended.abort();
    };
  }, [viewer, sourceId]);
}
