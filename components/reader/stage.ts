import { i18n } from '#i18n';
import type { OpenedPdf } from '@/lib/pdf/open-pdf';
import { createViewer, showPdf, type Viewer, type ViewState } from '@/lib/pdf/viewer';

/** Milliseconds after which the rest of the reader no longer waits for a page that is slow to draw. */
const PATIENCE = 1500;

/**
 * Where pages are drawn: the scrolling element with pdf.js' viewer in it. It is there before a book
 * is chosen, so that the first page waits for nothing but the PDF.
 */
export class Stage {
  readonly element = document.createElement('div');
  #viewer: Viewer | null = null;
  #ended = new AbortController();
  /** Where the stage was when the page was opened. */
  #opened = '';

  constructor() {
    this.element.className = 'scroller';
    this.element.tabIndex = 0;
    this.element.inert = true;
    const pages = document.createElement('div');
    pages.className = 'pdfViewer';
    this.element.append(pages);
  }

  /** The viewer of the book that is shown. A new one for each book: no late event is another's. */
  get viewer(): Viewer {
    if (!this.#viewer) throw new Error('the stage is not mounted');
    return this.#viewer;
  }

  /** Puts the stage on the page, as the first child of its place. */
  readonly mount = (place: HTMLElement | null): void => {
    if (!place || this.element.parentElement === place) return;
    place.prepend(this.element);
    this.#opened = this.#layout();
    this.#renew();
  };

  /** Whether a page that is opened now would have its stage where this one is. */
  isAsOpened(): boolean {
    return this.#opened === this.#layout();
  }

  #layout(): string {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    return String([left, top, width, height, innerWidth, innerHeight]);
  }

  /**
   * Shows a PDF where it was left. Resolves when its first page is drawn, or when that takes so long
   * that the rest of the reader should not wait for it.
   */
  async show(pdf: OpenedPdf, view: ViewState): Promise<void> {
    const { viewer } = this;
    const drawn = new Promise<void>((resolve) => {
      viewer.eventBus.on('pagerendered', () => resolve(), { once: true });
      setTimeout(resolve, PATIENCE);
    });
    this.element.inert = false;
    await showPdf(viewer, pdf, view);
    await drawn;
  }

  /** Takes the book away and makes the next one's viewer. */
  clear(): void {
    this.element.inert = true;
    this.#renew();
  }

  #renew(): void {
    this.#ended.abort();
    this.#viewer?.viewer.cleanup();
    this.element.querySelector('.pdfViewer')?.replaceChildren();
    this.element.scrollTop = 0;
    this.#ended = new AbortController();
    this.#viewer = createViewer(this.element, this.#ended.signal, (pageNumber) =>
      i18n.t('reader.pageName', [String(pageNumber)]),
    );
  }
}
