import { splitSentences } from '@/lib/text/sentences';
import { isFairHeading, isQuestion } from './asking';
import { inner, type Pair } from './pair';
import { trimEnd } from './piece-end';

/** One question among prose may be rhetoric; a second one set the same way makes headings of both. */
const FEWEST = 2;
const FEWEST_REPLY_WORDS = 4;
const STOP = /[.?!:]["”’)]*$/;
const NUMBER = /^\s*(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[•▪◦-])\s+/;

/**
 * Questions set as headings, each on a line of its own, and the prose below. In text without lines,
 * the question a passage begins with.
 */
export function headedPairs(text: string): Pair[] {
  if (!text.includes('\n')) return opening(text);
  const headings = headingLines(text);
  if (headings.length < FEWEST && !headings.some(({ start }) => text.slice(0, start).trim() === ''))
    return [];
  return headings.flatMap((question, at): Pair[] => {
    const to = headings[at + 1]?.line ?? text.length;
    const reply = inner(text, trimEnd(text, { start: question.end, end: to }));
    if (!isReply(text.slice(reply.start, reply.end))) return [];
    const { start, end } = question;
    return [{ start, question: { start, end }, reply, number: '' }];
  });
}

function headingLines(text: string) {
  const headings: { line: number; start: number; end: number }[] = [];
  let at = 0;
  let before = '';
  for (const line of text.split('\n')) {
    const start = at + (NUMBER.exec(line)?.[0].length ?? 0);
    const question = inner(text, { start, end: at + line.length });
    const fair = isFairHeading(text.slice(question.start, question.end));
    if (fair && (before === '' || STOP.test(before))) headings.push({ line: at, ...question });
    at += line.length + 1;
    before = line.trim();
  }
  return headings;
}

function opening(text: string): Pair[] {
  const [first] = splitSentences(text);
  if (!first || !isFairHeading(first.text)) return [];
  const reply = inner(text, trimEnd(text, { start: first.end, end: text.length }));
  if (!isReply(text.slice(reply.start, reply.end))) return [];
  const { start, end } = first;
  return [{ start, question: { start, end }, reply, number: '' }];
}

/** Prose that does not itself begin by asking. */
function isReply(text: string): boolean {
  const [first] = splitSentences(text);
  return (
    first !== undefined && !isQuestion(first.text) && text.split(/\s+/).length >= FEWEST_REPLY_WORDS
  );
}
