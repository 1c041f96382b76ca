import type { Asked } from './asked';
import { leaks, shareSaid, spellsAcronym } from './leaks';
import { pointers, POINTS } from './pointers';
import { blankless } from './self-contained';
import { contentWords, isCommon, isGeneric, stemOf, wordsOf } from './words';

const NUMBER =
  /^(?:(?:chapter|part|section|lesson|unit)\s+)?(?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2}){0,3}[.:]?\s+/iu;

/** Headings of every book, which name no topic. */
const NAMELESS =
  /^(?:introduction|overview|summary|preface|foreword|exercises?|discussion|conclusions?|background|motivation|examples?|references|further reading|key terms|review questions|implementation|mathematical formulation|tips\b.*|the basics|basics|getting started|what['’]?s next|case study)\b.{0,12}$/iu;

/** A longer heading is a sentence, or all that a chapter holds. */
const MOST_WORDS = 8;

/** "The first step assigns …": of what, is told by its heading at best. */
const ONE_OF_SOME =
  /\b[Tt]hose (?!who|that|of|in|with)\p{L}|^[Tt]he (?:first|second|third|next|last|other|same) [\p{L}-]+ [\p{L}-]+s\b/u;
const SUBJECT =
  /^(?:[Tt]he|[Ww]hat (?:is|are|does|do|can) the|[Ww]h(?:y|en) (?:is|are|does|do|can|will) the|[Hh]ow (?:is|are|does|do|can) the) ((?:[\p{L}-]+ ){1,3}?)(?:is|are|was|were|has|have|can|may|must|will|does|do|\p{Ll}+s|\p{Ll}+ed)\b/u;

const ASKS = /^(?:What|Who|Where|When|Why|How)\b.*\?$/;
/** In a question it is a part of the sentence: longer, it would be a title in the midst of it. */
const MOST_WORDS_ASKED = 4;

/** A prompt that begins with what it is about: "Clustering: The step …", "In clustering, what does the step …?" */
export function withCue(cue: string, prompt: string): string {
  if (cue === '') return prompt;
  return ASKS.test(prompt)
    ? `In ${cue}, ${prompt.charAt(0).toLowerCase()}${prompt.slice(1)}`
    : `${cue}: ${prompt}`;
}

/** Whether a prompt speaks of "the output" or "this problem" without saying of what. */
function leavesOpen(prompt: string): boolean {
  const text = blankless(prompt);
  if (POINTS.test(text) || ONE_OF_SOME.test(text) || pointers(text) > 0) return true;
  if (/\b(?:[Ww]e|[Oo]ur)\b/.test(text)) return true;
  const subject = SUBJECT.exec(text)?.[1];
  return subject !== undefined && contentWords(subject).every((word) => isCommon(word));
}

const fitsIn = (name: string) => wordsOf(name).length <= MOST_WORDS_ASKED && !/^the /i.test(name);

/** A heading as the name of a topic; '' where it names none. */
function nameOf(heading: string): string {
  const name = heading
    .replace(NUMBER, '')
    .replace(/[.:]$/, '')
    // A title in two lines, of which an outline made one: "Embeddings andLearning".
    .replace(/(?<= (?:and|or|of|for|with|in|the|to))(?=\p{Lu}\p{L})/gu, ' ')
    .trim();
  const words = contentWords(name);
  return NAMELESS.test(name) || wordsOf(name).length > MOST_WORDS || words.every(isGeneric)
    ? ''
    : name;
}

/**
 * What a question is about, where its sentence leaves that open: the name of what it stands under, as a
 * cue before it (Wozniak's rule 16). "Decision trees: The cost of using the _____ …"
 *
 * @param heading the title or heading the passage stands under; '' when unknown
 * @returns '' where the question says it itself, or the name would give its answer away
 */
export function cueFor(heading: string, { prompt, answer }: Asked): string {
  const name = heading === '' ? '' : nameOf(heading);
  if (name === '' || !leavesOpen(prompt)) return '';
  if (prompt.endsWith('?') && !(ASKS.test(prompt) && fitsIn(name))) return '';
  if (leaks(name, answer) || shareSaid(name, answer) > 0 || spellsAcronym(name, answer)) return '';
  const said = new Set(contentWords(blankless(prompt)).map(stemOf));
  const own = contentWords(name).filter((word) => !isCommon(word));
  return (own.length === 0 ? contentWords(name) : own).some((word) => said.has(stemOf(word)))
    ? ''
    : name;
}
