// pdf_viewer.mjs takes pdf.js from the global that this import sets: the order matters.
import { AnnotationEditorType } from 'pdfjs-dist';
import {
  EventBus,
  LinkTarget,
  PDFLinkService,
  PDFViewer,
  RenderingStates,
} from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';
import type { PdfRect } from '@/lib/model/geometry';
import { OpenError } from './open-error';
import type { ScrollLayout, SpreadLayout } from '@/lib/model/source';
import type { OpenedPdf } from './open-pdf';
import { drawAhead } from './draw-ahead';
import { delayLayers } from './late-layers';
import { Leafing } from './leafing';
import { layoutOf, setLayout } from './page-layout';
import { PageGrowth } from './page-growth';
import { toClientRect } from './page-point';
import type { PageView } from './page-view';
import { noTranslation, translateAnnotations } from './translation';

/** Where a reader is in a PDF: as `Source.view…`. */
export interface ViewState {
  readonly pageIndex: number;
  /** PDF points at the top left of the view; `null` for the top of the page. */
  readonly left: number | null;
  readonly top: number | null;
  /** A factor as a string, or `auto`, `page-width`, `page-fit`. */
  readonly scale: string;
  readonly rotation: number;
  readonly scroll: ScrollLayout;
  readonly spread: SpreadLayout;
}

/** One step of zooming in. */
export const ZOOM_STEP = 1.2;
export const MIN_SCALE = 0.25;
export const MAX_SCALE = 5;

/** pdf.js' viewer components wired together; everything else in the reader is ours. */
export interface Viewer {
  readonly eventBus: EventBus;
  readonly viewer: PDFViewer;
  readonly links: PDFLinkService;
  readonly growth: PageGrowth;
  /** Ends with the viewer. */
  readonly signal: AbortSignal;
}

/**
 * Builds the viewer inside a positioned, scrolling container that holds one empty element.
 * Call `abort` on the signal's controller to take it down.
 * @param pageName what a screen reader calls a page.
 */
export function createViewer(
  container: HTMLDivElement,
  signal: AbortSignal,
  pageName: (pageNumber: number) => string,
): Viewer {
  const eventBus = new EventBus();
  const links = new PDFLinkService({
    eventBus,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
    // A link leads somewhere; how large the page is shown stays the reader's choice.
    ignoreDestinationZoom: true,
  });
  const options = {
    abortSignal: signal,
    annotationMode: 1,
    // pdf.js' own drawing of the selection stays invisible in Firefox: the browser's is good.
    enableSelectionRendering: false,
    // 32 megapixels a page at most: at high zoom only the visible part is drawn sharp.
    maxCanvasPixels: 2 ** 25,
    l10n: noTranslation,
  };
  const viewer = new PDFViewer({
    ...options,
    container,
    eventBus,
    linkService: links,
    removePageBorders: true,
    // pdf.js' own editor is never used; it would listen for files dropped on the page.
    annotationEditorMode: AnnotationEditorType.DISABLE,
  });
  links.setViewer(viewer);
  const leafing = new Leafing(container, signal, (isLeafing) => {
    container.classList.toggle('leafing', isLeafing);
    // Only what lay ahead was drawn; pdf.js itself looks again at the next scroll, which may not come.
    if (!isLeafing && !signal.aborted) viewer.update();
  });
  drawAhead(viewer, eventBus, leafing);
  delayLayers(viewer, eventBus, leafing);
  translateAnnotations(eventBus, signal);
  eventBus.on(
    'pagerender',
    ({ pageNumber }: { pageNumber: number }) =>
      viewer.getPageView(pageNumber - 1)?.div.setAttribute('aria-label', pageName(pageNumber)),
    { signal },
  );
  return { eventBus, viewer, links, growth: new PageGrowth(viewer, options), signal };
}

/** Pages whose views are there from the start: what a window shows, and the next. */
const FIRST_PAGES = 4;

/**
 * Shows a PDF where it was left. Resolves when the first pages are laid out; the views of the others
 * are made once a page is drawn.
 * @throws {OpenError} `damaged` when it has no first page, without which the viewer never begins
 */
