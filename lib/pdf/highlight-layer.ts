import type { PdfRect, Quad } from '@/lib/model/geometry';
import type { MarkStyle } from '@/lib/model/highlight';
import { toPins } from './note-pins';
import type { PageView } from './page-view';
import type { Shape, Tab } from './shape';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Paints the shapes of a page. Everything is drawn in PDF space through the page's viewport, into an
 * SVG that scales with the page: exact at every zoom and rotation. One path a highlight, so that
 * overlapping lines never darken twice; the blending is the layer's, so that highlights do not
 * darken each other.
 */
export function paintPage(
  page: PageView,
  shapes: readonly Shape[],
  onOpen: (id: string, anchor: Element) => void,
): void {
  const { viewport, div } = page;
  const drawn = JSON.stringify([viewport.width, viewport.convertToViewportPoint(0, 0), shapes]);
  if (painted.get(div) === drawn && isWhole(page, shapes)) return;
  painted.set(div, drawn);
  const focused = focusedTab(div);
  clearPage(page);
  if (shapes.length === 0) return;
  const svg = toLayer(
    shapes.filter((shape) => !shape.pin).map((shape) => toPath(shape, page)),
    page,
  );
  const canvas = div.querySelector('.canvasWrapper');
  if (canvas) canvas.after(svg);
  else div.prepend(svg);
  const tabs = toTabs(shapes, page, onOpen);
  if (tabs) div.append(tabs);
  if (focused) tabs?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(focused)}"]`)?.focus();
}

/** CSS pixels around the paths for what is drawn over their edge. */
const EDGE = 4;

/** No larger than what is on it: every pixel of it is blended with the page in every frame. */
function toLayer(paths: readonly SVGPathElement[], { viewport }: PageView): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const numbers = paths.flatMap((path) => path.getAttribute('d')?.match(/-?[\d.]+/g) ?? []);
  const along = (axis: 0 | 1) => numbers.filter((_, at) => at % 2 === axis).map(Number);
  const [xs, ys] = [along(0), along(1)];
  const [x, y] = [Math.min(...xs) - EDGE, Math.min(...ys) - EDGE];
  const [width, height] = [Math.max(...xs) + EDGE - x, Math.max(...ys) + EDGE - y];
  svg.classList.add('highlight-layer');
  if (paths.length > 0) {
    svg.setAttribute('viewBox', [x, y, width, height].map((each) => each.toFixed(2)).join(' '));
    const share = (of: number, whole: number) => `${((100 * of) / whole).toFixed(4)}%`;
    svg.style.left = share(x, viewport.width);
    svg.style.top = share(y, viewport.height);
    svg.style.width = share(width, viewport.width);
    svg.style.height = share(height, viewport.height);
  }
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(...paths);
  return svg;
}

/** What is painted on a page, so that the same is not painted again. */
const painted = new WeakMap<HTMLElement, string>();

/** pdf.js empties pages that are far away, and with them what was painted. */
const isWhole = ({ div }: PageView, shapes: readonly Shape[]) =>
  shapes.length === 0 || div.querySelector(':scope > .highlight-layer') !== null;

/** The highlight whose tab has the keyboard: painting again must not take it away. */
function focusedTab(div: HTMLElement): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && div.contains(focused)
    ? focused.dataset['tab']
    : undefined;
}

/** Takes the painted shapes off a page. */
function clearPage({ div }: PageView): void {
  for (const old of div.querySelectorAll(':scope > .highlight-layer, :scope > .highlight-tabs')) {
    old.remove();
  }
}

/** Flashes a highlight that was arrived at: 600 ms, or a static outline with reduced motion. */
export function flash(viewerElement: Element, id: string): void {
  for (const path of viewerElement.querySelectorAll(`[data-highlight="${CSS.escape(id)}"]`)) {
    path.classList.remove('flash');
    // Reading layout restarts the animation.
    path.getBoundingClientRect();
    path.classList.add('flash');
  }
}

function toPath(shape: Shape, page: PageView): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.dataset['highlight'] = shape.id;
  path.setAttribute('class', shape.rect ? 'area' : `text ${shape.style}`);
  path.setAttribute(
    'd',
    shape.rect ? rectPath(shape.rect, page) : quadsPath(shape.quads.map(STRIPS[shape.style]), page),
  );
  path.style.setProperty('--fill', shape.fill);
  path.style.setProperty('--outline', shape.outline);
  return path;
}

