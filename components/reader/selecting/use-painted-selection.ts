import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { paintSelection } from '@/lib/pdf/selection-layer';
import { spanOfRange } from '@/lib/pdf/selection-span';
import { orderRuns } from '@/lib/pdf/text-runs';
import type { Viewer } from '@/lib/pdf/viewer';
import type { PageView } from '@/lib/pdf/page-view';
import './painted-selection.css';

/**
 * Paints whatever is selected in the pages, by mouse, finger or keyboard, exactly as it would be
 * marked; the browser's own paint, which knows nothing of columns and figures, is taken away
 * meanwhile. Where a page's text is not read yet, the browser's stays.
 */
export function usePaintedSelection(
  container: RefObject<HTMLDivElement | null>,
  { viewer, eventBus }: Viewer,
  texts: PageTexts,
): void {
  useEffect(() => {
    const scroller = container.current;
    if (!scroller) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    const paint = () => {
      const range = rangeIn(scroller);
      const span = range && spanOfRange(range, scroller, (index) => texts.peek(index));
      const pages = span
        ? cached(viewer.getCachedPageViews()).flatMap((page) => {
            const index = page.id - 1;
            const inside = index >= span.start.pageIndex && index <= span.end.pageIndex;
            return inside ? (texts.peek(index) ?? []) : [];
          })
        : [];
      scroller.classList.toggle('selection-painted', pages.length > 0);
      const quads = span ? quadsOfSpan(pages, span) : [];
      paintSelection(scroller, quads, (index) => viewer.getPageView(index) as PageView | undefined);
    };
    let asked = 0;
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(paint);
    };
    document.addEventListener('selectionchange', soon, { signal });
    eventBus.on('pagerendered', soon, { signal });
    eventBus.on(
      'textlayerrendered',
      async ({ source }: { source: PageView & { id: number } }) => {
        const text = await texts.read(source.id - 1).catch(() => null);
        const layer = source.div.querySelector('.textLayer');
        if (layer && text && !signal.aborted) orderRuns(layer, text);
        soon();
      },
      { signal },
    );
    return () => {
      ended.abort();
      cancelAnimationFrame(asked);
    };
  }, [viewer, texts]);
}

const cached = (views: Iterable<PageView & { readonly id: number }>) => [...views];

function rangeIn(scroller: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(scroller) ? range : null;
}
