import type { Quad } from '@/lib/model/geometry';
import { boundsOf } from './page-point';

/** What a place of the page looks like; asked only where it decides something. */
export interface Look {
  /** Share of nearly white pixels, 0–1. */
  readonly white: number;
  /** Share of pixels that are neither nearly white nor nearly black, 0–1. */
  readonly between: number;
}

/** PDF points: what is lower or narrower is a rule, a bullet or a letter drawn as an image. */
const SMALLEST = 18;
/** Images that cover this much of a page are the page: scanned, or a photograph from edge to edge. */
const WHOLE_PAGE = 0.6;

/**
 * The images of a page that stay as they are when the page is dark: photographs and figures, but not
 * scanned text, nor letters and rules drawn as images.
 * @param images corners in PDF points. @param pageArea square points.
 * @param look how the page looks where the images are, all together.
 */
export function chooseKept(
  images: readonly Quad[],
  pageArea: number,
  look: () => Look,
): readonly Quad[] {
  const sized = images.filter((image) => {
    const [x1, y1, x2, y2] = boundsOf([image]);
    return Math.min(x2 - x1, y2 - y1) >= SMALLEST || areaOf(image) >= SMALLEST ** 2 * 16;
  });
  // Scanners cut a page into strips: what counts is what they cover together.
  const covered = sized.reduce((sum, image) => sum + areaOf(image), 0);
  if (covered < WHOLE_PAGE * pageArea) return sized;
  return isText(look()) ? [] : sized;
}

/** Paper with ink on it: mostly white, and little between white and black. */
const isText = ({ white, between }: Look) => white >= 0.5 && between <= 0.35;

/** Square points; exact for turned images too. */
function areaOf([tlx, tly, trx, try_, blx, bly]: Quad): number {
  return Math.abs((trx - tlx) * (bly - tly) - (blx - tlx) * (try_ - tly));
}
