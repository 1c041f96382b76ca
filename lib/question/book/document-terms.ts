import { STOP_WORDS, wordsOf } from '@/lib/question/grammar/words';

/** A term in lower case and how often it occurs. */
export type TermCount = readonly [term: string, count: number];

/** Calls `add` with each word (of four letters and more) and word pair that may be a term. */
export function eachTerm(text: string, add: (term: string) => void): void {
  // Pairs do not reach over the end of a sentence or clause.
  for (const clause of text.split(/[.!?;:,()[\]"“”\n]+(?:\s|$)|[()[\]"“”]/)) {
    const words = wordsOf(clause);
    for (const [at, word] of words.entries()) {
      if (STOP_WORDS.has(word) || /^\d/.test(word)) continue;
      if (word.length >= 4) add(word);
      const next = words[at + 1];
      if (next !== undefined && !STOP_WORDS.has(next) && !/^\d/.test(next)) add(`${word} ${next}`);
    }
  }
}

/** How often each word and word pair occurs in a text. */
export function countTerms(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  eachTerm(text, (term) => counts.set(term, (counts.get(term) ?? 0) + 1));
  return counts;
}

/** Pairs count double, being more telling. */
const weight = ([term, count]: TermCount) => count * (term.includes(' ') ? 2 : 1);

/** The order of terms: most telling first, and the same on every run. */
export const byWeight = (a: TermCount, b: TermCount): number =>
  weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1);

/**
 * The words and word pairs a document uses most: what its author keeps coming back to is what a
 * reader wants to recall. Pairs count double when ordering, being more telling.
 *
 * @param text of the whole document, or of a chapter
 * @param limit how many to return
 * @returns pairs of term (lower case) and number of occurrences (≥ 2), most telling first
 */
export const documentTerms = (text: string, limit = 200): TermCount[] =>
  termsOfParts([countTerms(text)], limit);

/** As `documentTerms`, of a document whose parts were counted one by one. */
export function termsOfParts(
  parts: readonly ReadonlyMap<string, number>[],
  limit = 200,
): TermCount[] {
  const counts = new Map<string, number>();
  for (const part of parts)
    for (const [term, count] of part) counts.set(term, (counts.get(term) ?? 0) + count);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .toSorted(byWeight)
    .slice(0, limit);
}
