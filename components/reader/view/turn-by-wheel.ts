import { layoutOf } from '@/lib/pdf/page-layout';
import type { Viewer } from '@/lib/pdf/viewer';

/** CSS pixels the wheel has to go on at a page's end before the page is turned. */
const RESISTANCE = 120;
/** Milliseconds in which what is left of a swipe does not turn another page. */
const CALM = 350;

/**
 * Page by page, there is nothing to scroll to at a page's end: going on with the wheel, or with the
 * keys that scroll, turns the page.
 */
export function turnByWheel(viewer: Viewer, scroller: HTMLElement, signal: AbortSignal): void {
  let pushed = 0;
  let calmUntil = 0;
  const isPageByPage = () => layoutOf(viewer.viewer).scroll === 'page';
  const turn = (direction: 1 | -1) => {
    const pages = viewer.viewer;
    const turned = direction === 1 ? pages.nextPage() : pages.previousPage();
    if (!turned) return;
    scroller.scrollTop = direction === 1 ? 0 : scroller.scrollHeight;
  };
  scroller.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey || !isPageByPage()) return;
      const direction = event.deltaY > 0 ? 1 : -1;
      if (event.timeStamp < calmUntil || !isAtEnd(scroller, direction)) {
        pushed = 0;
        return;
      }
      pushed = Math.sign(pushed) === direction ? pushed + event.deltaY : event.deltaY;
      if (Math.abs(pushed) < RESISTANCE) return;
      pushed = 0;
      calmUntil = event.timeStamp + CALM;
      turn(direction);
    },
    { passive: true, signal },
  );
  scroller.addEventListener(
    'keydown',
    (event) => {
      const direction = directionOf(event);
      if (!direction || !isPageByPage() || !isAtEnd(scroller, direction)) return;
      event.preventDefault();
      turn(direction);
    },
    { signal },
  );
}

function directionOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === ' ') return shiftKey ? -1 : 1;
  if (key === 'PageDown' || key === 'ArrowDown') return 1;
  return key === 'PageUp' || key === 'ArrowUp' ? -1 : null;
}

/** Whether there is nothing left to scroll to; zoomed pages leave a fraction of a pixel. */
function isAtEnd(
  { scrollTop, scrollHeight, clientHeight }: HTMLElement,
  direction: 1 | -1,
): boolean {
  return direction === 1 ? scrollTop + clientHeight >= scrollHeight - 2 : scrollTop <= 1;
}
