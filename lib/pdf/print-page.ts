import type { PDFPageProxy } from 'pdfjs-dist';

/** A page as a picture to be printed. */
export interface PrintedPage {
  readonly picture: Blob;
  /** PDF points. */
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a page for printing, always on white.
 * @param dotsPerInch how finely. @param over draws on top, in canvas pixels of the viewport it gets.
 * @throws an `AbortError` when the signal comes first, or what pdf.js throws.
 */
export async function printPage(
  page: PDFPageProxy,
  {
    dotsPerInch,
    rotation,
    over,
    signal,
  }: {
    readonly dotsPerInch: number;
    /** Degrees clockwise, besides the page's own. */
    readonly rotation: number;
    readonly over: (
      context: CanvasRenderingContext2D,
      viewport: ReturnType<PDFPageProxy['getViewport']>,
    ) => void;
    readonly signal: AbortSignal;
  },
): Promise<PrintedPage> {
  signal.throwIfAborted();
  const turned = (page.rotate + rotation) % 360;
  const { width, height } = page.getViewport({ scale: 1, rotation: turned });
  const viewport = page.getViewport({ scale: dotsPerInch / 72, rotation: turned });
  const drawn = document.createElement('canvas');
  drawn.width = Math.round(viewport.width);
  drawn.height = Math.round(viewport.height);
  const task = page.render({ canvas: drawn, viewport, intent: 'print' });
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
  // A canvas of its own: the one pdf.js drew on may belong to its worker.
  const paper = new OffscreenCanvas(drawn.width, drawn.height);
  const context = paper.getContext('2d');
  if (!context) throw new Error('no canvas to print on');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, paper.width, paper.height);
  context.drawImage(drawn, 0, 0);
  over(context as unknown as CanvasRenderingContext2D, viewport);
  drawn.width = 0;
  return {
    picture: await paper.convertToBlob({ type: 'image/jpeg', quality: 0.9 }),
    width,
    height,
  };
}
