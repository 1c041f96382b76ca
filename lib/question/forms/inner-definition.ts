import { lowerFirst } from '@/lib/question/grammar/lower-first';
import { isPlural } from '@/lib/question/grammar/is-plural';
import type { Phrase } from '@/lib/question/grammar/phrase';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { hasFiniteVerb, looksLikeVerb } from '@/lib/question/grammar/verbs';
import { englishWordsNow } from '@/lib/text/word-list';
import {
  STOP_WORDS,
  contentWords,
  isCommon,
  isGeneric,
  wordsOf,
} from '@/lib/question/grammar/words';
import { isNoDefinition } from './definition-body';
import type { FormQuestion, Statement } from './form';
import { whatIs } from './what-is';

/** "…, a technique that …" after a term: up to the end of the clause. */
const APPOSITION =
  /^, (?:which (?:is|are) )?(?<body>(?:an? |the (?:[\p{L}-]+ ){1,4}(?:of|that|which|in|by|for|where|between) )[^,;:()]{8,120}?)(?:,(?! (?:and|or) )|[;.](?!\S)|$)/iu;
/** "(the secretion of saliva)" after a term. */
const BRACKETS = /^ \((?<body>(?:an? |the )[^()]{10,110})\)/iu;
const ALSO_CALLED =
  /^(?:,| \()(?: ?(?:also|sometimes|often|commonly|otherwise|or))+ (?:called|known as|termed|referred to as) (?:the |an? )?(?<name>[\p{L}\p{N}][\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,4})(?=[,).;])/iu;

/**
 * Definitions inside a sentence: "… uses dropout, a technique that …", "salivation (the secretion of
 * saliva)", and other names: "log loss, also known as cross-entropy, …".
 */
export function defineWithin(
  { text, around }: Statement,
  phrases: readonly Phrase[],
): FormQuestion[] {
  return phrases.flatMap((phrase) => [
    ...meaning(phrase, text, around),
    ...otherName(phrase, text, around),
  ]);
}

const SETTING =
  /^(?:in|on|at|by|for|with|from|to|under|over|after|before|during|without|within|because|if|when|while|although|since|as|once|given|unlike|beyond|besides)\b/i;

const isWhole = ({ shape }: Phrase) => shape === 'noun phrase' || shape === 'named';

function meaning(phrase: Phrase, text: string, around: string): FormQuestion[] {
  const rest = text.slice(phrase.end);
  const body = (BRACKETS.exec(rest) ?? (phrase.start > 4 ? APPOSITION.exec(rest) : null))?.groups?.[
    'body'
  ];
  if (body === undefined || !isWhole(phrase) || !isTerm(phrase.text)) return [];
  // "the tower, the encoder and the head": a list, no definition.
  if (/,[^,]*$/.test(text.slice(0, phrase.start)) && /^, (?:and|or) /.test(rest)) return [];
  const before = text.slice(0, phrase.start);
  if (!BRACKETS.test(rest) && (closesSetting(before) || goesOn(before, rest))) return [];
  // "a menace that you will meet": said to the reader.
  if (
    /\byou\b/.test(body) ||
    isStatement(body) ||
    /^the (?:opposite|same|rest|other)\b/i.test(body)
  )
    return [];
  // "B candidates (the positive plus B − 1 negatives)": counted, not defined.
  if (/[−=×+]/.test(body) || isNoDefinition(phrase.text, body) || saysLittle(body)) return [];
  // "a more direct pathway (…)", "the rectus abdominis muscles (a pair of …)": no name begins so late.
  if (startsLate(before)) return [];
  // "in Peru, a war in Chile and a flood …": the next of a list.
  if (
    /^\p{Lu}/u.test(phrase.text) &&
    / (?:in|at|from) $/.test(before) &&
    / and (?:an?|the|\p{Lu})/u.test(body)
  )
    return [];
  // "For each query, the rank of …": what is told is the rank.
  if (/\b(?:per|each|every|any|no) $/i.test(before)) return [];
  // "adrenarche and gonadarche, the maturing of …, respectively": of which, nobody can tell.
  if (/\brespectively\b/.test(rest)) return [];
  if (wordsOf(body).length < 4 || /\b(?:and|or|but)$/.test(body)) return [];
  // "drop alike items (two visits in a row are …)": what is done, no thing.
  const [opens] = tag(phrase.text);
  if (opens?.pos === 'VERB' && !/(?:ed|ing|en)$/.test(opens.lower)) return [];
  const name = lowerFirst(phrase.text, around);
  const article = /\b(?<article>an?|the) $/i.exec(before)?.groups?.['article'];
  const asked = article === undefined ? name : `${article.toLowerCase()} ${name}`;
  return [
    {
      kind: 'definition',
      // "the corpus albicans, a …": its ending deceives.
      prompt: whatIs(
        asked,
        isPlural(name) && !/^an? (?!(?:pair|group|set|class|series)\b)/i.test(body),
        body,
      ),
      answer: body,
      target: phrase.text,
    },
  ];
}

