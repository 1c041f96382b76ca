import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfRect } from '@/lib/model/geometry';

export interface RenderedImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** No picture is larger than this on its longer side: device pixels. */
const LONGEST = 3000;

/** A rectangle of a page on a canvas, and how its points map onto that. */
export interface DrawnRect {
  readonly canvas: HTMLCanvasElement;
  readonly viewport: ReturnType<PDFPageProxy['getViewport']>;
}

/**
 * Draws a rectangle of a page, always on white.
 * @param rect PDF points; the whole page when absent.
 * @param scale canvas pixels a point; lowered for very large rectangles.
 * @throws when the page cannot be drawn.
 */
export async function drawRect(
  page: PDFPageProxy,
  options: { readonly rect?: PdfRect; readonly scale: number },
): Promise<DrawnRect> {
  const unit = page.getViewport({ scale: 1 });
  const [x1, y1, x2, y2] = options.rect ?? (unit.viewBox as unknown as PdfRect);
  const longest = Math.max(x2 - x1, y2 - y1);
  const scale = Math.min(options.scale, LONGEST / longest);
  const [ax = 0, ay = 0] = unit.convertToViewportPoint(x1, y1);
  const [bx = 0, by = 0] = unit.convertToViewportPoint(x2, y2);
  const left = Math.min(ax, bx) * scale;
  const top = Math.min(ay, by) * scale;
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(Math.abs(ax - bx) * scale));
  canvas.height = Math.max(1, Math.round(Math.abs(ay - by) * scale));
  const viewport = page.getViewport({ scale, offsetX: -left, offsetY: -top });
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  return { canvas, viewport };
}

/**
 * Draws a rectangle of a page as a picture.
 * @param options as `drawRect`.
 * @throws when the page cannot be drawn.
 */
export async function renderImage(
  page: PDFPageProxy,
  options: {
    readonly rect?: PdfRect;
    readonly scale: number;
    readonly type: 'image/png' | 'image/webp';
  },
): Promise<RenderedImage> {
  const { canvas } = await drawRect(page, options);
  const { width, height } = canvas;
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, options.type, 0.85);
  });
  if (!blob) throw new Error('the browser could not encode the picture');
  return {
    bytes: new Uint8Array(await blob.arrayBuffer()),
    mediaType: blob.type,
    width,
    height,
  };
}
