import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PDFPageView, ScrollMode, SpreadMode, type PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';

/** Options that the viewer and each of its page views share. */
export type PageOptions = Partial<ConstructorParameters<typeof PDFPageView>[0]>;

type PageView = InstanceType<typeof PDFPageView>;

/** The inside of pdf.js' viewer that making its page views needs; its version is pinned. */
interface Inside {
  readonly _pages: PageView[];
  readonly _layerProperties: PageOptions['layerProperties'];
  readonly _optionalContentConfigPromise: PageOptions['optionalContentConfigPromise'];
  readonly _pageLabels: readonly string[] | null;
  _setCurrentPageNumber(pageNumber: number, reset?: boolean): boolean;
  _updateSpreadMode(): void;
}

/** CSS pixels a PDF point, as pdf.js has it. */
const CSS_UNITS = 96 / 72;

/** Milliseconds at a stretch for making page views: a frame has room for it. */
const SLICE = 6;

/**
 * Makes the views of a PDF's pages bit by bit. pdf.js makes them all before it draws the first, which
 * in a book of 2,000 pages takes longer than drawing it.
 */
export class PageGrowth {
  readonly #viewer: PDFViewer;
  readonly #inside: Inside;
  readonly #options: PageOptions;
  #count = 0;

  constructor(viewer: PDFViewer, options: PageOptions) {
    this.#viewer = viewer;
    this.#inside = viewer as unknown as Inside;
    this.#options = options;
    this.#makeBeforeGoing();
  }

  /**
   * Hands a document to the viewer, with the views of its first pages only.
   * @param first how many at least.
   */
  begin(document: PDFDocumentProxy, first: number): void {
    this.#count = document.numPages;
    // Read once, at once: the viewer makes as many views as there seem to be pages.
    Object.defineProperty(document, 'numPages', {
      value: Math.min(first, this.#count),
      configurable: true,
    });
    this.#viewer.setDocument(document);
    Reflect.deleteProperty(document, 'numPages');
    this.#reserve();
  }

  /** Makes what is missing, whenever there is time. */
  async finish(signal: AbortSignal): Promise<void> {
    const { _pages: pages } = this.#inside;
    while (pages.length < this.#count) {
      const until = performance.now() + SLICE;
      while (pages.length < this.#count && performance.now() < until) this.#add();
      await new Promise((done) => setTimeout(done));
      if (signal.aborted) return;
    }
    this.#settle();
  }

  /** Makes views up to a page (one-based) now: somebody wants to go there. */
  #upTo(pageNumber: number): void {
    const { _pages: pages } = this.#inside;
    const wanted = Math.min(pageNumber, this.#count);
    if (pages.length >= wanted) return;
    while (pages.length < wanted) this.#add();
    this.#settle();
  }

  #makeBeforeGoing(): void {
    const viewer = this.#viewer;
    const inside = this.#inside;
    const goTo = viewer.scrollPageIntoView.bind(viewer);
    viewer.scrollPageIntoView = (place) => {
      this.#upTo(place.pageNumber);
      goTo(place);
    };
    const setCurrent = inside._setCurrentPageNumber.bind(viewer);
    inside._setCurrentPageNumber = (pageNumber, reset) => {
      this.#upTo(pageNumber);
      return setCurrent(pageNumber, reset);
    };
  }

  #add(): void {
    const inside = this.#inside;
    const first = inside._pages[0];
    const id = inside._pages.length + 1;
    if (!first?.pdfPage) throw new Error('the first page is not there');
    const scale = this.#viewer.currentScale;
    const view = new PDFPageView({
      ...this.#options,
      // One page at a time: the viewer puts in the one it shows.
      ...(this.#viewer.scrollMode !== ScrollMode.PAGE && { container: this.#place }),
      eventBus: this.#viewer.eventBus,
      id,
      scale,
      defaultViewport: first.pdfPage.getViewport({ scale: scale * CSS_UNITS }),
      optionalContentConfigPromise: inside._optionalContentConfigPromise,
      renderingQueue: this.#viewer.renderingQueue,
      layerProperties: inside._layerProperties,
    });
    if (this.#viewer.pagesRotation) view.update({ rotation: this.#viewer.pagesRotation });
    if (inside._pageLabels) view.setPageLabel(inside._pageLabels[id - 1] ?? null);
    inside._pages.push(view);
  }

  /** The scroll bar has its length from the start. Pages not seen are taken to be as high as the first. */
  #reserve(): void {
    void this.#viewer.firstPagePromise?.then(() => {
      const [first, second] = this.#inside._pages;
      if (!first || !second || this.#inside._pages.length === this.#count) return;
      const pitch = second.div.offsetTop - first.div.offsetTop;
      this.#place.style.minHeight = `${pitch * this.#count}px`;
    });
  }

  #settle(): void {
    this.#viewer.eventBus.dispatch('pageviewsmade', { source: this.#viewer });
    if (this.#inside._pages.length === this.#count) this.#place.style.minHeight = '';
    // Pages side by side, or one at a time, are put where they belong.
    if (this.#viewer.spreadMode !== SpreadMode.NONE) this.#inside._updateSpreadMode();
  }

  get #place(): HTMLDivElement {
    return this.#viewer.viewer as HTMLDivElement;
  }
}
