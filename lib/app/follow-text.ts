import type { HighlightId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';

type Place = Pick<Question, 'spanStart' | 'spanEnd' | 'answerSpans'>;

const NOWHERE: Place = { spanStart: -1, spanEnd: -1, answerSpans: [] };

/**
 * Where a question's sentence and answer stand in the new words of its highlight: offsets into them,
 * or -1 when the sentence is no longer among them. The question itself stays: it was fair, and may be
 * known.
 */
export function followText(
  { spanStart, spanEnd, answerSpans }: Place,
  before: string,
  after: string,
): Place {
  const sentence = spanStart < 0 ? '' : before.slice(spanStart, spanEnd);
  const at = sentence === '' ? -1 : after.indexOf(sentence);
  if (at < 0) return NOWHERE;
  const moved = answerSpans.map(({ start, end }) => ({
    start: start + at - spanStart,
    end: end + at - spanStart,
  }));
  return { spanStart: at, spanEnd: at + sentence.length, answerSpans: moved };
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
