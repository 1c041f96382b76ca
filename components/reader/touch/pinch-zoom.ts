import type { Viewer } from '@/lib/pdf/viewer';
import { zoomAt } from '@/lib/pdf/zoom-at';

/** Less than this is a hand that is not still: a share of the distance between the fingers. */
const STILL = 0.02;

/** Two fingers zoom the pages around what is between them; the rest of the reader keeps its size. */
export function zoomByPinch(viewer: Viewer, scroller: HTMLElement, signal: AbortSignal): void {
  let distance: number | null = null;
  scroller.addEventListener(
    'touchstart',
    (event) => {
      distance = event.touches.length === 2 ? distanceOf(event.touches) : null;
    },
    { passive: true, signal },
  );
  scroller.addEventListener(
    'touchmove',
    (event) => {
      if (distance === null || event.touches.length !== 2) return;
      // The browser would zoom the whole page, toolbar and all.
      event.preventDefault();
      const now = distanceOf(event.touches);
      const factor = now / distance;
      if (Math.abs(factor - 1) < STILL) return;
      distance = now;
      zoomAt(viewer, factor, middleOf(event.touches));
    },
    { passive: false, signal },
  );
  for (const type of ['touchend', 'touchcancel']) {
    scroller.addEventListener(
      type,
      () => {
        distance = null;
      },
      { passive: true, signal },
    );
  }
}

/** CSS pixels. */
function distanceOf([one, other]: TouchList): number {
  if (!one || !other) return 1;
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}

function middleOf([one, other]: TouchList): [number, number] {
  if (!one || !other) return [0, 0];
  return [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2];
}
