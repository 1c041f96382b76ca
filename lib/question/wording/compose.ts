import type { Candidate } from '@/lib/question/candidates/candidates';
import { clauseAround } from '@/lib/question/sentence/clause-around';
import { blankOut } from '@/lib/question/gate/cloze';
import type { Composed } from '@/lib/question/gate/asked';
import type { RepairedSentence } from '@/lib/question/sentence/repair-sentence';

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
