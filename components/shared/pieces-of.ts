import type { Question, TextPiece } from '@/lib/model/question';

export type Answered = Pick<Question, 'answer' | 'quote' | 'answerSpans' | 'spanStart' | 'spanEnd'>;

interface Piece {
  readonly words: string;
  readonly isAnswer: boolean;
}

/**
 * A passage cut at the answer of a question that rests on it: where the generator says the answer
 * stands, else where the words of the answer are found in the question's sentence. Where the passage
 * does not hold it, the words of the book that do are cut instead.
 *
 * @param passage the words of the highlight
 */
export function piecesOf(passage: string, question: Answered): Piece[] {
  const text = question.quote || passage;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of answerIn(text, question)) {
    if (start < at || end <= start || end > text.length) continue;
    pieces.push({ words: text.slice(at, start), isAnswer: false });
    pieces.push({ words: text.slice(start, end), isAnswer: true });
    at = end;
  }
  pieces.push({ words: text.slice(at), isAnswer: false });
  return pieces.filter(({ words }) => words !== '');
}

function answerIn(
  text: string,
  { answer, answerSpans, spanStart, spanEnd }: Answered,
): TextPiece[] {
  if (answerSpans.length > 0) return answerSpans.toSorted((a, b) => a.start - b.start);
  const from = Math.max(0, spanStart);
  const sentence = text.slice(from, spanEnd < 0 ? undefined : spanEnd);
  const at = sentence.toLowerCase().indexOf(answer.toLowerCase());
  return at < 0 || answer === '' ? [] : [{ start: from + at, end: from + at + answer.length }];
}
