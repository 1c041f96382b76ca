import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlight } from '@/lib/model/highlight';
import type { Step } from '@/lib/model/framework';
import type { PdfRect, Quad } from '@/lib/model/geometry';
import { paintPage } from '@/lib/pdf/highlight-layer';
import type { Pin, Shape } from '@/lib/pdf/shape';
import type { Viewer } from '@/lib/pdf/viewer';
import { lookOf } from './look-of-highlight';
import type { LocatedHighlights } from './use-highlights';

/** Milliseconds that a page out of view waits for its highlights at most. */
const AHEAD = 250;

/** Keeps the painted highlights what the store and the viewer say. */
export function usePainting(
  viewer: Viewer | null,
  { highlights, anchors }: LocatedHighlights,
  steps: readonly Step[],
  dark: boolean,
  onOpen: (id: string, anchor: Element) => void,
): void {
  const pages = useRef(new Map<number, Part[]>());
  const looks = useRef({ steps, dark, onOpen });
  looks.current = { steps, dark, onOpen };
  const paint = (shown: Viewer, pageIndex: number) => {
    const page = shown.viewer.getPageView(pageIndex);
    if (!page) return;
    const { steps: all, dark: onDark } = looks.current;
    const shapes = (pages.current.get(pageIndex) ?? []).map((part) => toShape(part, all, onDark));
    paintPage(page, shapes, (id, anchor) => looks.current.onOpen(id, anchor));
  };

  useLayoutEffect(() => {
    pages.current = partsByPage(highlights ?? [], anchors);
    for (const page of viewer?.viewer.getCachedPageViews() ?? []) {
      if (viewer) paint(viewer, page.id - 1);
    }
  }, [viewer, highlights, anchors, steps, dark]);

  useEffect(() => {
    if (!viewer) return undefined;
    const ended = new AbortController();
    viewer.eventBus.on(
      'pagerendered',
      ({ pageNumber }: { pageNumber: number }) => {
        const now = () => paint(viewer, pageNumber - 1);
        // A page that was drawn ahead has time until it is seen.
        if (isInView(viewer, pageNumber)) now();
        else requestIdleCallback(() => !ended.signal.aborted && now(), { timeout: AHEAD });
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [viewer]);
}

function isInView({ viewer }: Viewer, pageNumber: number): boolean {
  const { top, bottom } = viewer.container.getBoundingClientRect();
  const box = viewer.getPageView(pageNumber - 1)?.div.getBoundingClientRect();
  return box !== undefined && box.bottom > top && box.top < bottom;
}

/** What of a highlight is on one page. How it looks is worked out for the pages on screen only. */
interface Part {
  readonly highlight: Highlight;
  readonly quads: readonly Quad[];
  readonly rect: PdfRect | null;
  readonly pin: Pin | null;
  /** The highlight begins here: its tabs stand here. */
  readonly first: boolean;
}

function partsByPage(
  highlights: readonly Highlight[],
  anchors: LocatedHighlights['anchors'],
): Map<number, Part[]> {
  const pages = new Map<number, Part[]>();
  const add = (pageIndex: number, part: Part) => {
    const parts = pages.get(pageIndex);
    if (parts) parts.push(part);
    else pages.set(pageIndex, [part]);
  };
  for (const highlight of highlights) {
    const anchor = anchors.get(highlight.id);
    if (!anchor) continue;
    const none = { highlight, quads: [], rect: null, pin: null, first: true };
    if (highlight.kind === 'note') {
      const { pageIndex, pin } = pinOf(highlight);
      add(pageIndex, { ...none, pin });
    } else if (highlight.region) {
      const { pageIndex, rect } = highlight.region;
      add(pageIndex, { ...none, rect });
    }
    for (const [index, page] of anchor.quads.entries()) {
      add(page.pageIndex, { ...none, quads: page.quads, first: index === 0 });
    }
  }
  return pages;
}

/** The zero-based page a note is on, and where. */
function pinOf({ region, selectors }: Highlight): { pageIndex: number; pin: Pin } {
  if (region) return { pageIndex: region.pageIndex, pin: [region.rect[0], region.rect[1]] };
  const page = selectors.find((selector) => selector.type === 'PageSelector');
  return { pageIndex: page?.index ?? 0, pin: 'page' };
}

function toShape(
  { highlight, quads, rect, pin, first }: Part,
  steps: readonly Step[],
  dark: boolean,
): Shape {
  const own = highlight.stepIds.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  const look = lookOf(highlight, own, dark);
  return { ...look, quads, rect, pin, tabs: first ? look.tabs : [] };
}
