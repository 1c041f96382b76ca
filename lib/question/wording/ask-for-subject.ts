import { englishWordsNow } from '@/lib/text/word-list';
import { BLANK, fillBlanks } from '@/lib/question/gate/cloze';
import { lowerFirst } from '@/lib/question/grammar/lower-first';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { FINITE, looksLikeVerb } from '@/lib/question/grammar/verbs';
import { count, wordsOf } from '@/lib/question/grammar/words';

const OPENS_ON_BLANK =
  /^(?<setting>(?:In|At|On|During|For|With|Within|Under|Among|After|Before|Unlike|From|Through) [^,_;:]{3,60}, )?(?:[Tt]he |[Aa]\(n\) )?_{5} (?<rest>[^_;:]+)\.$/;

/** What a question would have to say twice, or of whom: another clause, a pronoun. */
const NOT_PLAIN =
  /, (?:and|but|or|so|while|which|who|yet)\b|[.!?] |\b(?:whereas|though)\b|\b(?:and|or) (?:the|an?) [^,]* (?:is|are)\b|\b(?:they|their|them|themselves|it|itself|he|she|his|her|him|this|these|those|such)\b/i;

/** "_____ is a ring of …", "_____ are called rings.": asked with "what", it would ask for what is told. */
const DEFINES =
  /^(?:(?:is|are|was|were) (?:(?:\p{L}+ly|then|also|often|sometimes|usually) )*(?:an?|the|one|any|what|why|how|because|when|where|that|not|called|known|termed|named|referred)\b|(?:refers?|means?|denotes?)\b)/u;

/** Asked for with "who", or with their name. */
const PEOPLE =
  /\b(?:people|person|man|men|woman|women|child|children|(?:\p{L}+(?:ists?|ians?))|users?|readers?|students?|workers?|teachers?|engineers?|teams?|compan(?:y|ies)|patients?|adults?|infants?|participants?|authors?|researchers?|interviewers?|candidates?|customers?|buyers?|sellers?|members?|parents?|mothers?|fathers?|viewers?|annotators?|raters?|experts?|judges?|groups?)$/iu;

const MOST_WORDS = 26;

/**
 * A sentence that opens on its blank, as the question it amounts to: "The _____ connects the pharynx to
 * the trachea." becomes "What connects the pharynx to the trachea?".
 *
 * @returns `null` where that would read oddly: names and people, definitions, several clauses
 */
export function askForSubject(prompt: string, answer: string): string | null {
  const { setting = '', rest } = OPENS_ON_BLANK.exec(prompt)?.groups ?? {};
  if (rest === undefined || count(prompt, BLANK) > 1 || wordsOf(rest).length > MOST_WORDS)
    return null;
  if (NOT_PLAIN.test(setting + rest) || DEFINES.test(rest) || isSomebody(answer)) return null;
  const sentence = fillBlanks(prompt, answer);
  const offset = sentence.length - rest.length - 1;
  const tokens = tag(sentence);
  const from = tokens.findIndex(({ start }) => start >= offset);
  const verb = tokens.findIndex(({ pos }, at) => at >= from && pos !== 'ADV');
  const agreeing = from > 0 && verb >= from ? withWhat(tokens, verb) : null;
  if (agreeing === null) return null;
  const { start, end, text } = tokens[verb]!;
  // "are found in … and are the most …": the second verb would have to agree, too.
  if (agreeing !== text && agreesTwice(tokens, verb)) return null;
  const adverbs = sentence.slice(offset, start);
  return `${setting}${setting === '' ? 'What' : 'what'} ${adverbs}${agreeing}${sentence.slice(end, -1)}?`;
}

/** "are found in … and are the most …", "need less memory and give …": a second verb of several. */
const agreesTwice = (tokens: readonly Token[], verb: number) =>
  tokens.some(
    ({ lower, pos }, at) =>
      at > verb &&
      tokens[at - 1]?.lower === 'and' &&
      (SINGULAR.has(lower) || (pos === 'VERB' && !/(?:s|ing|ed|en)$/.test(lower))),
  );

const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
]);

/** The verb as it goes with "what"; `null` where there is none. */
function withWhat(tokens: readonly Token[], at: number): string | null {
  const { text, lower, pos } = tokens[at]!;
  if (FINITE.test(lower)) return saysWhatItIs(tokens, at) ? null : (SINGULAR.get(lower) ?? text);
  if (hasVerbOfAll(tokens.slice(at + 1))) return null;
  if (looksLikeVerb(tokens, at)) return text;
  if (pos !== 'VERB' || /(?:ing|en)$/.test(lower)) return null;
  if (/[^s]s$/.test(lower)) return text;
  // "Items retrieved within minutes": a participle, unless something is done to something.
  if (lower.endsWith('ed') && !BARE_ED.test(lower))
    return /^(?:ADP|SCONJ|PUNCT)$/.test(tokens[at + 1]?.pos ?? '') ? null : text;
  // A bare form goes with several: "Monocytes originate from …".
  const subject = tokens[at - 1]?.lower ?? '';
  return /[^s]s$/.test(subject) ? thirdPerson(text) : null;
}

const PARTICIPLE = /(?:ed|en|wn|nt|ne|und|de|pt|ld|ut|ught)$/;

/** "is gas exchange that …", "are tiny, round structures": as a question it would ask for a definition. */
function saysWhatItIs(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:is|are|was|were)$/.test(tokens[at]!.lower)) return false;
  const next = tokens.slice(at + 1).findIndex(({ pos }) => pos !== 'ADV');
  const [said, after] = tokens.slice(at + 1 + next);
  // "What is increasing the gap?": something else may be.
  if (said?.pos === 'VERB') return !PARTICIPLE.test(said.lower);
  if (said?.pos === 'ADP' || said?.lower === 'part') return false;
  return !(said?.pos === 'ADJ' && after?.pos === 'ADP');
}

/** "Features computed over a window require …": the verb of the sentence comes later. */
function hasVerbOfAll(rest: readonly Token[]): boolean {
  const end = rest.findIndex(({ lower }) => ENDS_CLAUSE.test(lower));
  return rest
    .slice(0, end < 0 ? undefined : end)
    .some(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !/(?:ed|ing|en)$/.test(lower)));
}

const ENDS_CLAUSE =
  /^(?:that|which|who|how|when|where|what|why|whether|because|if|to|as|than|so|and|or|but|[,;:(])$/;

/** Bare forms that end like a participle. */
const BARE_ED = /^(?:need|feed|exceed|proceed|succeed|breed|bleed)$/;

const thirdPerson = (verb: string) =>
  /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;

/** A name, or people. */
function isSomebody(answer: string): boolean {
  if (PEOPLE.test(answer)) return true;
  const [first = '', ...others] = answer.split(' ');
  if (!/^\p{Lu}\p{Ll}/u.test(first)) return false;
  if (others.some((word) => /^\p{Lu}\p{Ll}/u.test(word))) return true;
  return lowerFirst(answer, '') === answer && !englishWordsNow().has(first.toLowerCase());
}
