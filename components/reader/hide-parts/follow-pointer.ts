import type { PdfRect } from '@/lib/model/geometry';
import { boxBetween, type Corner, moved, type PdfPoint, resized } from './box-geometry';
import type { BoxState } from './box-state';
import type { BoxActions } from './use-boxes';

/** CSS pixels a pointer travels before it draws: a click is none. */
const THRESHOLD = 4;
let gestures = 0;

/**
 * Follows a pointer that went down on the figure until it lets go: from a box it moves that, from a
 * handle it resizes, from anywhere else it draws a new one. Escape or a cancelled pointer takes it back.
 * @param stage the element that shows `area`, PDF points.
 */
export function followPointer(
  down: PointerEvent,
  stage: HTMLElement,
  area: PdfRect,
  state: BoxState,
  actions: BoxActions,
): void {
  if (down.button !== 0 || !down.isPrimary) return;
  // No text selection, no picture dragged, and no focus that a click would take.
  down.preventDefault();
  const target = down.target as HTMLElement;
  const key = Number(target.closest<HTMLElement>('[data-box]')?.dataset['box'] ?? NaN);
  const box = state.boxes.find((each) => each.key === key);
  const corner = box && cornerOf(target);
  const from = pointOf(down, stage, area);
  const gesture = `pointer ${++gestures}`;
  let drawn: number | null = null;
  let dragged = false;
  actions.select(box?.key ?? null);
  if (box) actions.focus(box.key);

  const follow = (event: PointerEvent) => {
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (!dragged && far < THRESHOLD) return;
    dragged = true;
    const to = pointOf(event, stage, area);
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    if (!box) {
      const rect = boxBetween(from, to, area);
      if (drawn === null) drawn = actions.add(rect, gesture);
      else actions.place(drawn, rect, gesture);
    } else if (corner) actions.place(box.key, resized(box.rect, corner, dx, dy, area), gesture);
    else actions.place(box.key, moved(box.rect, dx, dy, area), gesture);
  };

  const ended = new AbortController();
  const { signal } = ended;
  stage.setPointerCapture(down.pointerId);
  stage.addEventListener('pointermove', follow, { signal });
  const takeBack = () => {
    ended.abort();
    if (dragged) actions.undo();
  };
  const letGo = (event: PointerEvent) => {
    follow(event);
    ended.abort();
    if (drawn === null) return;
    // With a finger a keyboard would come up after each box, and cover the figure.
    if (event.pointerType === 'touch') actions.focus(drawn);
    else actions.name(drawn);
  };
  stage.addEventListener('pointerup', letGo, { signal });
  stage.addEventListener('pointercancel', takeBack, { signal });
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    takeBack();
  };
  window.addEventListener('keydown', escape, { capture: true, signal });
}

function cornerOf(target: HTMLElement): Corner | undefined {
  const { across, down } = target.dataset;
  if (across === undefined || down === undefined) return undefined;
  return { across: across === '1' ? 1 : 0, down: down === '1' ? 1 : 0 };
}

/** Where a pointer is, in PDF points. */
function pointOf(
  { clientX, clientY }: PointerEvent,
  stage: HTMLElement,
  [x1, y1, x2, y2]: PdfRect,
): PdfPoint {
  const { left, top, width, height } = stage.getBoundingClientRect();
  const across = (clientX - left) / Math.max(1, width);
  const down = (clientY - top) / Math.max(1, height);
  return [x1 + across * (x2 - x1), y2 - down * (y2 - y1)];
}
