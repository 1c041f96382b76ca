import type { TextPiece } from '@/lib/model/question';
import { answeredBelow } from './below';
import { labelsIn, type Label } from './labels';
import { inner, isEmpty, type Pair } from './pair';
import { firstParagraph, trimEnd } from './piece-end';

/** A question longer than this, in characters, is no question: its label was something else. */
const LONGEST_QUESTION = 1200;

/**
 * Questions and answers that are labelled: one after the other, or the answers further on under the
 * numbers of their questions ("Exercise 2.1 … Solution 2.1"). Turns of a talk are questions where they
 * ask, and the other speaker's next turn answers.
 */
export function labelledPairs(text: string, headings: readonly TextPiece[]): Pair[] {
  const labels: Label[] = [];
  for (const label of labelsIn(text, headings)) if (belongs(label, labels)) labels.push(label);
  if (!labels.some(({ role }) => role === 'answers' || role === 'turn')) {
    const pairs = answeredBelow(text, labels);
    if (pairs) return pairs;
  }
  const taken = new Set<Label>();
  const pairs = labels.flatMap((label, at): Pair[] => {
    const next = labels[at + 1];
    const question = questionOf(text, label, next);
    if (question === null) return [];
    const { start, number } = label;
    if (next === undefined || !answers(label, next))
      return label.role === 'turn' ? [] : [{ start, question, reply: null, number }];
    taken.add(next);
    const reply = replyOf(text, next, labels[at + 2]);
    const asksBack = label.role === 'turn' && /\?\W*$/.test(text.slice(reply.start, reply.end));
    if (asksBack) return [];
    return [{ start, question, reply: isEmpty(reply) ? null : reply, number }];
  });
  return pairs.map((pair) => {
    const at = furtherOn(pair, labels, taken);
    const label = labels[at];
    if (label === undefined) return pair;
    taken.add(label);
    const reply = replyOf(text, label, labels[at + 1]);
    return isEmpty(reply) ? pair : { ...pair, reply };
  });
}

/** Where the answer of a question stands that has none beside it: under its number. -1 for nowhere. */
const furtherOn = (
  { reply, number, question }: Pair,
  labels: readonly Label[],
  taken: Set<Label>,
) =>
  reply !== null || number === ''
    ? -1
    : labels.findIndex(
        (label) =>
          label.role === 'answers' &&
          label.number === number &&
          label.start > question.end &&
          !taken.has(label),
      );

/**
 * Whether a label is one. "ranker A:" is an answer's only after a question; inside an answer the
 * same letter counts up something else.
 */
function belongs(label: Label, before: readonly Label[]): boolean {
  if (label.role !== 'answers') return true;
  const last = before.at(-1);
  if (last?.role === 'answers') return label.number !== '' && label.number !== last.number;
  return last?.role === 'asks' || before.some(({ role }) => role === 'asks');
}

/** Whether the next label's text answers what this label asks. */
function answers(label: Label, next: Label): boolean {
  if (label.role === 'turn') return next.role === 'turn' && next.speaker !== label.speaker;
  if (next.role !== 'answers') return false;
  return label.number === '' || next.number === '' || next.number === label.number;
}

function questionOf(text: string, label: Label, next: Label | undefined): TextPiece | null {
  if (label.role === 'answers' || label.role === 'heading') return null;
  const to = next?.start ?? endOfQuestion(text, label.end);
  const question = inner(text, upToMark(text, trimEnd(text, { start: label.end, end: to })));
  if (isEmpty(question) || question.end - question.start > LONGEST_QUESTION) return null;
  const asks = text.slice(question.start, question.end);
  if (label.role === 'turn' && !asksAlone(asks)) return null;
  return question;
}

/** "Why?" in a talk is asked of what was said before. */
const asksAlone = (turn: string) => /[?？؟]/u.test(turn) && /\S+\s+\S+\s+\S|[？]/u.test(turn);

/** What follows a question mark and is no sentence was set elsewhere on the page: a formula, a heading. */
function upToMark(text: string, { start, end }: TextPiece): TextPiece {
  const piece = text.slice(start, end);
  // Choices are part of what is asked.
  if (/[.?!…。？！؟][*_"”’)\]]*\s*$|\s\(?[Bb][.)]\s/u.test(piece)) return { start, end };
  const mark = /^[\s\S]*[?？؟]["”’)]*/u.exec(piece);
  return { start, end: start + (mark?.[0].length ?? piece.length) };
}

/** Where no label follows, a question ends with its last question mark, else with its sentence. */
function endOfQuestion(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_QUESTION);
  const asked = /^[\s\S]*?\?(?=\s|$)/.exec(rest) ?? /^[\s\S]*?[.:](?=\s|$)/.exec(rest);
  return from + (asked?.[0].length ?? rest.length);
}

/** From the label to the next one: of a question, a heading, or an answer with a number of its own. */
function replyOf(text: string, label: Label, next: Label | undefined): TextPiece {
  const piece = trimEnd(text, { start: label.end, end: next?.start ?? text.length });
  // Behind the last turn of a talk the book's own voice goes on.
  const isLastTurn = label.role === 'turn' && next?.role !== 'turn';
  return inner(text, isLastTurn ? firstParagraph(text, piece) : piece);
}
