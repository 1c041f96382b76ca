import { i18n } from '#i18n';
import type { Quad } from '@/lib/model/geometry';
import type { TextSpan } from '@/lib/model/page-text';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { offsetAtPoint } from '@/lib/pdf/offset-at-point';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { toPdfPoint } from '@/lib/pdf/page-point';
import type { Viewer } from '@/lib/pdf/viewer';
import { stepEdge, withEdge, type Edge, type RawBook } from '@/lib/app/spans';
import { followDrag } from './follow-drag';
import { pageAt, pageView, scrollAtEdges } from './pages';
import { Preview } from './preview';

interface RangeHandlesOptions {
  readonly viewer: Viewer;
  readonly texts: PageTexts;
  readonly id: string;
  readonly span: TextSpan;
  /** The reader let go: the highlight is to become this. Rejects when it cannot be stored. */
  readonly onChange: (span: TextSpan) => Promise<unknown>;
}

/** Milliseconds after the last arrow key: then the new passage is stored. */
const REST = 900;

/**
 * Two handles at the ends of the highlight that is open. Dragged, they snap to words; with Alt or
 * Shift to characters. With the keyboard, arrows move the focused one by words, with Alt or Shift by
 * characters; Enter stores at once, Escape takes back.
 */
export class RangeHandles {
  readonly #options: RangeHandlesOptions;
  readonly #preview: Preview;
  readonly #ended = new AbortController();
  readonly #handles: Readonly<Record<Edge, HTMLElement>>;
  #span: TextSpan;
  #stored: TextSpan;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RangeHandlesOptions) {
    this.#options = options;
    this.#preview = new Preview(options.viewer);
    this.#span = options.span;
    this.#stored = options.span;
    this.#handles = { start: this.#make('start'), end: this.#make('end') };
    options.viewer.eventBus.on('pagerendered', () => this.#place(), {
      signal: this.#ended.signal,
    });
    this.#place();
  }

  /** The passage was changed elsewhere; what the reader is moving just now comes first. */
  follow(span: TextSpan): void {
    if (this.#span !== this.#stored) return;
    this.#span = this.#stored = span;
    this.#place();
  }

  end(): void {
    // What was moved by keyboard a moment ago is not lost by closing the card.
    if (this.#span !== this.#stored) void this.#commit();
    this.#ended.abort();
    clearTimeout(this.#timer);
    this.#preview.clear();
    for (const handle of Object.values(this.#handles)) handle.remove();
  }

  #book(): RawBook {
    const { texts } = this.#options;
    return { pageCount: texts.pageCount, raw: (page) => texts.peek(page)?.raw ?? '' };
  }

  #make(edge: Edge): HTMLElement {
    const handle = document.createElement('div');
    handle.className = `range-handle ${edge}`;
    handle.tabIndex = 0;
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-label', i18n.t(`range.${edge}`));
    handle.title = i18n.t('range.hint');
    const { signal } = this.#ended;
    handle.addEventListener('pointerdown', (event) => this.#drag(event, edge), { signal });
    handle.addEventListener('keydown', (event) => this.#key(event, edge), { signal });
    handle.addEventListener('blur', () => void this.#commit(), { signal });
    // A click on a handle is no click on what lies under it.
    handle.addEventListener('click', (event) => event.stopPropagation(), { signal });
    return handle;
  }

  /** Puts the handles at the ends of the passage, on pages that are laid out. */
  #place(): void {
    const pages = this.#quads();
    const first = pages[0];
    const last = pages.at(-1);
    if (!first || !last) return;
    this.#put('start', first.pageIndex, first.quads[0]);
    this.#put('end', last.pageIndex, last.quads.at(-1));
  }

  #put(edge: Edge, pageIndex: number, quad: Quad | undefined): void {
    const handle = this.#handles[edge];
    const page = pageView(this.#options.viewer, pageIndex);
    if (!page || !quad) return;
    const [x, top, bottom] = edgeOf(quad, edge, this.#isRightToLeft(edge));
    const { viewport } = page;
    const [ax = 0, ay = 0] = viewport.convertToViewportPoint(x[0], top);
    const [bx = 0, by = 0] = viewport.convertToViewportPoint(x[1], bottom);
    Object.assign(handle.style, {
      left: `${(100 * (ax + bx)) / 2 / viewport.width}%`,
      top: `${(100 * (ay + by)) / 2 / viewport.height}%`,
      height: `${(100 * Math.max(Math.hypot(ax - bx, ay - by), 8)) / viewport.height}%`,
      rotate: `${(Math.atan2(by - ay, bx - ax) * 180) / Math.PI - 90}deg`,
    });
    if (handle.parentElement !== page.div) {
      const focused = document.activeElement === handle;
      page.div.append(handle);
      if (focused) handle.focus();
    }
    const { offset } = this.#span[edge];
    const { raw } = this.#book();
    const text = raw(this.#span[edge].pageIndex);
    handle.setAttribute('aria-valuemin', '0');
    handle.setAttribute('aria-valuemax', String(text.length));
    handle.setAttribute('aria-valuenow', String(offset));
    handle.setAttribute('aria-valuetext', wordAt(text, offset, edge));
  }

  #isRightToLeft(edge: Edge): boolean {
    const { pageIndex, offset } = this.#span[edge];
    const items = this.#options.texts.peek(pageIndex)?.items ?? [];
    const at = edge === 'start' ? offset : offset - 1;
    return items.find((item) => item.start <= at && at < item.end)?.direction === 'rtl';
  }

  #quads() {
    const { texts } = this.#options;
    const { start, end } = this.#span;
    const pages = Array.from({ length: end.pageIndex - start.pageIndex + 1 }, (_, index) =>
      texts.peek(start.pageIndex + index),
    );
    return quadsOfSpan(
      pages.filter((page) => page !== null),
      this.#span,
    );
  }

  #show(span: TextSpan | null): void {
    if (!span) return;
    this.#span = span;
    this.#preview.showQuads(this.#quads(), this.#options.id);
    this.#place();
  }

  #drag(down: PointerEvent, edge: Edge): void {
    if (down.button !== 0) return;
    const handle = this.#handles[edge];
    const scroller = this.#options.viewer.viewer.container;
    let at = { y: down.clientY };
    const stopScrolling = scroller ? scrollAtEdges(scroller, () => at) : () => undefined;
    const end = () => {
      stopScrolling();
      handle.classList.remove('dragged');
    };
    handle.classList.add('dragged');
    handle.focus({ preventScroll: true });
    followDrag(down, {
      onMove: (event) => {
        at = { y: event.clientY };
        this.#moveTo(event, edge);
      },
      onEnd: () => {
        end();
        void this.#commit();
      },
      onCancel: () => {
        end();
        this.#reset();
      },
    });
  }

  /** Shows the passage as it would be with an edge where the pointer is. */
  #moveTo({ clientX, clientY, altKey, shiftKey }: PointerEvent, edge: Edge): void {
    const { viewer, texts } = this.#options;
    const pageIndex = pageAt(viewer, clientX, clientY);
    if (pageIndex === null) return;
    const page = pageView(viewer, pageIndex);
    const text = texts.peek(pageIndex);
    if (!page || !text) return;
    const offset = offsetAtPoint(text, toPdfPoint(page, clientX, clientY));
    if (offset === null) return;
    const point = { pageIndex, offset };
    this.#show(withEdge(this.#stored, edge, point, this.#book().raw, altKey || shiftKey));
  }

  #key(event: KeyboardEvent, edge: Edge): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === 1 || by === -1) {
      const unit = event.altKey || event.shiftKey ? 'character' : 'word';
      const forward = this.#isRightToLeft(edge) && /Left|Right/.test(event.key) ? -by : by;
      this.#show(stepEdge(this.#span, edge, forward as 1 | -1, unit, this.#book()));
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#commit(), REST);
    } else if (event.key === 'Enter') void this.#commit();
    else if (event.key === 'Escape' && this.#span !== this.#stored) this.#reset();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#span = this.#stored;
    this.#preview.clear();
    this.#place();
  }

  async #commit(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#span === this.#stored) return;
    const before = this.#stored;
    this.#stored = this.#span;
    try {
      await this.#options.onChange(this.#span);
    } catch (error) {
      this.#span = this.#stored = before;
      this.#place();
      reportError(error);
    }
    this.#preview.clear();
  }
}

/** A word beside an edge, for those who hear where it is. */
function wordAt(raw: string, offset: number, edge: Edge): string {
  const [before, after] = [
    raw.slice(Math.max(0, offset - 40), offset),
    raw.slice(offset, offset + 40),
  ];
  return edge === 'start'
    ? (/\S+/.exec(after)?.[0] ?? '')
    : (/\S+(?=\s*$)/.exec(before)?.[0] ?? '');
}

/** The side of a line's quad where an edge is: x of its top and bottom, and their heights. */
function edgeOf(quad: Quad, edge: Edge, rtl: boolean): [[number, number], number, number] {
  const [tlx, tly, trx, try_, blx, bly, brx, bry] = quad;
  return (edge === 'start') === rtl ? [[trx, brx], try_, bry] : [[tlx, blx], tly, bly];
}