/** "In a shared pool, the gradients …", "Located in the neck, the gland …": the comma closes a setting. */
const closesSetting = (before: string) =>
  // "Queue health: if an update causes a spike in volume, the update …"
  /: (?:if|when|once|unless|because|since|although|while|as) [^,]*$/i.test(before) ||
  (!before.includes(',') && (SETTING.test(before) || !hasFiniteVerb(tag(before))));

/** "the standard method in practice": words of every field, and few. */
const saysLittle = (body: string) =>
  contentWords(body).length < 4 && contentWords(body).every(isCommon);

/** "Gato, a model that can play games, write, and chat": what defines is a list, of which the rest is left out. */
const goesOn = (before: string, rest: string) =>
  /^,[^,]*,[^;.]*,? (?:and|or) /.test(rest) && hasFiniteVerb(tag(before));

/** "…, the Court held that …" */
const saysThat = (tokens: readonly Token[], at: number) =>
  tokens[at + 1]?.lower === 'that' && !/(?:ing|ed)$/.test(tokens[at]!.lower);

/** "…, the appearance of sugar usually points to …": the comma closed something else. */
function isStatement(body: string): boolean {
  const apart = / (?:that|which|who|whose|where|when|in which|used) /.exec(body);
  const tokens = tag(body);
  const isVerb = ({ pos, lower, start }: Token, at: number) =>
    start < (apart?.index ?? body.length) &&
    (pos === 'AUX' ||
      (pos === 'VERB' && (/[^s]s$/.test(lower) || saysThat(tokens, at))) ||
      looksLikeVerb(tokens, at));
  return tokens.some(isVerb);
}

function otherName(phrase: Phrase, text: string, around: string): FormQuestion[] {
  const name = ALSO_CALLED.exec(text.slice(phrase.end))?.groups?.['name'];
  // "B cells and T cells, also called …": both have another.
  if (
    name === undefined ||
    (name.includes(' and ') && text.slice(0, phrase.start).endsWith(' and '))
  )
    return [];
  if (startsLate(text.slice(0, phrase.start))) return [];
  // "the inverse of the covariance matrix, also called …": not the matrix is.
  if (/ of (?:the |an? )?$/i.test(text.slice(0, phrase.start))) return [];
  if (!isWhole(phrase) || !isTerm(phrase.text) || wordsOf(name).length > 5) return [];
  return [
    {
      kind: 'term',
      prompt: `What is another name for ${lowerFirst(phrase.text, around)}?`,
      answer: name,
      target: null,
    },
  ];
}

/** Whether what stands straight before a phrase belongs to its name, or compares it. */
function startsLate(before: string): boolean {
  const word = /(?:^|[\s(])(\p{Ll}{2,}) $/u.exec(before)?.[1];
  if (word === undefined) return false;
  if (/^(?:more|most|less|least)$/.test(word)) return true;
  return (
    !STOP_WORDS.has(word) &&
    !/(?:s|ed|ing)$/.test(word.replace(/(?:[iu]s|ss)$/, '')) &&
    !englishWordsNow().has(word)
  );
}

const isTerm = (phrase: string) =>
  wordsOf(phrase).length <= 5 &&
  (wordsOf(phrase).length > 1
    ? !contentWords(phrase).every(isGeneric)
    : contentWords(phrase).some((word) => !isCommon(word))) &&
  // "C", of "12C"
  !/^\d|^\p{L}$/u.test(phrase);
