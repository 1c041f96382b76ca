import type { PdfRect } from '@/lib/model/geometry';
import { moved, resized } from './box-geometry';
import type { DrawnBox } from './box-state';
import type { BoxActions } from './use-boxes';

/** Arrow keys as steps in PDF points: up is more. */
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** Share of the area's longer side that one key press moves; with Ctrl the finer one. */
const STEP = 1 / 60;
const FINE = 1 / 300;

/** A key on a box: arrows move it, with Shift its lower right corner; Enter names it, Delete removes it. */
export function keyOnBox(
  event: KeyboardEvent,
  { key, rect }: DrawnBox,
  area: PdfRect,
  actions: BoxActions,
): void {
  const direction = DIRECTIONS[event.key];
  if (direction) {
    const longer = Math.max(area[2] - area[0], area[3] - area[1]);
    const step = longer * (event.ctrlKey || event.metaKey ? FINE : STEP);
    const [dx, dy] = [direction[0] * step, direction[1] * step];
    const lowerRight = { across: 1, down: 1 } as const;
    const to = event.shiftKey ? resized(rect, lowerRight, dx, dy, area) : moved(rect, dx, dy, area);
    actions.place(key, to, `${event.shiftKey ? 'size' : 'move'} ${key}`);
  } else if (event.key === 'Enter' || event.key === 'F2') actions.name(key);
  else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove([key]);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
