import type { PdfRect, Quad } from '@/lib/model/geometry';
import type { PageView } from './page-view';

/** A client point (CSS pixels) in a page's PDF points. */
export function toPdfPoint(page: PageView, clientX: number, clientY: number): [number, number] {
  const box = page.div.getBoundingClientRect();
  const [x = 0, y = 0] = page.viewport.convertToPdfPoint(clientX - box.left, clientY - box.top);
  return [x, y];
}

/** A rectangle in PDF points as client CSS pixels. */
export function toClientRect(page: PageView, rect: PdfRect): DOMRect {
  const box = page.div.getBoundingClientRect();
  const [x1 = 0, y1 = 0] = page.viewport.convertToViewportPoint(rect[0], rect[1]);
  const [x2 = 0, y2 = 0] = page.viewport.convertToViewportPoint(rect[2], rect[3]);
  return new DOMRect(
    box.left + Math.min(x1, x2),
    box.top + Math.min(y1, y2),
    Math.abs(x2 - x1),
    Math.abs(y2 - y1),
  );
}

/** The smallest rectangle around quads, in PDF points. */
export function boundsOf(quads: readonly Quad[]): PdfRect {
  const xs = quads.flatMap((quad) => [quad[0], quad[2], quad[4], quad[6]]);
  const ys = quads.flatMap((quad) => [quad[1], quad[3], quad[5], quad[7]]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether a point lies in a quad, with `slack` points around it. */
export function quadHolds(quad: Quad, [x, y]: readonly [number, number], slack = 1): boolean {
  const [tlx, tly, trx, try_, blx, bly] = quad;
  const along = [trx - tlx, try_ - tly] as const;
  const down = [blx - tlx, bly - tly] as const;
  const width = Math.hypot(...along);
  const height = Math.hypot(...down);
  if (width === 0 || height === 0) return false;
  const dx = x - tlx;
  const dy = y - tly;
  const u = (dx * along[0] + dy * along[1]) / width;
  const v = (dx * down[0] + dy * down[1]) / height;
  return u >= -slack && u <= width + slack && v >= -slack && v <= height + slack;
}