/** The part of a line's quad from a share of its height to another, from the bottom. */
const strip =
  (low: number, high: number) =>
  ([tlx, tly, trx, try_, blx, bly, brx, bry]: Quad): Quad => {
    const left = (share: number) => [blx + (tlx - blx) * share, bly + (tly - bly) * share] as const;
    const right = (share: number) =>
      [brx + (trx - brx) * share, bry + (try_ - bry) * share] as const;
    return [...left(high), ...right(high), ...left(low), ...right(low)];
  };

/** Lines are stripes that grow with the text: under its baseline, or through its middle. */
const STRIPS: Readonly<Record<MarkStyle, (quad: Quad) => Quad>> = {
  fill: (quad) => quad,
  underline: strip(0.02, 0.1),
  strikeout: strip(0.44, 0.5),
};

/** The outline of quads as an SVG path in the page's CSS pixels. */
export function quadsPath(quads: readonly Quad[], page: PageView): string {
  return quads
    .map(([tlx, tly, trx, try_, blx, bly, brx, bry]) =>
      polygon([
        point(page, tlx, tly),
        point(page, trx, try_),
        point(page, brx, bry),
        point(page, blx, bly),
      ]),
    )
    .join('');
}

export function rectPath([x1, y1, x2, y2]: PdfRect, page: PageView): string {
  return polygon([
    point(page, x1, y2),
    point(page, x2, y2),
    point(page, x2, y1),
    point(page, x1, y1),
  ]);
}

const polygon = (points: readonly string[]) => `M${points.join('L')}Z`;

function point({ viewport }: PageView, x: number, y: number): string {
  const [px = 0, py = 0] = viewport.convertToViewportPoint(x, y);
  return `${px.toFixed(2)} ${py.toFixed(2)}`;
}

/** CSS pixels from one margin tab to the next. */
const TAB_PITCH = 22;

/** Numbered tabs in the page's nearer margin: they show the steps and open by keyboard. */
function toTabs(
  shapes: readonly Shape[],
  page: PageView,
  onOpen: (id: string, anchor: Element) => void,
): HTMLElement | null {
  const { viewport } = page;
  const placed = shapes
    .filter((shape) => shape.tabs.length > 0 && !shape.pin)
    .map((shape) => ({ shape, ...tabPlace(shape, page) }))
    .toSorted((a, b) => a.top - b.top);
  const pins = toPins(shapes, page, onOpen);
  if (placed.length + pins.length === 0) return null;
  const holder = document.createElement('div');
  holder.className = 'highlight-tabs';
  holder.append(...pins);
  const next = { left: 0, right: 0 };
  for (const { shape, side, top } of placed) {
    const at = Math.max(top, next[side]);
    next[side] = at + TAB_PITCH;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `highlight-tab ${side}`;
    button.style.top = `${(100 * at) / viewport.height}%`;
    button.setAttribute('aria-label', shape.label);
    button.dataset['tab'] = shape.id;
    // Spaces keep the numbers apart for those who hear them.
    button.append(...shape.tabs.flatMap((tab) => [toTab(tab), ' ']));
    button.addEventListener('click', () => onOpen(shape.id, button));
    holder.append(button);
  }
  return holder;
}

function toTab(tab: Tab): HTMLElement {
  const element = document.createElement('span');
  element.textContent = tab.text;
  element.style.setProperty('--badge', tab.badgeColor);
  element.style.setProperty('--fill', tab.lightColor);
  return element;
}

function tabPlace(shape: Shape, page: PageView): { side: 'left' | 'right'; top: number } {
  const { viewport } = page;
  const corners: [number, number][] = shape.rect
    ? [
        [shape.rect[0], shape.rect[1]],
        [shape.rect[2], shape.rect[3]],
      ]
    : shape.quads.slice(0, 1).flatMap((quad): [number, number][] => [
        [quad[0], quad[1]],
        [quad[6], quad[7]],
      ]);
  const points = corners.map(([x, y]) => viewport.convertToViewportPoint(x, y));
  const xs = points.map((each) => each[0] ?? 0);
  const ys = points.map((each) => each[1] ?? 0);
  const column = shape.rect
    ? xs
    : shape.quads.flatMap((quad) => viewport.convertToViewportPoint(quad[0], quad[1])[0] ?? 0);
  return {
    side: Math.min(...column) < viewport.width / 2 ? 'left' : 'right',
    top: Math.min(...ys),
  };
}
