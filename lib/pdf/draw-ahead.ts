import { RenderingStates, type EventBus, type PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { Leafing } from './leafing';

/** Pages beyond what is visible that are drawn in the direction of scrolling. */
const AHEAD = 3;
/** Pages behind that stay drawn while leafing; what is further away is memory for nothing. */
const BEHIND = 1;
/** Milliseconds a page is taken to need before any was drawn. */
const FIRST_GUESS = 80;

interface Drawable {
  readonly id: number;
  readonly renderingState: number;
  /** CSS pixels. */
  readonly height: number;
  readonly width: number;
  reset(): void;
  /** Takes what is drawn away. */
  destroy(): void;
}

interface Shown {
  readonly id: number;
  /** CSS pixels from the beginning of the pages. */
  readonly x: number;
  readonly y: number;
  readonly view: Drawable;
}

interface Visible {
  readonly first?: Shown;
  readonly last?: Shown;
  readonly views: readonly Shown[];
}

/** The inside of pdf.js' queue that is changed; its version is pinned. */
interface Queue {
  getHighestPriority(
    visible: Visible,
    views: readonly (Drawable | undefined)[],
    scrolledDown: boolean,
    ...more: unknown[]
  ): Drawable | null;
  renderHighestPriority(): void;
}

/**
 * Has pages drawn before they come into view. pdf.js draws what is visible and one page ahead; at
 * reading speed that is enough, and a few more are drawn meanwhile. When leafing, it begins a page,
 * leaves it for the next that comes into view, and finishes none: then the page is drawn that will be
 * in the middle when it is done, and finished as long as it is not behind.
 */
export function drawAhead(viewer: PDFViewer, eventBus: EventBus, leafing: Leafing): void {
  const queue = viewer.renderingQueue as unknown as Queue;
  const usual = queue.getHighestPriority.bind(queue);
  const pace = new Pace();
  let drawing: Drawable | null = null;
  queue.getHighestPriority = (visible, views, scrolledDown, ...more) => {
    const { speed } = leafing;
    if (speed === 0) {
      return usual(visible, views, scrolledDown, ...more) ?? ahead(visible, views, scrolledDown);
    }
    const middle = middleOf(viewer, visible);
    if (!middle) return usual(visible, views, scrolledDown, ...more);
    const way = speed > 0 ? 1 : -1;
    if (drawing && drawing.renderingState !== RenderingStates.FINISHED) {
      if ((drawing.id - middle.id) * way >= 0) return drawing;
      // It is behind; what is left of its drawing is in the way.
      pace.give(drawing.id);
      drawing.reset();
    }
    const from =
      middle.id +
      Math.floor(middle.part(way) + (Math.abs(speed) * pace.typical) / middle.size) * way;
    drawing = null;
    for (let by = 0; by <= AHEAD && !drawing; by++)
      drawing = unfinished(views[from + by * way - 1]);
    return drawing ?? unfinished(views[middle.id - 1]);
  };
  eventBus.on('pagerender', ({ source }: { source: Drawable }) => {
    drawing = source;
    pace.begin(source.id);
  });
  eventBus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => {
    pace.end(pageNumber);
    // pdf.js would lay out the page's links first.
    if (!leafing.isLeafing) return;
    queue.renderHighestPriority();
    for (const view of viewer.getCachedPageViews() as Iterable<Drawable>) {
      const behind = (viewer.currentPageNumber - view.id) * Math.sign(leafing.speed);
      if (behind > BEHIND && view.renderingState === RenderingStates.FINISHED) view.destroy();
    }
  });
}

function ahead(
  { first, last }: Visible,
  views: readonly (Drawable | undefined)[],
  scrolledDown: boolean,
): Drawable | null {
  if (!first || !last) return null;
  for (let by = 1; by <= AHEAD; by++) {
    const id = scrolledDown ? last.id + by : first.id - by;
    const view = unfinished(views[id - 1]);
    if (view) return view;
  }
  return null;
}

const unfinished = (view: Drawable | undefined): Drawable | null =>
  view && view.renderingState !== RenderingStates.FINISHED ? view : null;

/** The page in the middle of the window, and how much of it is past, in parts of it. */
function middleOf({ container }: PDFViewer, { views }: Visible) {
  if (!container) return null;
  const isBeside =
    container.scrollWidth > container.clientWidth &&
    container.scrollHeight <= container.clientHeight;
  const at = isBeside
    ? container.scrollLeft + container.clientWidth / 2
    : container.scrollTop + container.clientHeight / 2;
  for (const { id, x, y, view } of views) {
    const begin = isBeside ? x : y;
    const size = isBeside ? view.width : view.height;
    if (at < begin || at > begin + size) continue;
    const part = (at - begin) / size;
    return { id, size, part: (way: number) => (way > 0 ? part : 1 - part) };
  }
  return null;
}

/** How long pages of this book take to be drawn. */
class Pace {
  typical = FIRST_GUESS;
  #page = 0;
  #begun = 0;

  begin(page: number): void {
    this.#page = page;
    this.#begun = performance.now();
  }

  /** The page was given up: it would have needed more than this. */
  give(page: number): void {
    if (page === this.#page) this.typical = Math.max(this.typical, performance.now() - this.#begun);
  }

  end(page: number): void {
    if (page !== this.#page) return;
    this.typical += (performance.now() - this.#begun - this.typical) / 4;
  }
}
