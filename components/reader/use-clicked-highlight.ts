import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { HighlightId } from '@/lib/model/ids';
import { quadHolds, toPdfPoint } from '@/lib/pdf/page-point';
import { pageIndexOf } from '@/lib/pdf/selection-span';
import type { Viewer } from '@/lib/pdf/viewer';
import type { LocatedHighlights } from './use-highlights';

/** PDF points around an area's outline that still count as on it. */
const EDGE = 6;

/** CSS pixels between press and release that make it a drag: of an area, say, and not a click. */
const DRAG = 4;

/** A click on a painted highlight opens it; a drag over it selects text as everywhere. */
export function useClickedHighlight(
  container: RefObject<HTMLDivElement | null>,
  viewer: Viewer | null,
  located: LocatedHighlights,
  onOpen: (id: HighlightId) => void,
): void {
  const latest = useRef({ located, onOpen });
  latest.current = { located, onOpen };
  useEffect(() => {
    const element = container.current;
    if (!viewer || !element) return undefined;
    const ended = new AbortController();
    let pressed = { x: 0, y: 0 };
    element.addEventListener(
      'pointerdown',
      ({ clientX: x, clientY: y }) => {
        pressed = { x, y };
      },
      { capture: true, signal: ended.signal },
    );
    element.addEventListener(
      'click',
      (event) => {
        if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG) return;
        const selecting = !(getSelection()?.isCollapsed ?? true);
        const onLink = (event.target as Element).closest('a, button');
        const pageIndex = pageIndexOf(event.target as Node);
        if (selecting || onLink || pageIndex === null) return;
        const page = viewer.viewer.getPageView(pageIndex);
        if (!page) return;
        const point = toPdfPoint(page, event.clientX, event.clientY);
        const id = highlightAt(latest.current.located, pageIndex, point);
        if (id) latest.current.onOpen(id);
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [viewer]);
}

/** The topmost highlight at a point of a page, or `null`. Areas are open inside: only their edge. */
function highlightAt(
  { highlights, anchors }: LocatedHighlights,
  pageIndex: number,
  point: [number, number],
): HighlightId | null {
  for (const highlight of (highlights ?? []).toReversed()) {
    const anchor = anchors.get(highlight.id);
    if (!anchor) continue;
    const { region } = highlight;
    const isArea = highlight.kind === 'area' && region?.pageIndex === pageIndex;
    if (isArea && onEdge(region.rect, point)) return highlight.id;
    const quads = anchor.quads.find((page) => page.pageIndex === pageIndex)?.quads ?? [];
    if (quads.some((quad) => quadHolds(quad, point))) return highlight.id;
  }
  return null;
}

function onEdge(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  [x, y]: [number, number],
): boolean {
  const near = x >= x1 - EDGE && x <= x2 + EDGE && y >= y1 - EDGE && y <= y2 + EDGE;
  const inside = x > x1 + EDGE && x < x2 - EDGE && y > y1 + EDGE && y < y2 - EDGE;
  return near && !inside;
}
