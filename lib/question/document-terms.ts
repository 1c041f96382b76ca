import { STOP_WORDS, wordsOf } from './words';

/**
 * The words and word pairs a document uses most: what its author keeps coming back to is what a
 * reader wants to recall. Pairs count double when ordering, being more telling.
 *
 * @param text of the whole document, or of a chapter
 * @param limit how many to return
 * @returns pairs of term (lower case) and number of occurrences (≥ 2), most telling first
 */
export function documentTerms(
  text: string,
  limit = 200,
): (readonly [term: string, count: number])[] {
  const counts = new Map<string, number>();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
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
  const weight = ([term, count]: readonly [string, number]) => count * (term.includes(' ') ? 2 : 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .toSorted((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit);
}
