import { splitSentences } from '@/lib/text/sentences';
import { definingSentence, type ToldOfTerm } from './defining-sentence';
import { isLoneTerm } from '@/lib/question/grammar/lone-term';
import { markedClause } from './marked-clause';
import { toldBeside } from './told-beside';
import { proseOf, withoutHeading } from './unglue-heading';
import { contentWords, normalForm, wordsOf } from '@/lib/question/grammar/words';

/** A whole sentence to ask about, and the part of the passage it rests on. */
export interface Grounded {
  /** Without a heading or a label that the text has before it; of an announcement, what it tells. */
  readonly sentence: string;
  /** As the text has it. */
  readonly whole: string;
  /** The sentences before it in the text, nearest last; empty when unknown. */
  readonly before: readonly string[];
  /** What the reader marked of it. */
  readonly marked: string;
  /** Offsets of `marked` in the (repaired) passage. */
  readonly start: number;
  readonly end: number;
}

/** Sentences before one that may be needed to read it. */
const BEFORE = 2;

const looksWhole = (text: string) =>
  /^["“‘(]?[\p{Lu}\p{N}]/u.test(text) && /[.!?:;]["”’)]*$/.test(text) && wordsOf(text).length > 3;

/** Share of the words of `part` that `whole` has as well. */
function contained(part: string, whole: string): number {
  const have = new Set(wordsOf(whole));
  const words = wordsOf(part);
  return words.length === 0 ? 0 : words.filter((word) => have.has(word)).length / words.length;
}

function sentenceAround(marked: string, sentences: readonly string[]): number {
  const exact = sentences.findIndex((sentence) => sentence.includes(marked));
  if (exact >= 0) return exact;
  const form = ` ${normalForm(marked)} `;
  const similar = sentences.findIndex((sentence) => ` ${normalForm(sentence)} `.includes(form));
  if (similar >= 0 || wordsOf(marked).length < 5) return similar;
  let best = -1;
  let most = 0.84;
  for (const [at, sentence] of sentences.entries()) {
    const share = contained(marked, sentence);
    if (share > most) [best, most] = [at, share];
  }
  return best;
}

/**
 * Splits a passage into sentences, and completes those that begin or end in the middle from the text
 * around. A term marked alone finds the sentence that defines it, and the one it stands in. What stands in
 * the same line and is no part of it is taken off.
 *
 * @param passage repaired text the reader marked
 * @param context repaired text around it, including it
 * @param book raw text of the book, as far as it is known
 * @param told what the index of the book tells of a term, and headings that are sure to be some
 */
export function snap(
  passage: string,
  context: string,
  book = '',
  told?: ToldOfTerm & { readonly sureHeadings: readonly string[] },
): Grounded[] {
  const defining = isLoneTerm(passage) ? definingSentence(passage, book, told) : null;
  const found = completed(passage, context);
  if (defining !== null && !found.some(({ whole }) => whole === defining))
    found.unshift({
      whole: defining,
      before: [],
      marked: passage,
      start: 0,
      end: passage.length,
    });
  const headings = told?.sureHeadings ?? [];
  return found.map((each) => ({
    ...each,
    sentence: toldBeside(withoutHeading(proseOf(each.whole), headings)),
  }));
}

function completed(passage: string, context: string): Omit<Grounded, 'sentence'>[] {
  const around = splitSentences(context).map((sentence) => sentence.text);
  const out: Omit<Grounded, 'sentence'>[] = [];
  for (const { text, start, end } of splitSentences(passage)) {
    const at = sentenceAround(text, around);
    const full = at < 0 ? undefined : around[at];
    const before =
      at > 0
        ? around.slice(Math.max(0, at - BEFORE), at)
        : out.slice(-BEFORE).map((each) => each.whole);
    // A short mark is a term or a heading: a term stands inside a longer sentence.
    const completes =
      full !== undefined &&
      (!looksWhole(text) || full.startsWith(text)) &&
      contentWords(full).length > 2;
    const whole = completes ? (markedClause(text, full) ?? full) : text;
    if (out.some((other) => other.whole === whole)) continue;
    out.push({ whole, before, marked: text, start, end });
  }
  return out;
}
