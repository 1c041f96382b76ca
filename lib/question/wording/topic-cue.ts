import type { Asked } from '@/lib/question/gate/asked';
import { nameOf, ownNameOf } from '@/lib/question/sentence/heading-name';
import type { Under } from '@/lib/question/sentence/under';
import { leaks, shareSaid, spellsAcronym } from '@/lib/question/gate/leaks';
import { lowerOrdinary } from '@/lib/question/grammar/lower-first';
import { pointers, POINTS } from '@/lib/question/gate/pointers';
import { blankless } from '@/lib/question/gate/self-contained';
import { contentWords, isCommon, stemOf, wordsOf } from '@/lib/question/grammar/words';

/** "The first step assigns …": of what, is told by its heading at best. */
const ONE_OF_SOME =
  /\b[Tt]hose (?!who|that|of|in|with)\p{L}|^[Tt]he (?:first|second|third|next|last|other|same) [\p{L}-]+ [\p{L}-]+s\b/u;
const SUBJECT =
  /^(?:[Tt]he|[Ww]hat (?:is|are|does|do|can) the|[Ww]h(?:y|en) (?:is|are|does|do|can|will) the|[Hh]ow (?:is|are|does|do|can) the) ((?:[\p{L}-]+ ){1,3}?)(?:is|are|was|were|has|have|can|may|must|will|does|do|\p{Ll}+s|\p{Ll}+ed)\b/u;

/** "What is dropout?" says itself what it is about. */
const DEFINES = /^What (?:(?:is|are) [^,]{1,60}|does .* mean|do .* stand for)\?$/;

const ASKS = /^(?:What|Who|Where|When|Why|How)\b.*\?$/;
/** In a question it is a part of the sentence: longer, it would be a title in the midst of it. */
const MOST_WORDS_ASKED = 4;

/** Whether a prompt speaks of "the output" or "this problem" without saying of what. */
function leavesOpen(prompt: string): boolean {
  const text = blankless(prompt);
  if (POINTS.test(text) || ONE_OF_SOME.test(text) || pointers(text) > 0) return true;
  if (/\b(?:[Ww]e|[Oo]ur)\b/.test(text)) return true;
  const subject = SUBJECT.exec(text)?.[1];
  return subject !== undefined && contentWords(subject).every((word) => isCommon(word));
}

const fitsIn = (name: string) => wordsOf(name).length <= MOST_WORDS_ASKED && !/^the |:/i.test(name);

/**
 * A prompt that begins with what it is about, as a cue (Wozniak's rule 16): "Clustering: The step …", "In
 * clustering, what does the step …?". The heads of its paragraph and section say it more closely than a
 * chapter's title, which is only said where the sentence leaves open what it speaks of.
 *
 * @returns `null` where the question says it itself, or the names would give its answer away
 */
export function withCue({ head, section, topic }: Under, asked: Asked): string | null {
  const { prompt } = asked;
  const own = [ownNameOf(head), ownNameOf(section)].filter(Boolean);
  const close = DEFINES.test(prompt) ? undefined : own.find((name) => mayStand(name, asked));
  if (close !== undefined) return `${close}: ${prompt}`;
  // A section that is named like the answer says what is left unsaid.
  const isOpen = leavesOpen(prompt) || own.some((name) => givesAway(name, asked));
  const name = isOpen ? nameOf(topic) : '';
  if (name === '' || !mayStand(name, asked)) return null;
  if (!prompt.endsWith('?')) return `${name}: ${prompt}`;
  return ASKS.test(prompt) && fitsIn(name)
    ? `In ${lowerOrdinary(name)}, ${prompt.charAt(0).toLowerCase()}${prompt.slice(1)}`
    : null;
}

/** Whether a prompt begins with what a heading's section is about. */
export const isCuedBy = (prompt: string, heading: string): boolean => {
  const name = ownNameOf(heading);
  return name !== '' && prompt.startsWith(`${name}: `);
};

const givesAway = (name: string, { answer }: Asked): boolean =>
  leaks(name, answer) || shareSaid(name, answer) > 0 || spellsAcronym(name, answer);

/** Whether a name neither gives an answer away nor is said by the prompt. */
function mayStand(name: string, asked: Asked): boolean {
  if (givesAway(name, asked)) return false;
  const { prompt } = asked;
  const said = new Set(contentWords(blankless(prompt)).map(stemOf));
  const own = contentWords(name).filter((word) => !isCommon(word));
  return !(own.length === 0 ? contentWords(name) : own).some((word) => said.has(stemOf(word)));
}