export async function showPdf(
  { eventBus, viewer, links, growth, signal }: Viewer,
  pdf: OpenedPdf,
  view: ViewState,
): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    eventBus.on('pagesinit', () => resolve(), { once: true });
  });
  const missing = pdf.document.getPage(1).then(
    () => ready,
    (cause: unknown) => {
      throw new OpenError('damaged', { cause });
    },
  );
  growth.begin(pdf.document, view.pageIndex + FIRST_PAGES);
  links.setDocument(pdf.document, null);
  void viewer.onePageRendered.then(() => growth.finish(signal));
  await Promise.race([ready, missing]);
  setLayout(viewer, view);
  if (view.rotation) viewer.pagesRotation = view.rotation;
  viewer.currentScaleValue = view.scale;
  goTo(viewer, view);
}

/** Whether pages in sight are still being drawn: everything else waits for them. */
export function isDrawing({ viewer }: Viewer): boolean {
  return [...viewer.getCachedPageViews()].some(({ renderingState }) => RUNNING.has(renderingState));
}

const RUNNING: ReadonlySet<number> = new Set([RenderingStates.RUNNING, RenderingStates.PAUSED]);

/** Scrolls to a place; `null` coordinates mean the top of the page. */
export function goTo(
  viewer: PDFViewer,
  { pageIndex, left, top }: Pick<ViewState, 'pageIndex' | 'left' | 'top'>,
): void {
  const pageNumber = Math.min(pageIndex + 1, viewer.pdfDocument?.numPages ?? 1);
  if (left === null && top === null) viewer.scrollPageIntoView({ pageNumber });
  else {
    viewer.scrollPageIntoView({
      pageNumber,
      destArray: [null, { name: 'XYZ' }, left, top, null],
      allowNegativeOffset: true,
    });
  }
}

/** Changes the zoom by a factor within 25–500 %. */
export function zoomBy(viewer: PDFViewer, factor: number): void {
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, viewer.currentScale * factor));
  viewer.currentScaleValue = String(Math.round(scale * 100) / 100);
}

/** Turns all pages by quarters. @param degrees clockwise, a multiple of 90. */
export function turnPages(viewer: PDFViewer, degrees: number): void {
  viewer.pagesRotation = (viewer.pagesRotation + degrees + 360) % 360;
}

/** Where a reader is now; `null` before the first page is laid out. */
export function placeOf({ viewer }: Viewer): Pick<ViewState, 'pageIndex' | 'left' | 'top'> | null {
  const at = (viewer as unknown as { _location: ViewerLocation | null })._location;
  return at && { pageIndex: at.pageNumber - 1, left: at.left, top: at.top };
}

interface ViewerLocation {
  readonly pageNumber: number;
  readonly left: number;
  readonly top: number;
  readonly rotation: number;
}

/** Tells of every jump that a link of the PDF makes, just before it is made. */
export function onJump({ links }: Viewer, tell: () => void, signal: AbortSignal): void {
  const go = links.goToDestination.bind(links);
  links.goToDestination = async (destination) => {
    tell();
    await go(destination);
  };
  signal.addEventListener('abort', () => {
    links.goToDestination = go;
  });
}

/** The place a reader is at, from pdf.js' `updateviewarea` event. */
export function viewFromLocation(location: ViewerLocation, viewer: PDFViewer): ViewState {
  return {
    pageIndex: location.pageNumber - 1,
    left: location.left,
    top: location.top,
    scale: viewer.currentScaleValue,
    rotation: ((location.rotation % 360) + 360) % 360,
    ...layoutOf(viewer),
  };
}

/** Where in the window something arrived at should stand: a third from the top leaves context below. */
const EYE_LEVEL = 0.35;
/** CSS pixels at the edges that do not count as in view: bars lie over them. */
const EDGE = 56;

/** Scrolls until a rectangle of a page (PDF points) is in view; does nothing when it is. */
export function bringIntoView({ viewer }: Viewer, page: PageView, rect: PdfRect): void {
  const { container } = viewer;
  const box = container.getBoundingClientRect();
  const wanted = toClientRect(page, rect);
  const above = wanted.top < box.top + EDGE;
  const below = wanted.bottom > box.bottom - EDGE;
  const aside = wanted.left < box.left || wanted.right > box.right;
  container.scrollBy({
    top: above || below ? wanted.top - box.top - box.height * EYE_LEVEL : 0,
    left: aside ? wanted.left - box.left - box.width * EYE_LEVEL : 0,
    behavior: 'instant',
  });
}
