import type { PDFPageProxy } from 'pdfjs-dist';
import type { Quad } from '@/lib/model/geometry';
import { drawPage } from './draw-page';
import { keptImages, learnImages } from './page-images';
import { boundsOf } from './page-point';
import { paintImages } from './page-theme';
import type { Viewer } from './viewer';
import type { PageView } from './page-view';

/** A page of pdf.js' viewer, as far as its drawing is concerned. */
interface DrawnPage extends PageView {
  readonly pdfPage: PDFPageProxy | null;
  readonly canvas: HTMLCanvasElement | null;
  /** CSS pixels of images that get a place in the text layer; −1 notes no images at all. */
  imagesRightClickMinSize: number;
}

/**
 * While pages are dark, lays the images that keep their colours over the turned page: copies of what
 * pdf.js drew, so that they are exactly as they are on a light page.
 */
export function keepImages({ viewer, eventBus }: Viewer, signal: AbortSignal): void {
  const page = (index: number) => viewer.getPageView(index) as DrawnPage | undefined;
  const eachPage = (visit: (shown: DrawnPage) => void) => {
    for (let index = 0; index < viewer.pagesCount; index++) {
      const shown = page(index);
      if (shown) visit(shown);
    }
  };
  // pdf.js notes where images are only if asked; none is that large, so none is put anywhere.
  const ask = () =>
    eachPage((shown) => {
      shown.imagesRightClickMinSize = Infinity;
    });
  ask();
  eventBus.on('pageviewsmade', ask, { signal });
  const paint = async (shown: DrawnPage) => {
    const images = await imagesOf(shown, signal);
    if (!signal.aborted) paintLayer(shown, images);
  };
  for (const { id } of viewer.getCachedPageViews()) {
    const shown = page(id - 1);
    if (shown?.canvas) void paint(shown);
  }
  eventBus.on(
    'pagerendered',
    ({ pageNumber }: { pageNumber: number }) => {
      const shown = page(pageNumber - 1);
      if (shown?.canvas) void paint(shown);
    },
    { signal },
  );
  signal.addEventListener('abort', () =>
    eachPage((shown) => {
      shown.imagesRightClickMinSize = -1;
      shown.div.querySelector(':scope > .kept-images')?.remove();
    }),
  );
}

/** Canvas pixels a point for pages that were drawn before the pages became dark. */
const LEARNING_SCALE = 0.25;

async function imagesOf(
  { pdfPage, canvas, viewport }: DrawnPage,
  signal: AbortSignal,
): Promise<readonly Quad[]> {
  if (!pdfPage || !canvas) return [];
  const known = keptImages(pdfPage);
  if (known) return known;
  if (pdfPage.imageCoordinates) return learnImages(pdfPage, viewport, canvas);
  await drawPage(pdfPage, { scale: LEARNING_SCALE, theme: 'dark', signal }).catch(() => null);
  return keptImages(pdfPage) ?? [];
}

function paintLayer({ div, canvas, viewport }: DrawnPage, images: readonly Quad[]): void {
  div.querySelector(':scope > .kept-images')?.remove();
  const wrapper = div.querySelector(':scope > .canvasWrapper');
  if (!canvas || !wrapper || images.length === 0) return;
  // Only as large as what the images take up together.
  const [x1, y1, x2, y2] = boundsOf(images);
  const [ax = 0, ay = 0] = viewport.convertToViewportPoint(x1, y1);
  const [bx = 0, by = 0] = viewport.convertToViewportPoint(x2, y2);
  const left = Math.max(0, Math.min(ax, bx));
  const top = Math.max(0, Math.min(ay, by));
  const right = Math.min(viewport.width, Math.max(ax, bx));
  const bottom = Math.min(viewport.height, Math.max(ay, by));
  if (right <= left || bottom <= top) return;
  const density = canvas.width / viewport.width;
  const layer = document.createElement('canvas');
  layer.className = 'kept-images';
  layer.width = Math.ceil((right - left) * density);
  layer.height = Math.ceil((bottom - top) * density);
  layer.setAttribute('aria-hidden', 'true');
  Object.assign(layer.style, {
    left: `${(100 * left) / viewport.width}%`,
    top: `${(100 * top) / viewport.height}%`,
    width: `${(100 * (right - left)) / viewport.width}%`,
    height: `${(100 * (bottom - top)) / viewport.height}%`,
  });
  const context = layer.getContext('2d');
  if (!context) return;
  context.scale(density, density);
  context.translate(-left, -top);
  paintImages(context, canvas, images, viewport);
  wrapper.after(layer);
}
