import { computed, signal } from '@preact/signals';
import { AWAY } from './results';

/** The time of a sitting against the minutes it is to take. Times are epoch milliseconds. */
export class SittingTime {
  /** Minutes the sitting is to take; 0 is any number. */
  readonly minutes = signal(0);
  readonly #spent = signal(0);
  /** Whole minutes spent, never more than there are. */
  readonly spentMinutes = computed(() =>
    Math.min(this.minutes.value, Math.floor(this.#spent.value / 60_000)),
  );
  /** Of the minutes, 0–1; 0 without a limit. */
  readonly share = computed(() =>
    this.minutes.value === 0 ? 0 : Math.min(1, this.#spent.value / (this.minutes.value * 60_000)),
  );
  #since = 0;

  /** Begins to count from nothing. */
  begin(now: number, minutes = this.minutes.value): void {
    this.minutes.value = minutes;
    this.#spent.value = 0;
    this.#since = now;
  }

  /**
   * Counts the time until now. Who was away for longer than anybody thinks about a question does not
   * find the sitting over.
   * @returns whether the time is up.
   */
  count(now: number): boolean {
    this.#spent.value += Math.min(Math.max(0, now - this.#since), AWAY);
    this.#since = now;
    return this.share.value === 1;
  }
}
