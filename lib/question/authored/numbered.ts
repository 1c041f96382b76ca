import type { TextPiece } from '@/lib/model/question';
import { splitSentences } from '@/lib/text/sentences';
import { isQuestion, questionEnd } from './asking';
import { inner, isEmpty, type Pair } from './pair';
import { firstParagraph, trimEnd } from './piece-end';

const BEFORE = String.raw`(?<=^|\n[ \t]*|[.?!:)"”’]\s+)(?:\d{1,2}(?:\.\d{1,2})*\.? )?`;
const FIRST_ITEM = String.raw`(?=\s+\(?1[.)]\s)`;
const QUESTIONS = new RegExp(
  String.raw`${BEFORE}(?:test yourself|self[- ]?(?:test|check|assessment|quiz)|check your (?:understanding|knowledge|progress)|(?:(?:review|study|discussion|practice|quiz|chapter|interview|end-of-chapter|follow-up) )?(?:questions|exercises|problems)|quiz|knowledge check)[^\n.?!]{0,60}?[:.]?${FIRST_ITEM}`,
  'giu',
);
const KEY = new RegExp(
  String.raw`${BEFORE}(?:(?:answers?|solutions?)(?: key)?(?: (?:to|for|of) [^\n.?!]{1,60}?)?|key to [^\n.?!]{1,60}?)[:.]?${FIRST_ITEM}`,
  'giu',
);

/** Where lists of questions, and keys of answers, are announced. */
export const listHeadings = (text: string): TextPiece[] =>
  [...text.matchAll(QUESTIONS), ...text.matchAll(KEY)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));

/** An item of a numbered list, without its number. */
interface Item extends TextPiece {
  readonly number: string;
}

/** Difficulty, as lists of interview questions give it: "[E]". */
const TAG = /^\s*\[(?:E|M|H|easy|medium|hard)\]\s*/i;
/** What an item may set before its answer. */
const ANSWER_LABEL = /^[\s*_]*(?:(?:Answer|Solution|Ans|Hint)[.:]\s*|A[.:]\s+)/;
/** Of a list without a heading, so many of its items ask. */
const MOSTLY = 0.6;
/** Characters after which the next number counts up something else. */
const LONGEST_ITEM = 3000;
const FEWEST_REPLY_WORDS = 3;

/**
 * Questions of numbered lists: self-tests and exercises, answered item by item or by a key further on
 * with the same numbers. A list that no heading calls a test is one when most of its items ask.
 */
export function numberedPairs(text: string): Pair[] {
  const keys = [...text.matchAll(KEY)].map(({ index, 0: found }) => index + found.length);
  const announced = [...text.matchAll(QUESTIONS)].map(
    ({ index, 0: found }) => index + found.length,
  );
  const ends = listHeadings(text).map(({ start }) => start);
  const listAt = (at: number) => itemsFrom(text, at, ends.find((end) => end > at) ?? text.length);
  const starts = [...text.matchAll(/(?<=^|\n[ \t]*|[.?!:)"”’]\s+|\s)\(?1[.)]\s/gu)]
    .map(({ index }) => index)
    .filter((index) => !keys.some((key) => key <= index && index <= key + 2));
  const pairs = starts.flatMap((start) => {
    const items = listAt(start);
    const isTest = announced.some((at) => at <= start && start <= at + 2);
    const asking = items.filter((item) => isQuestion(textOfQuestion(text, item)));
    if (items.length < 2 || (!isTest && asking.length < MOSTLY * items.length)) return [];
    const key = keys.find((at) => at > start);
    const next = announced.find((at) => at > start) ?? Infinity;
    const answers = key !== undefined && key < next ? listAt(key) : [];
    return pairsOf(text, items, answers, isTest);
  });
  return pairs;
}

/** Items 1, 2, 3 … that begin at lines, or behind a sentence's end. */
function itemsFrom(text: string, from: number, to: number): Item[] {
  const starts: { number: number; from: number; label: number }[] = [];
  const list = text.slice(from, to);
  for (const { 0: label, 1: digits, index } of list.matchAll(
    /(?<=^\s*|\n[ \t]*|[.?!:)"”’\]]\s+)\(?(\d{1,3})[.)]\s+/gu,
  )) {
    const last = starts.at(-1);
    if (last && from + index - last.from > LONGEST_ITEM) break;
    if (Number(digits) === (last?.number ?? 0) + 1)
      starts.push({
        number: Number(digits),
        label: from + index,
        from: from + index + label.length,
      });
  }
  return starts.map(({ number, from: start }, at) => ({
    number: String(number),
    start,
    // Behind the last one the text goes on.
    end: starts[at + 1]?.label ?? Math.min(to, start + LONGEST_ITEM),
  }));
}

const questionOf = (text: string, { start, end }: Item): TextPiece => {
  const tag = TAG.exec(text.slice(start, end))?.[0].length ?? 0;
  const from = start + tag;
  return { start: from, end: from + questionEnd(text.slice(from, end)) };
};

/** What an item of a test says that neither asks nor tells to do anything: "True or false: …". */
const statementOf = (text: string, { start, end }: Item): TextPiece => ({
  start,
  end: start + (splitSentences(text.slice(start, end))[0]?.end ?? 0),
});

const textOfQuestion = (text: string, item: Item) => {
  const { start, end } = questionOf(text, item);
  return text.slice(start, end);
};

function pairsOf(
  text: string,
  items: readonly Item[],
  key: readonly Item[],
  isTest: boolean,
): Pair[] {
  const pairs = items.flatMap((item, at): Pair[] => {
    const asked = inner(text, questionOf(text, item));
    const question = isEmpty(asked) && isTest ? inner(text, statementOf(text, item)) : asked;
    if (isEmpty(question)) return [];
    const rest = { start: question.end, end: item.end };
    const label = ANSWER_LABEL.exec(text.slice(rest.start, rest.end))?.[0].length ?? 0;
    const reply = ended(text, { start: rest.start + label, end: rest.end }, at, items);
    const words = text.slice(reply.start, reply.end).split(/\s+/).length;
    const own = words >= FEWEST_REPLY_WORDS || (label > 0 && !isEmpty(reply)) ? reply : null;
    return [{ start: question.start, question, reply: own, number: item.number }];
  });
  const replied = pairs.filter(({ reply }) => reply !== null).length;
  // Behind the last question of a test the book goes on: one reply among many is none.
  const byItem = replied >= 2 && replied >= MOSTLY * pairs.length;
  return pairs.map((pair) => {
    const at = key.findIndex(({ number }) => number === pair.number);
    const answer = key[at];
    if (answer === undefined) return byItem ? pair : { ...pair, reply: null };
    const reply = ended(text, answer, at, key);
    return { ...pair, reply: isEmpty(reply) ? null : reply };
  });
}

/** An item up to the next; behind the last one only its paragraph is sure. */
function ended(text: string, piece: TextPiece, at: number, items: readonly Item[]): TextPiece {
  const { start, end } = trimEnd(text, { start: piece.start, end: piece.end });
  return inner(
    text,
    at === items.length - 1 ? firstParagraph(text, { start, end }) : { start, end },
  );
}
