import { repairedText } from '@/lib/text/repair';
import { splitSentences } from '@/lib/text/sentences';
import { defineFrom } from '@/lib/question/forms/definition';
import { reasonToSkip } from './screen';
import { standAlone } from './stand-alone';
import { tag } from '@/lib/question/grammar/tagger';
import { normalForm } from '@/lib/question/grammar/words';

/** Characters around a mention within which its sentence lies. */
const REACH = 600;
/** Mentions looked at: a book defines a term early, if ever. */
const MOST_MENTIONS = 60;

/** What the index of the whole book tells of a term. */
export interface ToldOfTerm {
  /** Sentences that may define it. */
  readonly definitions: readonly { readonly sentence: string }[];
  /** What else it is called: an acronym, or what one stands for. */
  readonly names: readonly string[];
}

/**
 * The first sentence of a book that says what a term is: where a reader marks a term alone, that is
 * what they want to recall.
 *
 * @param book raw text around, or all of it; '' when unknown
 * @param told by the index of the book: looked at first
 * @returns the sentence, repaired; `null` where none defines it
 */
export function definingSentence(
  term: string,
  book: string,
  { definitions, names }: ToldOfTerm = { definitions: [], names: [] },
): string | null {
  const sought = normalForm(term);
  if (sought === '') return null;
  const called = [sought, ...names.map(normalForm)];
  const known = definitions.find(({ sentence }) => called.some((name) => defines(sentence, name)));
  if (known) return known.sentence;
  return definedAround(term, sought, book);
}

function definedAround(term: string, sought: string, book: string): string | null {
  const text = book.toLowerCase();
  const literal = term.trim().toLowerCase();
  let at = text.indexOf(literal);
  for (let count = 0; at >= 0 && count < MOST_MENTIONS; count++) {
    const around = repairedText(book.slice(Math.max(0, at - REACH), at + REACH));
    const sentence = splitSentences(around).find((each) => defines(each.text, sought));
    if (sentence) return sentence.text;
    at = text.indexOf(literal, at + REACH);
  }
  return null;
}

function defines(sentence: string, sought: string): boolean {
  if (!normalForm(sentence).includes(sought)) return false;
  const text = standAlone(sentence);
  if (reasonToSkip(text) !== null) return false;
  return defineFrom({ text, tokens: tag(text), around: '' }).some(({ kind, target, answer }) => {
    const named = normalForm(kind === 'term' ? answer : (target ?? ''));
    return named === sought || named === `${sought}s` || `${named}s` === sought;
  });
}
