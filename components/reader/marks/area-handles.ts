import { i18n } from '#i18n';
import type { PdfRect, Region } from '@/lib/model/geometry';
import { toClientRect, toPdfPoint } from '@/lib/pdf/page-point';
import type { Viewer } from '@/lib/pdf/viewer';
import { pageView } from './pages';
import { Preview } from './preview';
import { followDrag } from './follow-drag';

interface AreaHandlesOptions {
  readonly viewer: Viewer;
  readonly id: string;
  readonly region: Region;
  /** The reader let go: the area is to become this. Rejects when it cannot be stored. */
  readonly onChange: (region: Region) => Promise<unknown>;
}

/** Corners as shares of the area on screen: left to right, top to bottom. */
const CORNERS = {
  topLeft: [0, 0],
  topRight: [1, 0],
  bottomLeft: [0, 1],
  bottomRight: [1, 1],
} as const;
type Corner = keyof typeof CORNERS;

/** CSS pixels an arrow key moves a corner; with Shift the finer step. */
const STEP = 8;
const FINE = 1;
/** CSS pixels an area is at least. */
const SMALLEST = 8;
/** Milliseconds after the last arrow key: then the area is stored. */
const REST = 900;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Four handles at the corners of the area that is open: dragged, or moved by arrow keys. */
export class AreaHandles {
  readonly #options: AreaHandlesOptions;
  readonly #preview: Preview;
  readonly #ended = new AbortController();
  readonly #handles: ReadonlyMap<Corner, HTMLElement>;
  #rect: PdfRect;
  #stored: PdfRect;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AreaHandlesOptions) {
    this.#options = options;
    this.#preview = new Preview(options.viewer);
    this.#rect = this.#stored = options.region.rect;
    const corners = Object.keys(CORNERS) as Corner[];
    this.#handles = new Map(corners.map((corner) => [corner, this.#make(corner)]));
    options.viewer.eventBus.on('pagerendered', () => this.#place(), { signal: this.#ended.signal });
    this.#place();
  }

  /** The area was changed elsewhere; what the reader is moving just now comes first. */
  follow(region: Region): void {
    if (this.#rect !== this.#stored) return;
    this.#rect = this.#stored = region.rect;
    this.#place();
  }

  end(): void {
    if (this.#rect !== this.#stored) void this.#commit();
    this.#ended.abort();
    clearTimeout(this.#timer);
    this.#preview.clear();
    for (const handle of this.#handles.values()) handle.remove();
  }

  get #page() {
    return pageView(this.#options.viewer, this.#options.region.pageIndex);
  }

  #make(corner: Corner): HTMLElement {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = `area-handle ${corner}`;
    handle.setAttribute('aria-label', i18n.t(`area.${corner}`));
    handle.title = i18n.t('area.hint');
    const { signal } = this.#ended;
    handle.addEventListener('pointerdown', (event) => this.#drag(event, corner), { signal });
    handle.addEventListener('keydown', (event) => this.#key(event, corner), { signal });
    handle.addEventListener('blur', () => void this.#commit(), { signal });
    handle.addEventListener('click', (event) => event.stopPropagation(), { signal });
    return handle;
  }

  #place(): void {
    const page = this.#page;
    if (!page) return;
    const box = page.div.getBoundingClientRect();
    const area = toClientRect(page, this.#rect);
    for (const [corner, handle] of this.#handles) {
      const [across, down] = CORNERS[corner];
      handle.style.left = `${(100 * (area.left + across * area.width - box.left)) / box.width}%`;
      handle.style.top = `${(100 * (area.top + down * area.height - box.top)) / box.height}%`;
      if (handle.parentElement === page.div) continue;
      const focused = document.activeElement === handle;
      page.div.append(handle);
      if (focused) handle.focus();
    }
  }

  /** Takes a corner to a client point, within the page and never over the opposite corner. */
  #move(corner: Corner, clientX: number, clientY: number): void {
    const page = this.#page;
    if (!page) return;
    const box = page.div.getBoundingClientRect();
    const area = toClientRect(page, this.#rect);
    const [across, down] = CORNERS[corner];
    const clamp = (value: number, low: number, high: number) =>
      Math.min(high, Math.max(low, value));
    const x = across
      ? clamp(clientX, area.left + SMALLEST, box.right)
      : clamp(clientX, box.left, area.right - SMALLEST);
    const y = down
      ? clamp(clientY, area.top + SMALLEST, box.bottom)
      : clamp(clientY, box.top, area.bottom - SMALLEST);
    const [ax, ay] = toPdfPoint(page, x, y);
    const [bx, by] = toPdfPoint(
      page,
      across ? area.left : area.right,
      down ? area.top : area.bottom,
    );
    const round = (value: number) => Math.round(value * 100) / 100;
    this.#rect = [
      round(Math.min(ax, bx)),
      round(Math.min(ay, by)),
      round(Math.max(ax, bx)),
      round(Math.max(ay, by)),
    ];
    this.#preview.showRect(this.#options.region.pageIndex, this.#rect, this.#options.id);
    this.#place();
  }

  #drag(down: PointerEvent, corner: Corner): void {
    if (down.button !== 0) return;
    this.#handles.get(corner)?.focus({ preventScroll: true });
    followDrag(down, {
      onMove: (event) => this.#move(corner, event.clientX, event.clientY),
      onEnd: () => void this.#commit(),
      onCancel: () => this.#reset(),
    });
  }

  #key(event: KeyboardEvent, corner: Corner): void {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
      const step = event.shiftKey ? FINE : STEP;
      const [dx, dy] = direction;
      this.#move(corner, left + width / 2 + dx * step, top + height / 2 + dy * step);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#commit(), REST);
    } else if (event.key === 'Enter') void this.#commit();
    else if (event.key === 'Escape' && this.#rect !== this.#stored) this.#reset();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#rect = this.#stored;
    this.#preview.clear();
    this.#place();
  }

  async #commit(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#rect === this.#stored) return;
    const before = this.#stored;
    this.#stored = this.#rect;
    try {
      const { pageIndex } = this.#options.region;
      await this.#options.onChange({ pageIndex, rect: this.#rect });
    } catch (error) {
      this.#rect = this.#stored = before;
      this.#place();
      reportError(error);
    }
    this.#preview.clear();
  }
}
