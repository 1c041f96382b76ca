import type { Region } from '@/lib/model/geometry';
import { toPdfPoint } from './page-point';
import { pageIndexOf } from './selection-span';
import type { PageView } from './page-view';

interface AreaDragOptions {
  /** Whether a press at this moment starts an area. */
  isArmed(event: PointerEvent): boolean;
  pageAt(pageIndex: number): PageView | undefined;
  onRegion(region: Region): void;
  readonly signal: AbortSignal;
}

/** CSS pixels: less is a click, not a drag. */
const SMALLEST = 8;

/** Lets the reader drag a rectangle over a page: a figure, a table, a formula. */
export function listenForAreas(container: HTMLElement, options: AreaDragOptions): void {
  container.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !options.isArmed(event)) return;
      // Handles and tabs on the page have a drag of their own.
      if ((event.target as Element).closest('button:not(.figure-frame), [role=slider]')) return;
      const pageIndex = pageIndexOf(event.target as Node);
      const page = pageIndex === null ? undefined : options.pageAt(pageIndex);
      if (!page || pageIndex === null) return;
      event.preventDefault();
      event.stopPropagation();
      getSelection()?.removeAllRanges();
      drag(event, page, (rect) => options.onRegion({ pageIndex, rect }));
    },
    { capture: true, signal: options.signal },
  );
}

function drag(start: PointerEvent, page: PageView, onRect: (rect: Region['rect']) => void): void {
  const ended = new AbortController();
  const { signal } = ended;
  const box = document.createElement('div');
  box.className = 'area-draft';
  page.div.append(box);
  const end = () => {
    box.remove();
    ended.abort();
  };
  const outline = (event: PointerEvent) => {
    const bounds = page.div.getBoundingClientRect();
    const clampX = (x: number) => Math.min(bounds.right, Math.max(bounds.left, x));
    const clampY = (y: number) => Math.min(bounds.bottom, Math.max(bounds.top, y));
    return {
      left: Math.min(clampX(start.clientX), clampX(event.clientX)),
      right: Math.max(clampX(start.clientX), clampX(event.clientX)),
      top: Math.min(clampY(start.clientY), clampY(event.clientY)),
      bottom: Math.max(clampY(start.clientY), clampY(event.clientY)),
      bounds,
    };
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      const { left, top, right, bottom, bounds } = outline(event);
      Object.assign(box.style, {
        left: `${left - bounds.left}px`,
        top: `${top - bounds.top}px`,
        width: `${right - left}px`,
        height: `${bottom - top}px`,
      });
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      const { left, top, right, bottom } = outline(event);
      end();
      if (right - left < SMALLEST || bottom - top < SMALLEST) return;
      const [ax, ay] = toPdfPoint(page, left, top);
      const [bx, by] = toPdfPoint(page, right, bottom);
      const round = (value: number) => Math.round(value * 100) / 100;
      onRect([
        round(Math.min(ax, bx)),
        round(Math.min(ay, by)),
        round(Math.max(ax, bx)),
        round(Math.max(ay, by)),
      ]);
    },
    { signal },
  );
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') end();
    },
    { signal },
  );
}
