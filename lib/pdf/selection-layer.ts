import type { PageQuads } from '@/lib/model/geometry';
import { quadsPath } from './highlight-layer';
import type { PageView } from './page-view';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Paints what is selected as it would be marked, so that nothing else seems selected: figure labels
 * and gaps between columns stay clear. Replaces what was painted before on any page.
 */
export function paintSelection(
  container: Element,
  quads: readonly PageQuads[],
  pageAt: (pageIndex: number) => PageView | undefined,
): void {
  const stale = new Set(container.querySelectorAll('.selection-layer'));
  for (const { pageIndex, quads: lines } of quads) {
    const page = pageAt(pageIndex);
    if (!page) continue;
    const layer = layerOf(page);
    stale.delete(layer);
    const { width, height } = page.viewport;
    layer.setAttribute('viewBox', `0 0 ${width} ${height}`);
    layer.querySelector('path')?.setAttribute('d', quadsPath(lines, page));
  }
  for (const layer of stale) layer.remove();
}

function layerOf({ div }: PageView): SVGSVGElement {
  const there = div.querySelector<SVGSVGElement>(':scope > .selection-layer');
  if (there) return there;
  const layer = document.createElementNS(SVG, 'svg');
  layer.classList.add('selection-layer');
  layer.setAttribute('preserveAspectRatio', 'none');
  layer.setAttribute('aria-hidden', 'true');
  layer.append(document.createElementNS(SVG, 'path'));
  const canvas = div.querySelector('.canvasWrapper');
  if (canvas) canvas.after(layer);
  else div.prepend(layer);
  return layer;
}
