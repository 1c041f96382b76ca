import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfRect, Quad } from '@/lib/model/geometry';
import { boundsOf } from './page-point';
import { drawRect } from './render-image';

/** PDF points around a passage that say where on the page it stands. */
const AROUND = { x: 20, y: 26 };

/** PDF points over which the edges fade; less than what is around. */
const FADE = 16;

/** Picture pixels a point: sharp on a dense screen. */
const SCALE = 2;

/**
 * Draws the part of a page around a passage, with the passage painted as on a white page.
 * @param quads of the passage on this page, at least one. @param color `#rrggbb`
 * @returns the picture and how wide it is in PDF points.
 * @throws when the page cannot be drawn.
 */
export async function passagePicture(
  page: PDFPageProxy,
  quads: readonly Quad[],
  color: string,
): Promise<{ readonly picture: Blob; readonly width: number }> {
  const rect = widened(boundsOf(quads), page.view as unknown as PdfRect);
  const { canvas, viewport } = await drawRect(page, { rect, scale: SCALE });
  // A canvas of its own: the one pdf.js drew on may belong to its worker.
  const picture = new OffscreenCanvas(canvas.width, canvas.height);
  const context = picture.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.drawImage(canvas, 0, 0);
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = color;
  context.beginPath();
  for (const [tlx, tly, trx, try_, blx, bly, brx, bry] of quads) {
    const corners = [tlx, tly, trx, try_, brx, bry, blx, bly];
    for (let at = 0; at < corners.length; at += 2) {
      const [x = 0, y = 0] = viewport.convertToViewportPoint(corners[at]!, corners[at + 1]!);
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  }
  context.fill();
  context.globalCompositeOperation = 'source-over';
  fadeEdges(context, FADE * viewport.scale);
  const width = canvas.width / viewport.scale;
  canvas.width = 0;
  return { picture: await picture.convertToBlob({ type: 'image/webp', quality: 0.9 }), width };
}

/** The page goes on above and below: lines that are cut through fade into the paper. */
function fadeEdges(context: OffscreenCanvasRenderingContext2D, length: number): void {
  const { width, height } = context.canvas;
  for (const [edge, inner] of [
    [0, length],
    [height, height - length],
  ] as const) {
    const fade = context.createLinearGradient(0, edge, 0, inner);
    fade.addColorStop(0, '#ffffff');
    fade.addColorStop(1, '#ffffff00');
    context.fillStyle = fade;
    context.fillRect(0, Math.min(edge, inner), width, length);
  }
}

/** With some of what is around, as far as the page goes. */
const widened = ([x1, y1, x2, y2]: PdfRect, [px1, py1, px2, py2]: PdfRect): PdfRect => [
  Math.max(px1, x1 - AROUND.x),
  Math.max(py1, y1 - AROUND.y),
  Math.min(px2, x2 + AROUND.x),
  Math.min(py2, y2 + AROUND.y),
];
