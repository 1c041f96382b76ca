import type { KnownWords } from '@/lib/text/word-list';
import { isDescription, isNamedAfterDescription } from './described';
import type { Mention } from '@/lib/question/book/mentions';
import type { Phrase } from '@/lib/question/grammar/phrase';
import type { Token } from '@/lib/question/grammar/token';
import {
  STOP_WORDS,
  contentWords,
  isCommon,
  isGeneric,
  wordsOf,
} from '@/lib/question/grammar/words';

/** What the ranker may look at, beside the phrase itself. */
export interface Surroundings {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  /** Document terms with their counts, all in lower case. */
  readonly terms: ReadonlyMap<string, number>;
  /** What the reader marked, where that is only a piece of the sentence; else ''. */
  readonly marked: string;
  /** How the document speaks of a phrase, given by its words in lower case. */
  readonly mentionOf: (phrase: string) => Mention;
  /** Words of everyday English; the names and terms of a field are not among them. */
  readonly english: KnownWords;
}

const NAMED_BEFORE =
  /\b(?:called|termed|named|dubbed|known as|referred to as|known simply as|as the term|the term|the name|defined as) (?:the |an? )?["“‘]?$/i;
const DEFINES_AFTER =
  /^(?: \([^()]{1,30}\))?,? (?:\([^()]*\) )?(?:is|are|refers? to|means?|occurs?|happens?|denotes?|describes?|involves?|consists? of|can be defined)\b/i;
const ALIAS_BEFORE = /(?:,? or|also called|also known as|\() (?:the |an? )?["“]?$/i;
const AGENT_BEFORE = /\bby (?:the |an? )?$/i;

/**
 * Plain numbers that describe a phrase as an answer; each 0 or 1 unless said otherwise. Names are
 * those of the weights in `rank.ts`.
 */
export function featuresOf(phrase: Phrase, around: Surroundings): Record<string, number> {
  const { sentence, terms } = around;
  const before = sentence.slice(0, phrase.start);
  // Patterns that end where the phrase begins need not look at the whole of it.
  const justBefore = before.slice(-LONGEST_WORDING);
  const after = sentence.slice(phrase.end);
  const opens = /^(?:(?:an?|the) )?$/i.test(before);
  const words = wordsOf(phrase.text);
  const lower = words.join(' ');
  const content = contentWords(phrase.text);
  const { inside, previous, next } = tokensAt(phrase, around.tokens);
  const head = words.at(-1) ?? '';
  const pairs = words.slice(1).map((word, at) => count(terms, `${words[at]} ${word}`));
  const touches = /^[ -]?$/.test(sentence.slice(phrase.end, next?.start));
  const mention = around.mentionOf(lower);
  const rare = content.flatMap(partsOf).filter((word) => isRare(word, around.english));
  const describes = isDescription(phrase.text, before, after);
  const capital =
    inside.length > 0 &&
    inside.every(({ text }) => /^[\p{Lu}\d\W]/u.test(text) || STOP_WORDS.has(text));
  return {
    named: is(
      phrase.shape === 'named' ||
        isNamedAfterDescription(before, after) ||
        (NAMED_BEFORE.test(justBefore) && !(nominal(next) && touches)),
    ),
    defined: is(opens && !describes && DEFINES_AFTER.test(after)),
    subject: is(opens && !describes),
    definedInside: is(
      before !== '' && /^(?: \([^()]{1,30}\))? (?:is|are) (?:an?|the) /.test(after),
    ),
    apposition: is(/^(?: \([^()]{1,30}\))?, (?:an?|the|which|or) /.test(after)),
    alias: is(ALIAS_BEFORE.test(justBefore)),
    agent: is(AGENT_BEFORE.test(justBefore)),
    bracketed: is(before.lastIndexOf('(') > before.lastIndexOf(')') && /^[^(]*\)/.test(after)),
    withAcronym: is(phrase.shape === 'with acronym'),
    acronymFollows: is(/^ \(\p{Lu}[\p{Lu}\d-]+s?\)/u.test(after)),
    isAcronym: is(/^\p{Lu}[\p{Lu}\d-]+s?$/u.test(phrase.text)),
    number: is(phrase.shape === 'number'),
    year: is(/^(?:1[0-9]|20)\d{2}$/.test(phrase.text)),
    modifier: is(phrase.shape === 'modifier'),
    tail: is(phrase.shape === 'tail'),
    ofPhrase: is(phrase.shape === 'of phrase'),
    pair: is(phrase.shape === 'pair'),
    name: is(capital && before !== '' && phrase.shape !== 'number'),
    properHead: is(inside.at(-1)?.pos === 'PROPN'),
    oneWord: is(words.length === 1),
    twoWords: is(words.length === 2),
    threeWords: is(words.length === 3),
    longer: Math.max(0, words.length - 3),
    hyphen: is(phrase.text.includes('-')),
    headGeneric: is(isGeneric(head)),
    genericShare: content.length === 0 ? 1 : content.filter(isGeneric).length / content.length,
    commonHead: is(isCommon(head)),
    commonShare: content.length === 0 ? 1 : content.filter(isCommon).length / content.length,
    wordLength:
      content.length === 0 ? 0 : Math.min(12, Math.max(...content.map((word) => word.length))) / 12,
    openAdjective: is(inside[0]?.pos === 'ADJ' && words.length > 1),
    openVerb: is(inside[0]?.pos === 'VERB'),
    termCount: Math.log1p(words.length === 1 ? count(terms, lower) : Math.max(0, ...pairs)),
    headCount: Math.log1p(count(terms, head)),
    position: phrase.start / Math.max(1, sentence.length),
    lastWords: is(/^[.!]?["”)]*[.!]?$/.test(after)),
    afterOf: is(previous?.lower === 'of'),
    afterVerb: is(previous?.pos === 'VERB' || previous?.pos === 'AUX'),
    afterIndefinite: is(/\ban? $/i.test(justBefore)),
    afterThe: is(/\bthe $/i.test(justBefore)),
    beforeOf: is(next?.lower === 'of'),
    splitsRight: is(nominal(next) && touches && !/^["”]/.test(after)),
    splitsLeft: is(
      phrase.shape !== 'tail' &&
        nominal(previous) &&
        sentence.slice(previous?.end, phrase.start) === ' ',
    ),
    rare: is(rare.length > 0),
    rareHead: is(partsOf(head).some((word) => isRare(word, around.english))),
    rareShare: content.length === 0 ? 0 : Math.min(1, rare.length / content.length),
    firstMention: is(mention.isFirst && mention.count > 1),
    onlyMention: is(mention.count === 1),
    mentions: Math.log1p(mention.count),
    again: is(mention.count > 1),
    marked: is(
      around.marked !== '' && around.marked.toLowerCase().includes(phrase.text.toLowerCase()),
    ),
    exactlyMarked: is(around.marked !== '' && wordsOf(around.marked).join(' ') === lower),
  };
}

const LONGEST_WORDING = 40;

/** The tokens of a phrase, and those beside it. */
function tokensAt({ start, end }: Phrase, tokens: readonly Token[]) {
  let from = 0;
  while (from < tokens.length && tokens[from]!.start < start) from++;
  let to = from;
  while (to < tokens.length && tokens[to]!.end <= end) to++;
  let after = to;
  while (after < tokens.length && tokens[after]!.start < end) after++;
  let before = from - 1;
  while (before >= 0 && tokens[before]!.end > start) before--;
  return { inside: tokens.slice(from, to), previous: tokens[before], next: tokens[after] };
}

const is = (value: boolean) => (value ? 1 : 0);

const nominal = (token: Token | undefined) =>
  token !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(token.pos);

/** How often the document has a term, in the singular or plural. */
const count = (terms: ReadonlyMap<string, number>, term: string) =>
  terms.get(term) ??
  (term.endsWith('s') ? terms.get(term.slice(0, -1)) : undefined) ??
  terms.get(`${term}s`) ??
  0;

const JOINT = /[-'’.]/;
const partsOf = (word: string) => (JOINT.test(word) ? word.split(JOINT) : [word]);

/** A word that everyday English does not have: of the field, or a name. */
const isRare = (word: string, english: KnownWords) =>
  /^\p{L}{3,}$/u.test(word) &&
  !english.has(word) &&
  !(word.endsWith('s') && english.has(word.slice(0, -1)));
