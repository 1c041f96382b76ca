import { lowerFirst } from '@/lib/question/lower-first';
import type { Phrase } from '@/lib/question/phrase';
import { findPhrases } from '@/lib/question/phrases';
import { contentWords, isCommon, isGeneric, wordsOf } from '@/lib/question/words';
import { opensClause } from './definition';
import type { FormQuestion, Statement } from './form';

/** "…, a technique that …" after a term: up to the end of the clause. */
const APPOSITION =
  /^, (?:which (?:is|are) )?(?<body>(?:an? |the (?:[\p{L}-]+ ){1,4}(?:of|that|which|in|by|for|where|between) )[^,;:()]{8,120}?)(?:,(?! (?:and|or) )|[;.]|$)/iu;
/** "(the secretion of saliva)" after a term. */
const BRACKETS = /^ \((?<body>(?:an? |the )[^()]{10,110})\)/iu;
const ALSO_CALLED =
  /^(?:,| \()(?: ?(?:also|sometimes|often|commonly|otherwise|or))* ?(?:called|known as|termed|referred to as) (?:the |an? )?(?<name>[\p{L}\p{N}][\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,4})(?=[,).;])/iu;

/**
 * Definitions inside a sentence: "… uses dropout, a technique that …", "salivation (the secretion of
 * saliva)", and other names: "log loss, also known as cross-entropy, …".
 */
export function defineWithin({ text, tokens, around }: Statement): FormQuestion[] {
  return findPhrases(text, tokens).flatMap((phrase) => [
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
  // "In a shared pool, the gradients that …": the comma closes a setting.
  if (!text.slice(0, phrase.start).includes(',') && SETTING.test(text) && !BRACKETS.test(rest))
    return [];
  if (opensClause(body)) return [];
  if (wordsOf(body).length < 4 || /\b(?:and|or|but)$/.test(body)) return [];
  const name = lowerFirst(phrase.text, around);
  const plural = /[^s]s$/.test(name) && !/(?:sis|us|ics)$/.test(name);
  const article = /\b(?<article>an?) $/i.exec(text.slice(0, phrase.start))?.groups?.['article'];
  const asked = article === undefined ? name : `${article.toLowerCase()} ${name}`;
  return [
    {
      kind: 'definition',
      prompt: `What ${plural ? 'are' : 'is'} ${asked}?`,
      answer: body,
      target: phrase.text,
    },
  ];
}

function otherName(phrase: Phrase, text: string, around: string): FormQuestion[] {
  const name = ALSO_CALLED.exec(text.slice(phrase.end))?.groups?.['name'];
  if (name === undefined || !isWhole(phrase) || !isTerm(phrase.text) || wordsOf(name).length > 5)
    return [];
  return [
    {
      kind: 'term',
      prompt: `What is another name for ${lowerFirst(phrase.text, around)}?`,
      answer: name,
      target: null,
    },
  ];
}

const isTerm = (phrase: string) =>
  wordsOf(phrase).length <= 5 &&
  (wordsOf(phrase).length > 1
    ? !contentWords(phrase).every(isGeneric)
    : contentWords(phrase).some((word) => !isCommon(word))) &&
  !/^\d/.test(phrase);
