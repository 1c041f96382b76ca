import type { PDFPageView, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { Viewer } from './viewer';

/** What is wrong with a page that is not drawn. */
export type PageTrouble = 'failed' | 'slow';

/** Milliseconds between looks at the page being read, and after which a page is slow. */
const LOOK = 1000;
const SLOW = 8000;
/** pdf.js' `RenderingStates.FINISHED`: drawn, or given up. */
const FINISHED = 3;

/**
 * Tells of pages that pdf.js cannot draw or draws for long, and when that is over (`null`). Of itself
 * its viewer leaves them blank without a word.
 */
export function watchPages(
  { eventBus, viewer }: Viewer,
  onTrouble: (page: HTMLElement, trouble: PageTrouble | null) => void,
  signal: AbortSignal,
): void {
  eventBus.on(
    'pagerendered',
    ({ source, error, isDetailView }: PageRendered) => {
      if (!isDetailView) onTrouble(source.div, error ? 'failed' : null);
    },
    { signal },
  );
  const missing = new WeakSet<PDFPageView>();
  let waiting: { readonly page: PDFPageView; readonly since: number } | null = null;
  const look = async () => {
    const page = currentPage(viewer);
    // A page that is not there is given up at once, which looks like having been drawn.
    const isDone = page?.renderingState === FINISHED && page.pdfPage;
    if (!page || isDone || missing.has(page) || document.hidden) {
      waiting = null;
      return;
    }
    if (waiting?.page !== page) {
      waiting = { page, since: performance.now() };
      if (!page.pdfPage && (await isMissing(viewer, viewer.currentPageNumber))) {
        missing.add(page);
        onTrouble(page.div, 'failed');
      }
    } else if (performance.now() - waiting.since > SLOW) {
      onTrouble(page.div, 'slow');
    }
  };
  const timer = setInterval(() => void look(), LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}

interface PageRendered {
  readonly source: PDFPageView;
  readonly error: unknown;
  readonly isDetailView: boolean;
}

const currentPage = (viewer: PDFViewer): PDFPageView | undefined =>
  viewer.pdfDocument ? viewer.getPageView(viewer.currentPageNumber - 1) : undefined;

async function isMissing({ pdfDocument }: PDFViewer, pageNumber: number): Promise<boolean> {
  return (await pdfDocument?.getPage(pageNumber).catch(() => null)) === null;
}
