import type { TextPiece } from '@/lib/model/question';
import { splitSentences } from '@/lib/text/sentences';
import { isQuestion, questionEnd, tells } from './asking';
import type { Label } from './labels';
import { inner, isEmpty, type Pair } from './pair';
import { firstParagraph, trimEnd } from './piece-end';

/** "Q:", "(Q3)", "Question:": an exercise goes on where such a question ends. */
const OPENS_QUESTION = /^[^\p{L}]*(?:Q(?!\p{L})|Question\s?:)/iu;
/** Of questions that nothing labelled answers, so many have prose below, or none does by intent. */
const MOSTLY = 0.6;
const FEWEST_REPLY_WORDS = 6;
/** Sentences of a case that is told before it is asked about. */
const MOST_TOLD = 3;

/**
 * Questions with a label, answered by the prose below them, which has none: "**Q: Why not …?**", then a
 * paragraph.
 * @param labels all of the text; none of them is an answer's
 * @returns `null` where most of the questions have no prose below them: they wait for their answers
 */
export function answeredBelow(text: string, labels: readonly Label[]): Pair[] | null {
  const pairs = labels.flatMap((label, at): Pair[] => {
    if (label.role !== 'asks' || !OPENS_QUESTION.test(text.slice(label.start, label.end)))
      return [];
    const all = { start: label.end, end: labels[at + 1]?.start ?? text.length };
    const question = questionIn(text, all);
    if (isEmpty(question)) return [];
    const reply = inner(text, trimEnd(text, { start: question.end, end: all.end }));
    const { start, number } = label;
    return [
      {
        start,
        question,
        reply: isProse(text.slice(reply.start, reply.end)) ? reply : null,
        number,
      },
    ];
  });
  const answered = pairs.filter(({ reply }) => reply !== null);
  return answered.length > 0 && answered.length >= MOSTLY * pairs.length ? pairs : null;
}

/** What is asked: the paragraph, where lines tell it; else up to what asks, or one sentence. */
function questionIn(text: string, all: TextPiece): TextPiece {
  const piece = text.slice(all.start, all.end);
  const sentences = splitSentences(piece);
  const asks = sentences.findIndex((each) => isQuestion(each.text) || tells(each.text));
  const asked = asks >= 0 && asks < MOST_TOLD ? questionEnd(piece) : (sentences[0]?.end ?? 0);
  const paragraph = piece.trimEnd().includes('\n') ? firstParagraph(text, all).end - all.start : 0;
  // A statement, wrong as books have it: "The model beats the baseline, so it is ready to ship."
  const end = paragraph > 0 && paragraph < asked && asks > 0 ? paragraph : asked;
  return inner(text, { start: all.start, end: all.start + end });
}

/** An answer, not the rest of what is asked. */
function isProse(text: string): boolean {
  const [first] = splitSentences(text);
  return (
    first !== undefined &&
    !isQuestion(first.text) &&
    !tells(first.text) &&
    text.split(/\s+/).length >= FEWEST_REPLY_WORDS
  );
}
