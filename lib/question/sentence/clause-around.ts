import { hasMainVerb } from '@/lib/question/grammar/main-verb';
import { opensOutside, refersOutside } from '@/lib/question/gate/self-contained';
import { tag } from '@/lib/question/grammar/tagger';
import { upperFirst } from '@/lib/question/grammar/upper-first';
import { wordsOf } from '@/lib/question/grammar/words';

/** Shorter sentences are read at one glance. */
const LONG = 18;
/** A clause of fewer words says too little by itself. */
const LEAST = 8;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The clause of a long sentence that holds a phrase, where a semicolon or a colon parts it from the
 * rest and it can be read alone: "Two towers factor the problem: …".
 *
 * @param start where the phrase begins in the sentence (zero-based), `end` exclusive
 * @returns the clause as a sentence of its own and how many characters of the sentence come before it;
 * `null` where the sentence should stay whole
 */
export function clauseAround(
  sentence: string,
  { start, end }: Piece,
): { readonly text: string; readonly offset: number } | null {
  if (!/[;:] /.test(sentence) || wordsOf(sentence).length < LONG) return null;
  const clause = clausesOf(sentence).find((each) => each.start <= start && end <= each.end);
  if (clause === undefined || clause.end - clause.start > sentence.length - 2) return null;
  // "The three muscles are the first, at the head; the second, at the neck; …": one list.
  const after = sentence.slice(clause.end + 2);
  if (sentence[clause.end] === ';' && wordsOf(after).length > 2 && !hasMainVerb(tag(after)))
    return null;
  // "We need one more key ingredient: …": what it is follows.
  const raw = sentence.slice(clause.start, clause.end);
  if (sentence[clause.end] === ':' && ANNOUNCES.test(raw)) return null;
  // "either (i) large; or (ii) small": one list.
  if (/\((?:i|1|a)\)/.test(raw)) return null;
  const opening = /^(?:(?:and|but|so|yet|thus|hence|therefore|however),? )?/i.exec(raw)![0].length;
  if (start < clause.start + opening) return null;
  const text = readAlone(raw.slice(opening), clause.start === 0);
  return text === null ? null : { text, offset: clause.start + opening };
}

/**
 * A clause as a sentence of its own.
 * @param isFirst nothing of its sentence stands before it
 * @returns `null` where it says too little without what stands beside it
 */
export function readAlone(clause: string, isFirst: boolean): string | null {
  const bare = clause.replace(/[.!;:,\s]+$/, '');
  const text = `${upperFirst(bare)}.`;
  const alone =
    wordsOf(bare).length >= LEAST &&
    !/^[^\p{L}“"]|^(?:it|they|he|she|this|that|these|those|such|its|their|both|one|ones|where(?!\b[^,(]*, )|whereas|the (?:other|latter|former|same))\b/iu.test(
      bare,
    ) &&
    // "There is a point in the field called the _____": what it is follows.
    !/^there (?:is|are|was|were) /i.test(bare) &&
    // "…; each extension is called a process": of what, is told before.
    (isFirst || !/^(?:each|every|both|all) /i.test(bare)) &&
    // What a pronoun stands for may be in what is left out.
    (isFirst || !/\b(?:it|its|they|them|their|this|these|those)\b/i.test(bare)) &&
    !opensOutside(text) &&
    !refersOutside(text) &&
    hasMainVerb(tag(text));
  return alone ? text : null;
}

const ANNOUNCES = /\b(?:one more|another|the following) (?:[\p{L}-]+ ){0,4}[\p{L}-]+$/u;

/** Pieces between semicolons and colons that stand outside brackets and quotes. */
function clausesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sentence.length; at++) {
    const char = sentence[at]!;
    if (char === '(' || char === '[' || char === '“') depth++;
    else if (char === ')' || char === ']' || char === '”') depth--;
    else if ((char === ';' || char === ':') && depth === 0 && sentence[at + 1] === ' ') {
      pieces.push({ start, end: at });
      start = at + 2;
    }
  }
  pieces.push({ start, end: sentence.length });
  return pieces;
}
