import type { HighlightId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';

/**
 * Where a question's sentence stands in the new words of its highlight: offsets into them, or -1 when
 * the sentence is no longer among them. The question itself stays: it was fair, and may be known.
 */
export function followText(
  { spanStart, spanEnd }: Pick<Question, 'spanStart' | 'spanEnd'>,
  before: string,
  after: string,
): Pick<Question, 'spanStart' | 'spanEnd'> {
  const sentence = spanStart < 0 ? '' : before.slice(spanStart, spanEnd);
  const at = sentence === '' ? -1 : after.indexOf(sentence);
  return at < 0 ? { spanStart: -1, spanEnd: -1 } : { spanStart: at, spanEnd: at + sentence.length };
}

/** A question as it is after its highlight got other words, or became part of another highlight. */
export const followed = (
  question: Question,
  before: string,
  to: { readonly id: HighlightId; readonly text: string },
): Question => ({
  ...question,
  highlightId: to.id,
  ...followText(question, before, to.text),
});
