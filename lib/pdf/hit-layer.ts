import type { Quad } from '@/lib/model/geometry';
import { quadsPath } from './highlight-layer';
import type { PageView } from './page-view';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Marks the hits of a search on a page, under its text layer; the current one apart. Nothing to mark
 * clears the page.
 */
export function paintHits(
  page: PageView,
  hits: readonly (readonly Quad[])[],
  current: number | null,
): void {
  page.div.querySelector(':scope > .hit-layer')?.remove();
  if (hits.length === 0) return;
  const { width, height } = page.viewport;
  const svg = document.createElementNS(SVG, 'svg');
  svg.classList.add('hit-layer');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const rest = hits.filter((_, index) => index !== current).flat();
  if (rest.length > 0) svg.append(path('hit', rest, page));
  const here = current === null ? undefined : hits[current];
  if (here) svg.append(path('hit current', here, page));
  const canvas = page.div.querySelector('.canvasWrapper');
  if (canvas) canvas.after(svg);
  else page.div.prepend(svg);
}

function path(name: string, quads: readonly Quad[], page: PageView): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('class', name);
  element.setAttribute('d', quadsPath(quads, page));
  return element;
}
