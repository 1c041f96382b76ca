import type { PDFPageProxy, PageViewport } from 'pdfjs-dist';
import type { Quad } from '@/lib/model/geometry';
import { chooseKept, type Look } from './kept-images';

/** The images of each page that keep their colours, once the page was drawn. PDF points. */
const known = new WeakMap<PDFPageProxy, readonly Quad[]>();

/** `null` until the page was drawn with its images noted. */
export const keptImages = (page: PDFPageProxy): readonly Quad[] | null => known.get(page) ?? null;

type Viewport = Pick<PageViewport, 'width' | 'height' | 'convertToPdfPoint'>;

/**
 * Learns from a whole page that was just drawn with `recordImages` which of its images keep their
 * colours. @returns PDF points; empty where nothing was noted.
 */
export function learnImages(
  page: PDFPageProxy,
  viewport: Viewport,
  canvas: HTMLCanvasElement,
): readonly Quad[] {
  const before = known.get(page);
  if (before) return before;
  const noted = page.imageCoordinates as ArrayLike<number> | null;
  if (!noted) return [];
  const images = quadsOf(noted, viewport);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  const kept = chooseKept(images, (x2 - x1) * (y2 - y1), () => lookOf(canvas));
  known.set(page, kept);
  return kept;
}

/** pdf.js notes three corners of each image as shares of the canvas: top left, bottom left, top right. */
function quadsOf(noted: ArrayLike<number>, viewport: Viewport): Quad[] {
  const quads: Quad[] = [];
  for (let at = 0; at + 5 < noted.length; at += 6) {
    const [tlx = 0, tly = 0, blx = 0, bly = 0, trx = 0, try_ = 0] = Array.from(
      { length: 6 },
      (_, index) => noted[at + index] ?? 0,
    );
    const point = (x: number, y: number) => {
      const [px = 0, py = 0] = viewport.convertToPdfPoint(x * viewport.width, y * viewport.height);
      return [px, py] as const;
    };
    quads.push([
      ...point(tlx, tly),
      ...point(trx, try_),
      ...point(blx, bly),
      ...point(blx + trx - tlx, bly + try_ - tly),
    ]);
  }
  return quads;
}

/** Pixels to a side of the sample: plenty to tell paper from a photograph. */
const SAMPLE = 64;

function lookOf(canvas: HTMLCanvasElement): Look {
  const small = new OffscreenCanvas(SAMPLE, SAMPLE);
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context) return { white: 0, between: 1 };
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, SAMPLE, SAMPLE);
  // Nearest pixels, unmixed: ink that is mixed with paper would look like shades of a photograph.
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, SAMPLE, SAMPLE);
  const { data } = context.getImageData(0, 0, SAMPLE, SAMPLE);
  let white = 0;
  let between = 0;
  for (let at = 0; at < data.length; at += 4) {
    const low = Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    const high = Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    // Old paper is yellowish: its lightest channel tells.
    if (high >= 215 && high - low <= 60) white++;
    else if (high > 90) between++;
  }
  const count = data.length / 4;
  return { white: white / count, between: between / count };
}
