import { readAlone } from './clause-around';
import { tag } from '@/lib/question/grammar/tagger';

/** A mark of more of a sentence slipped, and means all of it. */
const MOST_MARKED = 2 / 3;

/** Whether a reader chose a part of a sentence. */
export const isMarkedInPart = (marked: string, sentence: string): boolean =>
  marked.length <= sentence.length * MOST_MARKED;

/** What may stand before a clause that a reader marks by itself. */
const BEFORE = /[,;:] $|\b(?:because|since|as|while|whereas|although|that|but|so|and) $/;
const AFTER = /^(?:[.!?,;:]|$| (?:because|while|whereas|but|so|and)\b)/;
/** How a clause begins: on its subject, or on when and where something holds. */
const OPENS = /^(?:DET|NOUN|PROPN|ADJ|NUM|ADP|SCONJ)$/;

/**
 * The clause that a reader marked of a sentence, as a sentence of its own: "…, but we show the latter, as
 * [BIC is better suited to find the model]".
 *
 * @returns `null` where the mark is no clause that can be read alone
 */
export function markedClause(marked: string, sentence: string): string | null {
  const start = sentence.indexOf(marked);
  if (start < 0 || !isMarkedInPart(marked, sentence)) return null;
  const isWhole =
    BEFORE.test(sentence.slice(0, start)) &&
    AFTER.test(sentence.slice(start + marked.length).trimEnd());
  return isWhole && OPENS.test(tag(marked)[0]?.pos ?? '') ? readAlone(marked, false) : null;
}
