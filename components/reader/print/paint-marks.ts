import type { PageMark } from '@/components/reader/page-marks';

interface Viewport {
  readonly scale: number;
  convertToViewportPoint(x: number, y: number): number[];
}

/** Paints highlights over a page that was drawn on white, as they look in the reader. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  marks: readonly PageMark[],
): void {
  context.save();
  context.globalCompositeOperation = 'multiply';
  for (const { quads, rect, fill, outline } of marks) {
    context.beginPath();
    for (const [tlx, tly, trx, try_, blx, bly, brx, bry] of quads) {
      trace(context, viewport, [
        [tlx, tly],
        [trx, try_],
        [brx, bry],
        [blx, bly],
      ]);
    }
    context.fillStyle = fill;
    context.fill();
    if (!rect) continue;
    const [x1, y1, x2, y2] = rect;
    context.beginPath();
    trace(context, viewport, [
      [x1, y1],
      [x2, y1],
      [x2, y2],
      [x1, y2],
    ]);
    context.strokeStyle = outline;
    context.lineWidth = 1.5 * viewport.scale;
    context.stroke();
  }
  context.restore();
}

function trace(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  corners: readonly (readonly [number, number])[],
): void {
  for (const [index, [x, y]] of corners.entries()) {
    const [px = 0, py = 0] = viewport.convertToViewportPoint(x, y);
    if (index === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
}
