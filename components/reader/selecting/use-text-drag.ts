import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { beginTextDrag, type TextDrag } from '@/lib/pdf/text-drag';
import { nodeAt, orderRuns } from '@/lib/pdf/text-runs';
import { spanOfRange } from '@/lib/pdf/selection-span';
import type { TextSpan } from '@/lib/model/page-text';
import type { Viewer } from '@/lib/pdf/viewer';
import type { PageView } from '@/lib/pdf/page-view';
import { scrollAtEdge } from './scroll-at-edge';

/**
 * Selecting with the mouse, in the order of the text: a drag stays in its column, whatever the boxes
 * on the page say. Two clicks take words, three sentences. The browser's own selection is set to the
 * same text, so that all that rests on it (copying, the keyboard, marking) goes on as with any other.
 * Fingers keep the browser's handles.
 */
export function useTextDrag(
  container: RefObject<HTMLDivElement | null>,
  { viewer }: Viewer,
  texts: PageTexts,
): void {
  useEffect(() => {
    const scroller = container.current;
    if (!scroller) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let byTouch = false;
    scroller.addEventListener(
      'pointerdown',
      ({ pointerType }) => {
        byTouch = pointerType === 'touch';
      },
      { capture: true, signal },
    );
    scroller.addEventListener(
      'mousedown',
      (event) => {
        if (byTouch || event.button !== 0 || event.altKey || !isOverText(event, scroller)) return;
        const drag = beginTextDrag(event.clientX, event.clientY, {
          pageAt: (x, y) => pageAt(scroller, viewer.getCachedPageViews(), x, y),
          textOf: (page) => readyText(page, texts),
          clicks: event.detail,
          extend: event.shiftKey ? selected(scroller, texts) : null,
        });
        if (!drag) return;
        event.preventDefault();
        scroller.focus({ preventScroll: true });
        follow(event, drag, scroller, texts);
      },
      { signal },
    );
    return () => ended.abort();
  }, [viewer, texts]);
}

/** CSS pixels below which a press is a click. */
const CLICK = 3;

/** On a page or between pages, but not on a field or a tool. Text may be dragged from a link on. */
function isOverText({ target }: MouseEvent, scroller: HTMLElement): boolean {
  if (!(target instanceof Element) || scroller.classList.contains('area-tool')) return false;
  const inTool = target.closest('a, button, input, textarea, select, [contenteditable=true]');
  const onLink = inTool?.matches('.annotationLayer a') ?? false;
  // Scroll bars belong to the scroller itself.
  return (inTool === null || onLink) && target !== scroller;
}

/** The page under a place, or the nearest of those on screen. */
function pageAt(
  scroller: HTMLElement,
  pages: Iterable<PageView>,
  x: number,
  y: number,
): PageView | undefined {
  let best: { page: PageView; distance: number } | undefined;
  for (const page of pages) {
    if (!scroller.contains(page.div)) continue;
    const { left, right, top, bottom } = page.div.getBoundingClientRect();
    const distance = Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));
    if (!best || distance < best.distance) best = { page, distance };
  }
  return best?.page;
}

function readyText(page: PageView, texts: PageTexts) {
  const layer = page.div.querySelector('.textLayer');
  const text = texts.peek(Number(page.div.dataset['pageNumber']) - 1);
  if (!layer || !text) return null;
  orderRuns(layer, text);
  return text;
}

const selected = (scroller: HTMLElement, texts: PageTexts): TextSpan | null => {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  return spanOfRange(selection.getRangeAt(0), scroller, (index) => texts.peek(index));
};

/** Until the button is let go, the selection follows the mouse, and pages the mouse at an edge. */
function follow(start: MouseEvent, drag: TextDrag, scroller: HTMLElement, texts: PageTexts): void {
  const ended = new AbortController();
  const { signal } = ended;
  let [x, y] = [start.clientX, start.clientY];
  let moved = drag.atOnce;
  const update = () => {
    moved ||= Math.hypot(x - start.clientX, y - start.clientY) >= CLICK;
    select(scroller, moved ? drag.moveTo(x, y) : null, texts);
  };
  // A drag that begins and ends on one link is no click on it.
  window.addEventListener(
    'mouseup',
    () => {
      if (!moved || drag.atOnce) return;
      const stop = (click: MouseEvent) => {
        if ((click.target as Element).closest('a')) click.preventDefault();
      };
      window.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', stop, { capture: true }));
    },
    { capture: true, signal },
  );
  update();
  window.addEventListener(
    'mousemove',
    (event) => {
      // Let go outside the window: no event told of it.
      if (event.buttons % 2 === 0) {
        ended.abort();
        return;
      }
      [x, y] = [event.clientX, event.clientY];
      update();
    },
    { signal },
  );
  for (const type of ['mouseup', 'blur', 'dragend'])
    window.addEventListener(type, () => ended.abort(), { signal });
  scrollAtEdge(scroller, () => y, update, signal);
}

function select(scroller: HTMLElement, span: TextSpan | null, texts: PageTexts): void {
  const selection = getSelection();
  if (!selection) return;
  const start = span && boundary(scroller, span, 'start', texts);
  const end = span && boundary(scroller, span, 'end', texts);
  if (start && end) selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  else selection.removeAllRanges();
}

function boundary(
  scroller: HTMLElement,
  span: TextSpan,
  side: 'start' | 'end',
  texts: PageTexts,
): { node: Node; offset: number } | null {
  const { pageIndex } = span[side];
  const layer = scroller.querySelector(`.page[data-page-number="${pageIndex + 1}"] > .textLayer`);
  const text = texts.peek(pageIndex);
  return layer && text ? nodeAt(layer, text, span[side], side) : null;
}
