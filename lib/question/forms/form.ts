import type { DraftQuestion } from '@/lib/model/question';
import type { Token } from '@/lib/question/grammar/token';

/** A sentence that stands on its own, and what its wording can be compared with. */
export interface Statement {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Text around: decides whether a first word is a name or merely stands at the beginning. */
  readonly around: string;
}

/** A question that the wording of a sentence lets ask; the answer is verbatim. */
export interface FormQuestion {
  readonly kind: DraftQuestion['kind'];
  readonly prompt: string;
  readonly answer: string;
  /** The concept asked about, where that is not the answer. */
  readonly target: string | null;
}

/** Joins the pieces of an answer that is not in one. */
export const PIECE_JOIN = ' … ';

/** A text without the punctuation it ends on. */
export const unclosed = (text: string): string => text.replace(/[\s,;:.!]+$/, '');
