import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { moveNote } from '@/lib/app/change-area';
import type { OpenedSource } from '@/lib/app/open-source';
import type { NotePlace } from '@/lib/app/make-mark';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId } from '@/lib/model/ids';
import { toClientRect, toPdfPoint } from '@/lib/pdf/page-point';
import type { Viewer } from '@/lib/pdf/viewer';
import { pageAt, pageView } from './pages';

/** CSS pixels an arrow key moves a pin, and less of a drag than this is a click. */
const STEP = 4;
const CLICK = 4;
/** Key presses within this many milliseconds are one change to undo. */
const TOGETHER = 3000;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Pins of notes are dragged to another place, or moved by Shift and arrow keys. */
export function usePinMoves(
  viewer: Viewer,
  opened: OpenedSource,
  find: (id: string) => Highlight | undefined,
): void {
  const app = useApp();
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    const scroller = viewer.viewer.container;
    if (!scroller) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let last: { id: string; change: ChangeId; at: number } | null = null;
    let queue = Promise.resolve();
    const move = (id: string, place: (highlight: Highlight) => NotePlace | null) => {
      queue = queue
        .then(async () => {
          const known = latest.current(id);
          // The row as it is now: several keys may come before the page is painted anew.
          const highlight = known && (await app.db.highlights.get(known.id));
          const to = highlight && place(highlight);
          if (!highlight || !to) return;
          const together = last?.id === id && app.now() - last.at < TOGETHER;
          const amends = together ? last?.change : undefined;
          const change = await moveNote(app, opened, highlight, to, amends);
          last = { id, change, at: app.now() };
        })
        .catch((error: unknown) => reportError(error));
    };
    scroller.addEventListener(
      'keydown',
      (event) => {
        const id = pinOf(event.target)?.dataset['highlight'];
        const by = DIRECTIONS[event.key];
        if (!id || !by || !event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        move(id, ({ region }) => {
          const page = region && pageView(viewer, region.pageIndex);
          if (!region || !page) return null;
          const { left, top } = toClientRect(page, region.rect);
          return placeAt(viewer, region.pageIndex, left + by[0], top + by[1]);
        });
      },
      { signal },
    );
    scroller.addEventListener(
      'pointerdown',
      (event) => {
        const pin = pinOf(event.target);
        const id = pin?.dataset['highlight'];
        if (!pin || !id || event.button !== 0) return;
        // A press on a pin selects nothing under it.
        event.stopPropagation();
        dragPin(pin, event, (x, y) => {
          const pageIndex = pageAt(viewer, x, y);
          if (pageIndex !== null) move(id, () => placeAt(viewer, pageIndex, x, y));
        });
      },
      { capture: true, signal },
    );
    return () => ended.abort();
  }, [viewer, opened]);
}

const pinOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('.note-pin.on-point') : null;

function placeAt(viewer: Viewer, pageIndex: number, x: number, y: number): NotePlace | null {
  const page = pageView(viewer, pageIndex);
  if (!page) return null;
  const box = page.div.getBoundingClientRect();
  const inside = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
  const [px, py] = toPdfPoint(page, inside(x, box.left, box.right), inside(y, box.top, box.bottom));
  const round = (value: number) => Math.round(value * 100) / 100;
  return { pageIndex, point: { x: round(px), y: round(py) } };
}

/** The pin follows the pointer; its lower left corner is its point. Escape puts it back. */
function dragPin(
  pin: HTMLElement,
  down: PointerEvent,
  onDrop: (clientX: number, clientY: number) => void,
): void {
  const ended = new AbortController();
  const { signal } = ended;
  const box = pin.getBoundingClientRect();
  const offset = { x: down.clientX - box.left, y: down.clientY - box.bottom };
  let moved = false;
  const end = () => {
    ended.abort();
    pin.style.translate = '';
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      moved ||= Math.hypot(dx, dy) > CLICK;
      if (moved) pin.style.translate = `${dx}px ${dy}px`;
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      end();
      if (!moved) return;
      onDrop(event.clientX - offset.x, event.clientY - offset.y);
      // The release of a drag is no click.
      pin.addEventListener('click', (click) => click.stopImmediatePropagation(), {
        capture: true,
        once: true,
        signal: AbortSignal.timeout(50),
      });
    },
    { signal },
  );
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end();
    },
    { capture: true, signal },
  );
}
