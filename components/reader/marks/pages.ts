import { pageIndexOf } from '@/lib/pdf/selection-span';
import type { Viewer } from '@/lib/pdf/viewer';
import type { PageView } from '@/lib/pdf/page-view';

/** The zero-based page under a client point, also where something lies over it; `null` beside pages. */
export function pageAt({ viewer }: Viewer, clientX: number, clientY: number): number | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const pageIndex = pageIndexOf(element);
    if (pageIndex !== null && viewer.getPageView(pageIndex)) return pageIndex;
  }
  return null;
}

/** A page that is laid out, drawn or not; `undefined` outside the book. */
export const pageView = ({ viewer }: Viewer, pageIndex: number): PageView | undefined =>
  viewer.getPageView(pageIndex) as PageView | undefined;

/** CSS pixels from the edge of the view at which dragging scrolls, and how far a frame. */
const SCROLL_ZONE = 36;
const SCROLL_STEP = 14;

/** Scrolls while a drag is held near the upper or lower edge. @returns a function that ends it. */
export function scrollAtEdges(scroller: Element, pointer: () => { y: number }): () => void {
  let frame = 0;
  const step = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const { y } = pointer();
    if (y < top + SCROLL_ZONE) scroller.scrollBy(0, -SCROLL_STEP);
    else if (y > bottom - SCROLL_ZONE) scroller.scrollBy(0, SCROLL_STEP);
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
