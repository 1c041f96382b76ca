import { MAX_SCALE, MIN_SCALE, type Viewer } from './viewer';

/** Milliseconds of rest before pages are drawn sharp again; until then they are stretched. */
const DRAWING_DELAY = 300;

/**
 * Changes the zoom by a factor, within 25–500 %, around a point that stays where it is.
 * @param origin CSS pixels of the window.
 */
export function zoomAt(
  { viewer }: Viewer,
  factor: number,
  origin: readonly [x: number, y: number],
): void {
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, viewer.currentScale * factor));
  viewer.updateScale({
    drawingDelay: DRAWING_DELAY,
    scaleFactor: scale / viewer.currentScale,
    origin: [...origin],
  });
}
