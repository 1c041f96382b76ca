import type { PageQuads, PdfRect } from '@/lib/model/geometry';
import { quadsPath, rectPath } from '@/lib/pdf/highlight-layer';
import type { Viewer } from '@/lib/pdf/viewer';
import { pageView } from './pages';

const SVG = 'http://www.w3.org/2000/svg';

/** What a highlight would be, painted over the pages while the reader is still deciding. */
export class Preview {
  readonly #viewer: Viewer;
  #hidden: Element[] = [];
  #layers: Element[] = [];

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /** Shows lines of text, in place of the highlight `instead` of. */
  showQuads(pages: readonly PageQuads[], instead: string | null): void {
    this.clear();
    for (const { pageIndex, quads } of pages) {
      this.#draw(pageIndex, 'text', (page) => quadsPath(quads, page));
    }
    this.#hide(instead);
  }

  /** Shows an area's outline. */
  showRect(pageIndex: number, rect: PdfRect, instead: string | null): void {
    this.clear();
    this.#draw(pageIndex, 'area', (page) => rectPath(rect, page));
    this.#hide(instead);
  }

  clear(): void {
    for (const layer of this.#layers) layer.remove();
    for (const path of this.#hidden) path.classList.remove('is-edited');
    this.#layers = [];
    this.#hidden = [];
  }

  #draw(
    pageIndex: number,
    kind: 'text' | 'area',
    path: (page: NonNullable<ReturnType<typeof pageView>>) => string,
  ): void {
    const page = pageView(this.#viewer, pageIndex);
    if (!page) return;
    const { viewport, div } = page;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'highlight-layer preview');
    svg.setAttribute('viewBox', `0 0 ${viewport.width} ${viewport.height}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    const shape = document.createElementNS(SVG, 'path');
    shape.setAttribute('class', kind);
    shape.setAttribute('d', path(page));
    svg.append(shape);
    div.append(svg);
    this.#layers.push(svg);
  }

  #hide(id: string | null): void {
    if (id === null) return;
    const paths = this.#viewer.viewer.container?.querySelectorAll(
      `path[data-highlight="${CSS.escape(id)}"]`,
    );
    this.#hidden = [...(paths ?? [])];
    for (const path of this.#hidden) path.classList.add('is-edited');
  }
}
