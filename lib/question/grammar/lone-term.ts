import { wordsOf } from './words';

const MOST_WORDS = 6;

/** Whether a mark is a term alone, not a piece of a sentence. */
export const isLoneTerm = (marked: string): boolean =>
  wordsOf(marked).length <= MOST_WORDS && !/[.!?;:,]/.test(marked.trim());
