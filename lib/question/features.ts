import type { Phrase } from './phrase';
import type { Token } from './tagger';
import { STOP_WORDS, contentWords, isCommon, isGeneric, stemOf, wordsOf } from './words';

/** What the ranker may look at, beside the phrase itself. */
export interface Surroundings {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly title: string;
  /** Document terms with their counts, all in lower case. */
  readonly terms: ReadonlyMap<string, number>;
  /** What the reader marked, where that is only a piece of the sentence; else ''. */
  readonly marked: string;
}

const NAMED_BEFORE =
  /\b(?:called|termed|named|dubbed|known as|referred to as|known simply as|as the term|the term|defined as) (?:the |an? )?["“‘]?$/i;
const DEFINES_AFTER =
  /^(?: \([^()]{1,30}\))?,? (?:\([^()]*\) )?(?:is|are|refers? to|means?|occurs?|happens?|denotes?|describes?|involves?|consists? of|can be defined)\b/i;
const ALIAS_BEFORE = /(?:,? or|also called|also known as|\() (?:the |an? )?["“]?$/i;
const AGENT_BEFORE = /\bby (?:the |an? )?$/i;
const EXAMPLE_BEFORE = /\b(?:such as|like|e\.g\.,?|including) (?:the |an? )?$/i;

/**
 * Plain numbers that describe a phrase as an answer; each 0 or 1 unless said otherwise. Names are
 * those of the weights in `rank.ts`.
 */
export function featuresOf(phrase: Phrase, around: Surroundings): Record<string, number> {
  const { sentence, terms } = around;
  const before = sentence.slice(0, phrase.start);
  const after = sentence.slice(phrase.end);
  const words = wordsOf(phrase.text);
  const lower = words.join(' ');
  const content = contentWords(phrase.text);
  const inside = around.tokens.filter(
    ({ start, end }) => start >= phrase.start && end <= phrase.end,
  );
  const next = around.tokens.find(({ start }) => start >= phrase.end);
  const previous = around.tokens.findLast(({ end }) => end <= phrase.start);
  const head = words.at(-1) ?? '';
  const count = (term: string) =>
    terms.get(term) ?? terms.get(term.replace(/s$/, '')) ?? terms.get(`${term}s`) ?? 0;
  const pairs = words.slice(1).map((word, at) => count(`${words[at]} ${word}`));
  const nominal = (token: Token | undefined) =>
    token !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(token.pos);
  const touches = /^[ -]?$/.test(sentence.slice(phrase.end, next?.start));
  const titleStems = new Set(contentWords(around.title).map(stemOf));
  const is = (value: boolean) => (value ? 1 : 0);
  const capital =
    inside.length > 0 &&
    inside.every(({ text }) => /^[\p{Lu}\d\W]/u.test(text) || STOP_WORDS.has(text));
  return {
    named: is(
      phrase.shape === 'named' || (NAMED_BEFORE.test(before) && !(nominal(next) && touches)),
    ),
    defined: is(before.replace(/^(?:an?|the) /i, '') === '' && DEFINES_AFTER.test(after)),
    subject: is(before.replace(/^(?:an?|the) /i, '') === ''),
    definedInside: is(
      before !== '' && /^(?: \([^()]{1,30}\))? (?:is|are) (?:an?|the) /.test(after),
    ),
    apposition: is(/^(?: \([^()]{1,30}\))?, (?:an?|the|which|or) /.test(after)),
    alias: is(ALIAS_BEFORE.test(before)),
    agent: is(AGENT_BEFORE.test(before)),
    example: is(EXAMPLE_BEFORE.test(before)),
    bracketed: is(/\([^)]*$/.test(before) && /^[^(]*\)/.test(after)),
    withAcronym: is(phrase.shape === 'with acronym'),
    acronymFollows: is(/^ \(\p{Lu}[\p{Lu}\d-]+s?\)/u.test(after)),
    isAcronym: is(/^\p{Lu}[\p{Lu}\d-]+s?$/u.test(phrase.text)),
    quoted: is(phrase.shape === 'quoted' || (/["“]$/.test(before) && /^["”]/.test(after))),
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
    common: is(words.length === 1 && isCommon(head)),
    commonHead: is(isCommon(head)),
    commonShare: content.length === 0 ? 1 : content.filter(isCommon).length / content.length,
    wordLength:
      content.length === 0 ? 0 : Math.min(12, Math.max(...content.map((word) => word.length))) / 12,
    ending: is(
      /(?:tion|sis|ity|ism|ics|ase|oid|ine|ium|ology|ure|ide|ance|ence|itis|oma|cyte|ment|cy)s?$/.test(
        head,
      ),
    ),
    openAdjective: is(inside[0]?.pos === 'ADJ' && words.length > 1),
    openVerb: is(inside[0]?.pos === 'VERB'),
    inTitle: is(content.some((word) => titleStems.has(stemOf(word)))),
    termCount: Math.log1p(words.length === 1 ? count(lower) : Math.max(0, ...pairs)),
    headCount: Math.log1p(count(head)),
    isTerm: is(terms.has(lower)),
    position: phrase.start / Math.max(1, sentence.length),
    lastWords: is(/^[.!]?["”)]*[.!]?$/.test(after)),
    afterOf: is(previous?.lower === 'of'),
    afterVerb: is(previous?.pos === 'VERB' || previous?.pos === 'AUX'),
    afterIndefinite: is(/\ban? $/i.test(before)),
    afterThe: is(/\bthe $/i.test(before)),
    beforeOf: is(next?.lower === 'of'),
    splitsRight: is(nominal(next) && touches && !/^["”]/.test(after)),
    splitsLeft: is(
      phrase.shape !== 'tail' &&
        nominal(previous) &&
        sentence.slice(previous?.end, phrase.start) === ' ',
    ),
    marked: is(
      around.marked !== '' && around.marked.toLowerCase().includes(phrase.text.toLowerCase()),
    ),
    exactlyMarked: is(around.marked !== '' && wordsOf(around.marked).join(' ') === lower),
  };
}
