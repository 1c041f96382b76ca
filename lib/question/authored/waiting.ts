import { authoredPairs } from './authored-pairs';
import { splitReply, type SplitReply } from './reply';

/** What a passage may begin with when it answers what was marked before. */
const LABEL = /^[\s*_]*(?:A|Ans|Answer|Solution|Candidate|Interviewee)\s*[.:]\s*/;

/**
 * Answers that one marked passage gives to the questions of another marked before it in the book:
 * under the same labels or numbers, else, to a lone question, the passage as a whole.
 * @param asking clean text that asks without answering
 * @param answering clean text of the later passage
 * @returns by the question as worded in `asking`
 */
export function answersTo(asking: string, answering: string): Map<string, SplitReply> {
  const waiting = new Set(
    authoredPairs(asking).flatMap(({ question, reply }) =>
      reply === null ? [asking.slice(question.start, question.end)] : [],
    ),
  );
  const numbered = [`${asking}\n`, `${asking}\nAnswers\n`].map((before) =>
    answersIn(before, answering, waiting),
  );
  const [found] = numbered.toSorted((a, b) => b.size - a.size);
  if (found && found.size > 0) return found;
  const [lone] = waiting;
  if (lone === undefined || waiting.size > 1 || asks(answering)) return new Map();
  return new Map([[lone, splitReply(answering.replace(LABEL, ''))]]);
}

function answersIn(before: string, answering: string, waiting: ReadonlySet<string>) {
  const text = before + answering;
  const found = new Map<string, SplitReply>();
  for (const { question, reply } of authoredPairs(text)) {
    const asked = text.slice(question.start, question.end);
    if (reply === null || reply.start < before.length || !waiting.has(asked)) continue;
    found.set(asked, splitReply(text.slice(reply.start, reply.end)));
  }
  return found;
}

/** A passage with questions of its own answers those, not the ones before it. */
const asks = (text: string) => authoredPairs(text).length > 0;
