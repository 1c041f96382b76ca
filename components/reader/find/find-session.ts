import { computed, signal } from '@preact/signals';
import type { App } from '@/lib/app/app';
import { SlowSearchError, TextIndex } from '@/lib/app/text-index';
import type { KeepAs, TextIndexAnswers, TextIndexProgress } from '@/lib/app/text-index-protocol';
import {
  InvalidPatternError,
  type FindHit,
  type FindQuery,
  type FindSummary,
} from '@/lib/model/find';
import type { OpenedSource } from '@/lib/app/open-source';

/** Which hit the reader stands on: by page, so that hits found later on earlier pages change nothing. */
export interface HitPlace {
  /** Zero-based. */
  readonly pageIndex: number;
  /** Zero-based among the hits of its page. */
  readonly onPage: number;
}

/** Milliseconds without a word from the reading after which nobody waits for it. */
const SILENCE = 3000;

const NOTHING: FindSummary = { total: 0, pages: [] };
const UNASKED: FindQuery = {
  text: '',
  regular: false,
  wholeWord: false,
  matchCase: false,
  matchDiacritics: false,
};

/** Searching one open book: the query, what was found, and where the reader stands in it. */
export class FindSession {
  readonly query = signal<FindQuery>(UNASKED);
  readonly found = signal<FindSummary>(NOTHING);
  readonly current = signal<HitPlace | null>(null);
  readonly problem = signal<'pattern' | 'slow' | null>(null);
  /** `null` before the book's text is read. */
  readonly progress = signal<TextIndexProgress | null>(null);
  /** Place of the current hit among all, one-based; 0 without one. */
  readonly ordinal = computed(() => {
    const place = this.current.value;
    return place ? firstOf(this.found.value, place.pageIndex) + place.onPage + 1 : 0;
  });

  readonly #app: App;
  readonly #opened: OpenedSource;
  #index: TextIndex | null = null;
  #keepAs: KeepAs | null = null;
  #asked = 0;
  #from = 0;
  #toldAt = 0;

  constructor(app: App, opened: OpenedSource) {
    this.#app = app;
    this.#opened = opened;
  }

  /** Begins to read the book's text, or goes on; text of hashed bytes is stored. */
  read(keepAs: KeepAs | null): void {
    if (keepAs && this.#index && keepAs !== this.#keepAs) this.#index.keepAs(keepAs);
    this.#keepAs = keepAs ?? this.#keepAs;
    if (!this.#index) this.#toldAt = performance.now();
    const { blob, pdf } = this.#opened;
    this.#index ??= new TextIndex(
      () => this.#app.startTextIndex(),
      { blob, password: pdf.password, pageCount: pdf.pageCount, keepAs: this.#keepAs },
      (progress) => this.#note(progress),
    );
  }

  /** The book's text is being read: whoever parses it for something else takes that time away. */
  isReading(): boolean {
    if (!this.#index || this.progress.value?.complete) return false;
    return performance.now() - this.#toldAt < SILENCE;
  }

  /** Holds the reading of text up while the machine has something better to do. */
  pause(paused: boolean): void {
    this.#index?.pause(paused);
  }

  /**
   * Searches; the first hit from a zero-based page on becomes the current one.
   * What a later call asks for replaces what an earlier one finds.
   */
  async ask(query: FindQuery, fromPageIndex: number): Promise<void> {
    this.query.value = query;
    this.#from = fromPageIndex;
    const asked = ++this.#asked;
    this.read(null);
    try {
      const found = await this.#index?.search(query);
      if (asked !== this.#asked || !found) return;
      this.problem.value = null;
      this.#show(found, this.#firstOf(found));
    } catch (error) {
      if (asked !== this.#asked) return;
      if (error instanceof InvalidPatternError) this.problem.value = 'pattern';
      else if (error instanceof SlowSearchError) this.problem.value = 'slow';
      else throw error;
      this.#show(NOTHING, null);
    }
  }

  /** Goes to the next hit, or back; around at the ends. @returns whether it went around. */
  step(by: 1 | -1): boolean {
    const { total } = this.found.value;
    if (total === 0) return false;
    const now = this.ordinal.value - 1;
    const next = (Math.max(now, by === 1 ? -1 : 0) + by + total) % total;
    this.goTo(next);
    return by === 1 ? next < now : next > now;
  }

  /** @param ordinal zero-based place of a hit among all. */
  goTo(ordinal: number): void {
    let rest = ordinal;
    for (const [pageIndex, count] of this.found.value.pages) {
      if (rest < count) {
        this.current.value = { pageIndex, onPage: rest };
        return;
      }
      rest -= count;
    }
  }

  hits(first: number, count: number): Promise<readonly FindHit[]> {
    return this.#index?.hits(first, count) ?? Promise.resolve([]);
  }

  hitsOnPage(pageIndex: number): Promise<TextIndexAnswers['page']> {
    return this.#index?.hitsOnPage(pageIndex) ?? Promise.resolve({ from: 0, spans: [] });
  }

  /** Ends the search; the book's text stays. */
  end(): void {
    this.#asked++;
    this.problem.value = null;
    this.#show(NOTHING, null);
  }

  close(): void {
    this.#asked++;
    this.#index?.close();
    this.#index = null;
  }

  /** The first hit from where the search began; before it only when the rest of the book has none. */
  #firstOf({ pages }: FindSummary): HitPlace | null {
    const after = pages.find(([pageIndex]) => pageIndex >= this.#from);
    const page = after ?? (this.progress.value?.complete ? pages[0] : undefined);
    return page ? { pageIndex: page[0], onPage: 0 } : null;
  }

  #show(found: FindSummary, current: HitPlace | null): void {
    this.current.value = null;
    this.found.value = found;
    this.current.value = current;
  }

  #note(progress: TextIndexProgress): void {
    this.#toldAt = performance.now();
    this.progress.value = progress;
    const query = this.query.value;
    // Pages read since it was asked for are not in it yet.
    if (progress.complete && query.regular && query.text && !this.problem.value) {
      void this.ask(query, this.#from);
      return;
    }
    if (progress.found.total !== this.found.value.total) this.found.value = progress.found;
    this.current.value ??= this.#firstOf(progress.found);
  }
}

/** How many hits come before a zero-based page. */
function firstOf({ pages }: FindSummary, pageIndex: number): number {
  let before = 0;
  for (const [page, count] of pages) {
    if (page >= pageIndex) break;
    before += count;
  }
  return before;
}
