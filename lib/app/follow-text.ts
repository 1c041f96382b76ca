import type { HighlightId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';

type Place = Pick<Question, 'spanStart' | 'spanEnd' | 'quote' | 'answerSpans'>;

const NOWHERE = { spanStart: -1, spanEnd: -1 };

/**
 * Where a question's sentence and answer stand in the new words of its highlight: offsets into them,
 * or -1 when the sentence is no longer among them. The question itself stays: it was fair, and may be
 * known; and so does an answer that stands in a quote.
 */
export function followText(
  { spanStart, spanEnd, quote, answerSpans }: Place,
  before: string,
  after: string,
): Place {
  const sentence = spanStart < 0 ? '' : before.slice(spanStart, spanEnd);
  const at = sentence === '' ? -1 : after.indexOf(sentence);
  const place = at < 0 ? NOWHERE : { spanStart: at, spanEnd: at + sentence.length };
  if (quote !== '') return { ...place, quote, answerSpans };
  if (at < 0) return { ...place, quote, answerSpans: [] };
  const moved = answerSpans.map(({ start, end }) => ({
    start: start + at - spanStart,
    end: end + at - spanStart,
  }));
  return { ...place, quote, answerSpans: moved };
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
