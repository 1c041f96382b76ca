import type { Candidate } from './candidates';
import { clauseAround } from './clause-around';
import { blankOut } from './cloze';
import type { Asked } from './asked';
import type { RepairedSentence } from './repair-sentence';

/** A candidate in the words a reader is asked with. */
export interface Composed extends Asked {
  /** The concept asked about, where that is not the answer. */
  readonly target: string | null;
  /** A piece of a longer name is blanked: "spine" of "iliac spine". */
  readonly isPiece?: boolean;
  /** A clause of a longer sentence is all that is shown. */
  readonly isClause?: boolean;
}

/** Puts a candidate into words: a blank in its sentence, led by what has to be read first, or as it is. */
export function compose(candidate: Candidate, { text, lead }: RepairedSentence): Composed {
  if (candidate.kind === 'form') return candidate.form;
  const { kind, phrase } = candidate;
  const clause = lead === '' && kind === 'cloze' ? clauseAround(text, phrase) : null;
  const opening = lead === '' ? '' : `${lead} `;
  return {
    kind,
    prompt: clause
      ? blankOut(clause.text, phrase.text, phrase.start - clause.offset)
      : blankOut(opening + text, phrase.text, opening.length + phrase.start),
    answer: phrase.text,
    target: null,
    isClause: clause !== null,
    isPiece: phrase.shape === 'tail' || phrase.shape === 'modifier',
  };
}
