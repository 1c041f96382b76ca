import type { PdfRect } from '@/lib/model/geometry';

/** A cover over a picture, in per cent of it. */
interface Cover {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes of a page as covers over the picture of one of its areas.
 * @param boxes x0 y0 x1 y1 each, in PDF points. @param area of the picture, in PDF points.
 */
export function coversOf(boxes: readonly number[], [x1, y1, x2, y2]: PdfRect): Cover[] {
  const across = (points: number) => (points / (x2 - x1)) * 100;
  const down = (points: number) => (points / (y2 - y1)) * 100;
  return Array.from({ length: Math.floor(boxes.length / 4) }, (_, index) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes.slice(index * 4, index * 4 + 4);
    return {
      left: across(left - x1),
      // PDF points go up, the screen goes down.
      top: down(y2 - top),
      width: across(right - left),
      height: down(top - bottom),
    };
  });
}
