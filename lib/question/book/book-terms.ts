import type { BookTerm } from '@/lib/model/book-index';
import { byWeight, eachTerm } from './document-terms';

/** Terms counted at a time: when there are more, the rarest are forgotten. */
const MOST_COUNTED = 60_000;
/** What is left after forgetting. */
const LEFT = 30_000;
const LONGEST = 300;

/**
 * Counts the words and word pairs of a book, sentence by sentence, in bounded memory. What is forgotten
 * is rarer than what is kept: its count may be a few too low, never too high.
 */
export class BookTerms {
  readonly #terms = new Map<string, { count: number; pageIndex: number; sentence: string }>();

  /** @param pageIndex zero-based; sentences come in the order of the book. */
  add(sentence: string, pageIndex: number): void {
    const cut = sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
    eachTerm(sentence, (term) => {
      const known = this.#terms.get(term);
      if (known) known.count++;
      else this.#terms.set(term, { count: 1, pageIndex, sentence: cut });
    });
    if (this.#terms.size > MOST_COUNTED) this.#forget();
  }

  countOf(term: string): number {
    return this.#terms.get(term)?.count ?? 0;
  }

  /** Terms that occur twice and more, most telling first. */
  most(limit: number): BookTerm[] {
    return [...this.#terms]
      .filter(([, { count }]) => count >= 2)
      .map(([term, known]) => [term, known.count] as const)
      .toSorted(byWeight)
      .slice(0, limit)
      .map(([term]) => ({ term, ...this.#terms.get(term)! }));
  }

  /** The rarest go, of equally rare ones the oldest. */
  #forget(): void {
    for (let rare = 1; this.#terms.size > LEFT; rare++) {
      for (const [term, { count }] of this.#terms) {
        if (count <= rare) this.#terms.delete(term);
        if (this.#terms.size <= LEFT) return;
      }
    }
  }
}
