import { signal } from '@preact/signals';

/** A place in the book to return to. */
export interface Place {
  /** Zero-based. */
  readonly pageIndex: number;
  /** PDF points at the top left of the view; `null` for the top of the page. */
  readonly left: number | null;
  readonly top: number | null;
}

/** As many jumps are remembered. */
const KEPT = 100;
/** Reading on by so many pages ends the offer to return: the way back is no longer on one's mind. */
const READ_ON = 3;

/**
 * Where the reader jumped from, as in a browser: following a link, the outline, a hit or a thumbnail
 * remembers the place that was left. Scrolling and turning pages are no jumps.
 */
export class WayBack {
  /** The place the chip offers; `null` without one. */
  readonly offered = signal<Place | null>(null);
  readonly #here: () => Place | null;
  readonly #goTo: (place: Place) => void;
  #behind: Place[] = [];
  #ahead: Place[] = [];
  /** Zero-based page of the last arrival. */
  #arrivedAt: number | null = null;

  /** @param here where the reader is; @param goTo scrolls to a place. */
  constructor(here: () => Place | null, goTo: (place: Place) => void) {
    this.#here = here;
    this.#goTo = goTo;
  }

  /** Called just before a jump. */
  leave(): void {
    const place = this.#here();
    if (!place || isSame(place, this.#behind.at(-1))) return;
    this.#behind = [...this.#behind.slice(1 - KEPT), place];
    this.#ahead = [];
    this.offered.value = place;
    this.#arrivedAt = null;
  }

  /** Goes back to where the last jump began. @returns `false` when there is nowhere to go. */
  back(): boolean {
    return this.#travel(this.#behind, this.#ahead);
  }

  forward(): boolean {
    return this.#travel(this.#ahead, this.#behind);
  }

  #travel(from: Place[], to: Place[]): boolean {
    const place = from.pop();
    const here = this.#here();
    if (!place || !here) return false;
    to.push(here);
    this.#goTo(place);
    this.#arrivedAt = null;
    this.offered.value = from === this.#behind ? (from.at(-1) ?? null) : null;
    return true;
  }

  /** The chip is not wanted; the keys still lead back. */
  dismiss(): void {
    this.offered.value = null;
  }

  /** The page on screen changed: the first one after a jump is where it led. */
  onPage(pageIndex: number): void {
    if (this.#arrivedAt === null) this.#arrivedAt = pageIndex;
    else if (Math.abs(pageIndex - this.#arrivedAt) >= READ_ON) this.dismiss();
  }
}

const isSame = (one: Place, other: Place | undefined) =>
  one.pageIndex === other?.pageIndex && one.left === other.left && one.top === other.top;
