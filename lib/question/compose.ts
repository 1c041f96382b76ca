import type { Candidate } from './candidates';
import { blankOut } from './cloze';
import type { Asked } from './gate';
import type { RepairedSentence } from './repair-sentence';

/** A candidate in the words a reader is asked with. */
export interface Composed extends Asked {
  /** The concept asked about, where that is not the answer. */
  readonly target: string | null;
  /** A piece of a longer name is blanked: "spine" of "iliac spine". */
  readonly isPiece?: boolean;
}

/** Puts a candidate into words: a blank in its sentence, led by what has to be read first, or as it is. */
export function compose(candidate: Candidate, { text, lead }: RepairedSentence): Composed {
  if (candidate.kind === 'form') return candidate.form;
  const { kind, phrase } = candidate;
  const opening = lead === '' ? '' : `${lead} `;
  return {
    kind,
    prompt: blankOut(opening + text, phrase.text, opening.length + phrase.start),
    answer: phrase.text,
    target: null,
    isPiece: phrase.shape === 'tail' || phrase.shape === 'modifier',
  };
}
