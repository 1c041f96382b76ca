import { STOP_WORDS } from '@/lib/question/grammar/words';

/** "mean reciprocal rank (MRR)" in a sentence. */
export interface SpelledOut {
  readonly acronym: string;
  readonly words: string;
  /** Where the words begin, and where the bracket ends: offsets into the sentence. */
  readonly start: number;
  readonly end: number;
}

const BRACKET = /\((?<acronym>\p{Lu}(?:\p{Ll}?[\p{Lu}\d&-])*\p{Ll}?[\p{Lu}\d])s?\)/gu;

/** Every acronym in brackets that the words before it spell by their initials. */
export function acronymsIn(sentence: string): SpelledOut[] {
  return [...sentence.matchAll(BRACKET)].flatMap(({ index, 0: bracket, groups }) => {
    const acronym = groups?.['acronym'] ?? '';
    const start = wordsFor(sentence.slice(0, index), acronym);
    if (start === null) return [];
    const words = sentence.slice(start, index).trimEnd();
    return [{ acronym, words, start, end: index + bracket.length }];
  });
}

/** Where the words begin whose initials spell an acronym, backwards from the end of a text. */
function wordsFor(before: string, acronym: string): number | null {
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    initial: word[0]!.toLowerCase(),
    skippable: STOP_WORDS.has(word.toLowerCase()),
    index,
  }));
  const letters = Array.from(acronym.toLowerCase()).filter((letter) => /\p{L}/u.test(letter));
  let at = words.length - 1;
  for (const letter of letters.toReversed()) {
    while (words[at]?.skippable && words[at]?.initial !== letter) at--;
    if (words[at]?.initial !== letter) return null;
    at--;
  }
  return letters.length < 2 ? null : words[at + 1]!.index;
}
