import type { DraftQuestion, TextPiece } from '@/lib/model/question';
import { normalForm } from '@/lib/question/grammar/words';
import { authoredPairs } from './authored-pairs';
import type { Pair } from './pair';
import { splitReply } from './reply';

/** Whoever wrote the book meant it to be asked. */
const SCORE = 0.95;
/** Nothing to be asked before its answer is found. */
const WAITING_SCORE = 0;

/** By this the book's question is recognised, whatever answers it. */
export const authoredKey = (prompt: string) => `authored|${normalForm(prompt)}`;

/**
 * The book's own questions in a marked passage, worded as in the book. One without an answer has an
 * empty one and a score of 0: it waits for the highlight that answers it. They pass no gates: length
 * and style are the author's.
 * @param passage clean text
 */
export function authoredDrafts(passage: string): DraftQuestion[] {
  const seen = new Set<string>();
  return authoredPairs(passage).flatMap((pair) => {
    const draft = draftOf(passage, pair);
    if (seen.has(draft.generatedKey)) return [];
    seen.add(draft.generatedKey);
    return draft;
  });
}

function draftOf(passage: string, { question, reply }: Pair): DraftQuestion {
  const prompt = passage.slice(question.start, question.end);
  const asked = { question, prompt };
  if (reply === null) return made(asked, '', '', [], question.end);
  const { answer, explanation, piece } = splitReply(passage.slice(reply.start, reply.end));
  const span = { start: reply.start + piece.start, end: reply.start + piece.end };
  return made(asked, answer, explanation, answer === '' ? [] : [span], span.end);
}

function made(
  { question, prompt }: { question: TextPiece; prompt: string },
  answer: string,
  explanation: string,
  answerSpans: TextPiece[],
  spanEnd: number,
): DraftQuestion {
  return {
    kind: 'authored',
    prompt,
    answer,
    explanation,
    choices: [],
    target: null,
    spanStart: question.start,
    // Where the answer stands apart, in a key, the question alone is what it rests on.
    spanEnd: Math.max(question.end, spanEnd),
    quote: '',
    answerSpans,
    generatedKey: authoredKey(prompt),
    score: answer === '' ? WAITING_SCORE : SCORE,
  };
}
