import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfRect } from '@/lib/model/geometry';
import type { PageTheme } from '@/lib/model/setting';
import { keptImages, learnImages } from './page-images';
import { paintThemed } from './page-theme';

export interface DrawOptions {
  /** Canvas pixels a PDF point. */
  readonly scale: number;
  readonly theme: PageTheme;
  /** PDF points; the whole page when absent. */
  readonly rect?: PdfRect;
  /** Degrees clockwise, besides the page's own. */
  readonly rotation?: number;
  readonly signal: AbortSignal;
}

/** Canvas pixels a point at which a page is drawn only to learn where its images are. */
const LEARNING_SCALE = 0.25;

/**
 * Draws a page, or a part of it, in the colours of a theme: thumbnails, previews.
 * @throws an `AbortError` when the signal comes first, or what pdf.js throws.
 */
export async function drawPage(
  page: PDFPageProxy,
  { scale, theme, rect, rotation = 0, signal }: DrawOptions,
): Promise<HTMLCanvasElement> {
  const turned = (page.rotate + rotation) % 360;
  if (theme === 'dark' && rect && !keptImages(page)) {
    await drawPage(page, { scale: LEARNING_SCALE, theme, signal });
  }
  const whole = page.getViewport({ scale, rotation: turned });
  const box = rect
    ? boxOf(whole, rect)
    : { left: 0, top: 0, width: whole.width, height: whole.height };
  const viewport = page.getViewport({
    scale,
    rotation: turned,
    offsetX: -box.left,
    offsetY: -box.top,
  });
  const canvas = canvasOf(box);
  signal.throwIfAborted();
  const task = page.render({
    canvas,
    viewport,
    recordImages: theme === 'dark' && !rect,
  });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  if (theme === 'white') return canvas;
  const images = theme === 'dark' && !rect ? learnImages(page, viewport, canvas) : keptImages(page);
  const themed = canvasOf(box);
  const context = themed.getContext('2d');
  if (context) paintThemed(context, canvas, theme, images ?? [], viewport);
  return themed;
}

function canvasOf({ width, height }: { width: number; height: number }): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas;
}

function boxOf(
  viewport: ReturnType<PDFPageProxy['getViewport']>,
  [x1, y1, x2, y2]: PdfRect,
): { left: number; top: number; width: number; height: number } {
  const [ax = 0, ay = 0] = viewport.convertToViewportPoint(x1, y1);
  const [bx = 0, by = 0] = viewport.convertToViewportPoint(x2, y2);
  return {
    left: Math.min(ax, bx),
    top: Math.min(ay, by),
    width: Math.abs(ax - bx),
    height: Math.abs(ay - by),
  };
}
