import type { PageViewport } from 'pdfjs-dist';
import type { Quad } from '@/lib/model/geometry';
import type { PageTheme } from '@/lib/model/setting';

/** How the ink of a page is turned; page-theme.css does the same on screen. */
const DARK_FILTER = 'invert(0.89) hue-rotate(180deg)';

/** What the page is drawn on in each theme. */
const GROUNDS: Readonly<Record<PageTheme, string>> = {
  white: '#ffffff',
  sepia: '#f6ecd6',
  dark: '#1d1c1a',
};

type Viewport = Pick<PageViewport, 'width' | 'height' | 'convertToViewportPoint'>;

/**
 * Draws a picture of a page in the colours of a theme. Images that keep their colours are drawn as
 * they are, on white.
 * @param page what pdf.js drew, on a transparent or white ground.
 * @param images corners in PDF points. @param viewport of `page`, in its pixels.
 */
export function paintThemed(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  page: CanvasImageSource,
  theme: PageTheme,
  images: readonly Quad[],
  viewport: Viewport,
): void {
  const { width, height } = context.canvas;
  context.save();
  context.fillStyle = GROUNDS[theme];
  context.fillRect(0, 0, width, height);
  if (theme === 'dark') {
    // Lightening leaves the ground, whether the page brought a white one of its own or none.
    context.globalCompositeOperation = 'lighten';
    context.filter = DARK_FILTER;
  } else if (theme === 'sepia') context.globalCompositeOperation = 'multiply';
  context.drawImage(page, 0, 0, width, height);
  context.restore();
  if (theme === 'dark' && images.length > 0) paintImages(context, page, images, viewport);
}

/** Draws the kept images of a page where they stand, in their own colours, on white. */
export function paintImages(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  page: CanvasImageSource,
  images: readonly Quad[],
  viewport: Viewport,
): void {
  const { width, height } = viewport;
  context.save();
  context.beginPath();
  for (const image of images) {
    for (const [index, [x, y]] of cornersOf(image).entries()) {
      const [px = 0, py = 0] = viewport.convertToViewportPoint(x, y);
      if (index === 0) context.moveTo(px, py);
      else context.lineTo(px, py);
    }
    context.closePath();
  }
  context.clip();
  context.fillStyle = GROUNDS.white;
  context.fillRect(0, 0, width, height);
  context.drawImage(page, 0, 0, width, height);
  context.restore();
}

/** All the way round. */
const cornersOf = ([tlx, tly, trx, try_, blx, bly, brx, bry]: Quad) =>
  [
    [tlx, tly],
    [trx, try_],
    [brx, bry],
    [blx, bly],
  ] as const;
