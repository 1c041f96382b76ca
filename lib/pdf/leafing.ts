/** CSS pixels a millisecond from which scrolling is leafing: about two pages a second. */
const FAST = 2;
/** Milliseconds without fast scrolling until leafing is over; between scrolls, a jump stands alone. */
const REST = 300;
/** Milliseconds for scrolls to arrive that a busy page kept waiting. */
const LATE = 50;
/** Share of a new speed in the smoothed one. */
const FRESH = 0.5;

/** What scrolls, as far as it matters here. */
type Scroller = Pick<HTMLElement, 'scrollTop' | 'scrollLeft'> & EventTarget;

/**
 * Knows whether a reader is leafing: scrolling faster than anybody reads. All that is not drawing
 * waits for the end of it. A jump is none, nor is scrolling while selecting.
 */
export class Leafing {
  #at = 0;
  #place = 0;
  #fastAt = -Infinity;
  #speed = 0;
  #said = false;
  readonly #element: Scroller;
  readonly #signal: AbortSignal;
  readonly #onChange: (isLeafing: boolean) => void;

  /** @param onChange is told when leafing begins, and when it is over. */
  constructor(
    element: Scroller,
    signal: AbortSignal,
    onChange: (isLeafing: boolean) => void = () => undefined,
  ) {
    this.#element = element;
    this.#signal = signal;
    this.#onChange = onChange;
    element.addEventListener('scroll', () => this.#note(), { passive: true, signal });
  }

  #note(): void {
    const now = performance.now();
    // Pages lie below or beside each other, never both.
    const place = this.#element.scrollTop + this.#element.scrollLeft;
    const passed = now - this.#at;
    const speed = (place - this.#place) / Math.max(1, passed);
    this.#at = now;
    this.#place = place;
    if (passed > REST) this.#speed = 0;
    else {
      this.#speed += (speed - this.#speed) * FRESH;
      if (Math.abs(this.#speed) > FAST) {
        this.#fastAt = now;
        void this.#say();
      }
    }
  }

  async #say(): Promise<void> {
    if (this.#said) return;
    this.#said = true;
    this.#onChange(true);
    await this.over();
    this.#said = false;
    this.#onChange(false);
  }

  get isLeafing(): boolean {
    return performance.now() - this.#fastAt < REST;
  }

  /** CSS pixels a millisecond, below zero towards the beginning; 0 when not leafing. */
  get speed(): number {
    return this.isLeafing ? this.#speed : 0;
  }

  /** Resolves when nobody leafs, at once if so, and when the viewer is taken down. */
  async over(): Promise<void> {
    while (this.isLeafing && !this.#signal.aborted) {
      const left = this.#fastAt + REST - performance.now();
      await new Promise((resolve) => setTimeout(resolve, left));
      await new Promise((resolve) => setTimeout(resolve, LATE));
    }
  }
}
