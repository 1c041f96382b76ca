import type { HighlightAnchor } from '@/lib/app/locate-highlights';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';

/** What was found; `null` for an orphan. */
export type Located = readonly [HighlightId, HighlightAnchor | null];

interface LocateQueueOptions {
  readonly locate: (highlight: Highlight) => Promise<HighlightAnchor | null>;
  readonly onLocated: (found: readonly Located[]) => void;
  /** Zero-based page the reader is at. */
  readonly at: () => number;
  /** Resolves when nothing is wanted of the machine. */
  readonly idle: () => Promise<void>;
}

/** Milliseconds from one report of distant highlights to the next: each redraws what shows them. */
const REPORT = 1000;

/**
 * Locates highlights page by page: those of pages that are shown at once, the others whenever there
 * is time, from where the reader is outwards. Highlights of thousands of pages must cost nothing to
 * who reads one.
 */
export class LocateQueue {
  readonly #options: LocateQueueOptions;
  readonly #pages = new Map<number, Map<HighlightId, Highlight>>();
  #found: Located[] = [];
  #reportedAt = 0;
  #running = false;
  #ended = false;

  constructor(options: LocateQueueOptions) {
    this.#options = options;
  }

  add(highlights: readonly Highlight[]): void {
    for (const highlight of highlights) {
      const index = pageOf(highlight);
      const page = this.#pages.get(index) ?? new Map<HighlightId, Highlight>();
      this.#pages.set(index, page.set(highlight.id, highlight));
    }
    if (!this.#running) void this.#run();
  }

  /** A page is shown: its highlights come first. */
  async visit(pageIndex: number): Promise<void> {
    if (!this.#pages.has(pageIndex)) return;
    await this.#locatePage(pageIndex);
    this.#report();
  }

  end(): void {
    this.#ended = true;
    this.#pages.clear();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      await this.#options.idle();
      const next = this.#nearest();
      if (next === null || this.#ended) break;
      await this.#locatePage(next);
      if (performance.now() - this.#reportedAt > REPORT) this.#report();
    }
    this.#running = false;
    this.#report();
  }

  #nearest(): number | null {
    const at = this.#options.at();
    let nearest: number | null = null;
    for (const index of this.#pages.keys()) {
      if (nearest === null || Math.abs(index - at) < Math.abs(nearest - at)) nearest = index;
    }
    return nearest;
  }

  async #locatePage(index: number): Promise<void> {
    const page = this.#pages.get(index);
    this.#pages.delete(index);
    for (const highlight of page?.values() ?? []) {
      const anchor = await this.#options.locate(highlight);
      if (this.#ended) return;
      this.#found.push([highlight.id, anchor]);
    }
  }

  #report(): void {
    const found = this.#found;
    this.#found = [];
    this.#reportedAt = performance.now();
    if (found.length > 0 && !this.#ended) this.#options.onLocated(found);
  }
}

/** Zero-based page a highlight begins on, as stored: where it is looked for first. */
const pageOf = ({ sortIndex }: Pick<Highlight, 'sortIndex'>): number =>
  Number(sortIndex.split('|')[0]);
