import type { OpenedPdf } from '@/lib/pdf/open-pdf';
import type { PageTheme } from '@/lib/model/setting';
import { drawPage } from '@/lib/pdf/draw-page';

export interface ThumbnailLook {
  /** Device pixels of the longer side. */
  readonly size: number;
  readonly theme: PageTheme;
  /** Degrees clockwise. */
  readonly rotation: number;
}

/** So many pictures are kept; a picture far away is drawn again when it comes back. */
const KEPT = 120;
/** Milliseconds until asking again whether the pages still need the machine. */
const POLITE = 80;

/**
 * Draws small pictures of pages, one at a time, only those that are wanted now, and only while the
 * pages themselves are drawn: the page comes first.
 */
export class ThumbnailQueue {
  readonly #pdf: OpenedPdf;
  readonly #look: ThumbnailLook;
  readonly #isBusy: () => boolean;
  readonly #onDrawn: (pageIndex: number) => void;
  readonly #drawn = new Map<number, HTMLCanvasElement>();
  #wanted: readonly number[] = [];
  #drawing: { readonly pageIndex: number; readonly ended: AbortController } | null = null;
  #closed = false;

  /** @param isBusy whether the viewer is drawing. @param onDrawn tells of each new picture. */
  constructor(
    pdf: OpenedPdf,
    look: ThumbnailLook,
    isBusy: () => boolean,
    onDrawn: (pageIndex: number) => void,
  ) {
    this.#pdf = pdf;
    this.#look = look;
    this.#isBusy = isBusy;
    this.#onDrawn = onDrawn;
  }

  /** The picture of a page, if it is drawn. @param pageIndex zero-based. */
  get(pageIndex: number): HTMLCanvasElement | null {
    return this.#drawn.get(pageIndex) ?? null;
  }

  /** What is in sight now, the most wanted first; whatever else was waiting is dropped. */
  want(pageIndexes: readonly number[]): void {
    this.#wanted = pageIndexes.filter((index) => !this.#drawn.has(index));
    if (this.#drawing && !this.#wanted.includes(this.#drawing.pageIndex)) {
      this.#drawing.ended.abort();
    }
    if (!this.#drawing) void this.#work();
  }

  close(): void {
    this.#closed = true;
    this.#wanted = [];
    this.#drawing?.ended.abort();
    this.#drawn.clear();
  }

  async #work(): Promise<void> {
    while (this.#wanted.length > 0 && !this.#closed) {
      const pageIndex = this.#wanted[0] ?? 0;
      const ended = new AbortController();
      this.#drawing = { pageIndex, ended };
      while (this.#isBusy() && !ended.signal.aborted) await pause(POLITE);
      const canvas = await this.#draw(pageIndex, ended.signal).catch(() => null);
      if (this.#closed) return;
      // A page that cannot be drawn stays blank; it must not be tried for ever.
      if (!ended.signal.aborted) {
        this.#wanted = this.#wanted.filter((index) => index !== pageIndex);
        if (canvas) this.#keep(pageIndex, canvas);
      }
      this.#drawing = null;
      await pause(0);
      // Somebody else may have begun while this one paused.
      if (this.#drawing) return;
    }
  }

  async #draw(pageIndex: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    signal.throwIfAborted();
    const pdf = this.#pdf;
    const page = await pdf.whileThere(pdf.document.getPage(pageIndex + 1));
    const { width, height } = page.getViewport({ scale: 1 });
    const { size, theme, rotation } = this.#look;
    const scale = size / Math.max(width, height);
    return drawPage(page, { scale, theme, rotation, signal });
  }

  #keep(pageIndex: number, canvas: HTMLCanvasElement): void {
    this.#drawn.set(pageIndex, canvas);
    if (this.#drawn.size > KEPT) {
      const oldest = this.#drawn.keys().next().value;
      if (oldest !== undefined) this.#drawn.delete(oldest);
    }
    this.#onDrawn(pageIndex);
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((done) => {
    setTimeout(done, milliseconds);
  });
