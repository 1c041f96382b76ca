// pdf_viewer.mjs takes pdf.js from the global that this import sets: the order matters.
import 'pdfjs-dist';
import {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';
import type { OpenedPdf } from './open-pdf';

/** Where a reader is in a PDF: as `Source.view…`. */
export interface ViewState {
  readonly pageIndex: number;
  /** PDF points at the top left of the view; `null` for the top of the page. */
  readonly left: number | null;
  readonly top: number | null;
  /** A factor as a string, or `auto`, `page-width`, `page-fit`. */
  readonly scale: string;
  readonly rotation: number;
}

export interface FindResult {
  readonly current: number;
  readonly total: number;
  readonly state: 'found' | 'not-found' | 'wrapped' | 'pending';
}

export const MIN_SCALE = 0.25;
export const MAX_SCALE = 5;

/** A page that is on screen or near it, as the layers on top of it need it. */
export interface PageView {
  /** The `.page` element. */
  readonly div: HTMLElement;
  readonly viewport: {
    /** CSS pixels at the present zoom and rotation. */
    readonly width: number;
    readonly height: number;
    convertToViewportPoint(x: number, y: number): number[];
    convertToPdfPoint(x: number, y: number): number[];
  };
}

/** pdf.js' viewer components wired together; everything else in the reader is ours. */
export interface Viewer {
  readonly eventBus: EventBus;
  readonly viewer: PDFViewer;
  readonly links: PDFLinkService;
}

/**
 * Builds the viewer inside a positioned, scrolling container that holds one empty element.
 * Call `abort` on the signal's controller to take it down.
 */
export function createViewer(container: HTMLDivElement, signal: AbortSignal): Viewer {
  const eventBus = new EventBus();
  const links = new PDFLinkService({
    eventBus,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  const findController = new PDFFindController({ eventBus, linkService: links });
  const viewer = new PDFViewer({
    container,
    eventBus,
    linkService: links,
    findController,
    abortSignal: signal,
    removePageBorders: true,
    annotationMode: 1,
    // pdf.js' own drawing of the selection stays invisible in Firefox: the browser's is good.
    enableSelectionRendering: false,
    // 32 megapixels a page at most: at high zoom only the visible part is drawn sharp.
    maxCanvasPixels: 2 ** 25,
  } as ConstructorParameters<typeof PDFViewer>[0]);
  links.setViewer(viewer);
  return { eventBus, viewer, links };
}

/** Shows a PDF where it was left. Resolves when the first pages are laid out. */
export async function showPdf(
  { eventBus, viewer, links }: Viewer,
  pdf: OpenedPdf,
  view: ViewState,
): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    eventBus.on('pagesinit', () => resolve(), { once: true });
  });
  viewer.setDocument(pdf.document);
  links.setDocument(pdf.document, null);
  await ready;
  if (view.rotation) viewer.pagesRotation = view.rotation;
  viewer.currentScaleValue = view.scale;
  goTo(viewer, view);
}

/** Scrolls to a place; `null` coordinates mean the top of the page. */
export function goTo(
  viewer: PDFViewer,
  { pageIndex, left, top }: Pick<ViewState, 'pageIndex' | 'left' | 'top'>,
): void {
  const pageNumber = Math.min(pageIndex + 1, viewer.pagesCount);
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

/** The place a reader is at, from pdf.js' `updateviewarea` event. */
export function viewFromLocation(
  location: { pageNumber: number; left: number; top: number; rotation: number },
  viewer: PDFViewer,
): ViewState {
  return {
    pageIndex: location.pageNumber - 1,
    left: location.left,
    top: location.top,
    scale: viewer.currentScaleValue,
    rotation: ((location.rotation % 360) + 360) % 360,
  };
}

/** Searches; results arrive through `onResult` as pdf.js counts them. */
export function find(eventBus: EventBus, query: string, kind: 'new' | 'next' | 'previous'): void {
  eventBus.dispatch('find', {
    source: null,
    type: kind === 'new' ? '' : 'again',
    query,
    caseSensitive: false,
    entireWord: false,
    highlightAll: true,
    findPrevious: kind === 'previous',
    matchDiacritics: false,
  });
}

/** Ends a search and takes its marks away. */
export function endFind(eventBus: EventBus): void {
  eventBus.dispatch('findbarclose', { source: null });
}

const FIND_STATES = ['found', 'not-found', 'wrapped', 'pending'] as const;

export function onFindResult(
  eventBus: EventBus,
  onResult: (result: FindResult) => void,
  signal: AbortSignal,
): void {
  let state: FindResult['state'] = 'pending';
  let counts = { current: 0, total: 0 };
  const tell = () => onResult({ ...counts, state });
  eventBus.on(
    'updatefindcontrolstate',
    (event: { state: number; matchesCount: typeof counts }) => {
      state = FIND_STATES[event.state] ?? 'pending';
      counts = event.matchesCount;
      tell();
    },
    { signal },
  );
  eventBus.on(
    'updatefindmatchescount',
    (event: { matchesCount: typeof counts }) => {
      counts = event.matchesCount;
      tell();
    },
    { signal },
  );
}
