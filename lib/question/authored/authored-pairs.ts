import { headedPairs } from './headings';
import { labelledPairs } from './labelled';
import { listHeadings, numberedPairs } from './numbered';
import type { Pair } from './pair';

/**
 * The questions a text asks itself, with their answers: labelled ("Q: … A: …", "Exercise 2.1 …
 * Solution 2.1 …", the turns of an interview), numbered (self-tests with or without a key), or set as
 * headings above prose.
 *
 * @param text clean text, or raw text of pages whose lines end in `\n`: lines tell more
 * @param headings where headings are known to begin: offsets into the text
 * @returns pairs in order of their questions; no two share a question, none lies within another's reply
 */
export function authoredPairs(text: string, headings: readonly number[] = []): Pair[] {
  if (!/[?？؟答]|\b(?:[AQ]|question|exercise|problem|answer|solution)s?\b/iu.test(text)) return [];
  const labelled = labelledPairs(text, [
    ...listHeadings(text),
    ...headings.map((start) => ({ start, end: start })),
  ]);
  const pairs = [...labelled];
  for (const pair of numberedPairs(text))
    if (!pairs.some((other) => meets(pair, other))) pairs.push(pair);
  const all = pairs.length > 0 ? pairs : headedPairs(text);
  return all.toSorted((a, b) => a.question.start - b.question.start);
}

/** Whether the question of one lies in the other. */
const meets = ({ question }: Pair, other: Pair) =>
  [other.question, other.reply].some(
    (piece) => piece !== null && question.start < piece.end && question.end > piece.start,
  );
