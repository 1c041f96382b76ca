import { hasMainVerb } from '@/lib/question/grammar/main-verb';
import { tag } from '@/lib/question/grammar/tagger';
import { upperFirst } from '@/lib/question/grammar/upper-first';
import { contentWords, isCommon, isGeneric, wordsOf } from '@/lib/question/grammar/words';

const NUMBER =
  /^(?:(?:chapter|part|section|lesson|unit)\s+)?(?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2}){0,3}[.:]?\s+/iu;

/** Headings of every book, which name no topic. */
const NAMELESS =
  /^(?:introduction|overview|summary|preface|foreword|exercises?|discussion|conclusions?|background|motivation|examples?|references|further reading|key terms|review questions|implementation|mathematical formulation|tips\b.*|the basics|basics|getting started|what['’]?s next|case study|(?:prepar|clarify|fram|evaluat|serv|develop|monitor|maintain|deploy|collect|test|train|scal)ing(?: (?:and|the|a|an|it) ?.*)?|model (?:development|selection)|(?:offline |online )?evaluation|serving(?: and scaling)?|data preparation|clarifying (?:the )?requirements|framing (?:it|the problem) .*|how teams do it.*|interview q&a|offline|online|details(?: .*)?|provenance|tools|inputs?|outputs?|fix(?:es)?|traps?|note)\b.{0,12}$/iu;

/** A longer heading is a sentence, or all that a chapter holds. */
const MOST_WORDS = 8;

/** A heading as the name of a topic; '' where it names none. */
export function nameOf(heading: string): string {
  const name = heading
    .replace(NUMBER, '')
    .replace(/[.:]$/, '')
    // A title in two lines, of which an outline made one: "Embeddings andLearning".
    .replace(/(?<= (?:and|or|of|for|with|in|the|to))(?=\p{Lu}[\p{L}/])/gu, ' ')
    .trim();
  const words = contentWords(name);
  return NAMELESS.test(name) || wordsOf(name).length > MOST_WORDS || words.every(isGeneric)
    ? ''
    : name;
}

/** "SASRec: causal self-attention over the past (2018)": what a section is about is said first. */
export function ownNameOf(heading: string): string {
  const bare = heading
    .replace(NUMBER, '')
    .replace(/^Introduction to (?=\p{L})/u, '')
    .replace(/ \([^()]*(?:et al|\d{4})[^()]*\)/u, '');
  const [first = '', rest = ''] = bare.split(/: | [–—-] /u, 2);
  // "Cold start: the autoscaling gotcha": what it is called by is no name.
  const more = /^the /i.test(rest) ? [] : [rest];
  const names = rest === '' ? [bare] : ONE_OF_SEVERAL.test(first) ? more : [first, ...more];
  return upperFirst(names.map(nameOf).find(isOwnName) ?? '');
}

function isOwnName(name: string): boolean {
  const isKnown = (word: string) => isCommon(word) || /^\d+$/.test(word);
  return (
    name !== '' &&
    wordsOf(name).length <= MOST_WORDS_OWN &&
    !/^(?:how|why|what|when|where|who|which)\b|\?$/i.test(name) &&
    !contentWords(name).every(isKnown) &&
    !hasMainVerb(tag(`${name}.`))
  );
}

/** "Layer 2: calibration", "The first fork: streaming or not" */
const ONE_OF_SEVERAL = /^(?:\p{L}+ \d+|the (?:first|second|third|last) .*)$/iu;
const MOST_WORDS_OWN = 5;
