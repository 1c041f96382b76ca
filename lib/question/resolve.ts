import type { Token } from './tagger';
import { contentWords, isGeneric, wordsOf } from './words';

const PLURAL_VERB = /^(?:are|were|have|do)$/;
const SINGULAR_VERB = /^(?:is|was|has|does)$/;

/** The subject a sentence opens with, where it is a plain noun phrase directly before the verb. */
function openingSubject(text: string, tokens: readonly Token[]): string | null {
  const verb = tokens.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB');
  const subject = tokens.slice(0, verb);
  const plain = subject.every(
    ({ pos, text: word }, at) =>
      ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(pos) ||
      /^(?:of|['’]s)$/.test(word) ||
      (at === 0 && pos === 'DET') ||
      /^[-‐–]$/.test(word),
  );
  const last = subject.at(-1);
  if (verb < 1 || verb > 6 || !plain || last === undefined) return null;
  if (
    /^(?:this|that|these|those|such|some|many|most|all|both|each|another|no|other)$/.test(
      subject[0]?.lower ?? '',
    )
  )
    return null;
  const words = contentWords(text.slice(0, last.end));
  if (!['NOUN', 'PROPN'].includes(last.pos) || words.every(isGeneric)) return null;
  return text.slice(0, last.end);
}

/**
 * Says what an opening "It", "They" or "This X" stands for, where that is plain: the subject the
 * sentence before opens with, if number agrees; "This X of Y" becomes "The X of Y". Anything less
 * certain is left for the gates to refuse.
 *
 * @returns the sentence, perhaps with its opening replaced
 */
export function resolveOpening(
  sentence: string,
  tokens: readonly Token[],
  before: { readonly text: string; readonly tokens: readonly Token[] },
): string {
  const [first, second] = tokens;
  if (first === undefined || second === undefined) return sentence;
  if (
    /^(?:it|they)$/.test(first.lower) &&
    (second.pos === 'AUX' || second.pos === 'VERB' || second.pos === 'ADV')
  ) {
    const subject = openingSubject(before.text, before.tokens);
    if (subject === null) return sentence;
    const plural = /[^s]s$/.test(subject) && !/(?:sis|us|ics)$/.test(subject);
    if (
      plural !== (first.lower === 'they') ||
      (PLURAL_VERB.test(second.lower) !== plural &&
        (PLURAL_VERB.test(second.lower) || SINGULAR_VERB.test(second.lower)))
    )
      return sentence;
    return subject + sentence.slice(first.end);
  }
  if (/^(?:this|these|those|that)$/.test(first.lower) && first.text !== first.lower) {
    const verb = tokens.findIndex(
      ({ pos, lower }, at) =>
        at > 1 &&
        (pos === 'AUX' ||
          (pos === 'PUNCT' && !(lower === ',' && tokens[at - 1]?.pos === 'ADJ')) ||
          lower === 'that' ||
          lower === 'which'),
    );
    const phrase = sentence.slice(second.start, tokens[verb]?.start ?? second.end);
    const telling = contentWords(phrase).filter((word) => !isGeneric(word));
    const isNoun = ['NOUN', 'PROPN', 'ADJ'].includes(second.pos) || second.lower.endsWith('ing');
    if (
      isNoun &&
      verb > 2 &&
      (telling.length >= 2 ||
        (/^[^,.]{3,60}, (?:known|called|termed)/.test(sentence.slice(second.start)) &&
          wordsOf(phrase).length > 1))
    )
      return `The${sentence.slice(first.end)}`;
  }
  return sentence;
}

const POINTS_BACK =
  /^(?:it|its|they|their|them|he|his|she|her|this|these|that|those|such)\b|^(?:\p{L}+ ){0,3}(?:this|these|those|such)\b(?! (?:as|who|that|with|in|of)\b)/iu;

/** Together with what comes before, a card must still be read at one glance. */
const MOST_WORDS = 46;

/**
 * The sentence before, where one that points back ("This attracts …") can only be read with it.
 *
 * @param before stands on its own, or is '' when unknown
 * @returns `before` if it helps: it points nowhere itself and both are short; else ''
 */
export function leadFor(sentence: string, before: string): string {
  if (!POINTS_BACK.test(sentence) || POINTS_BACK.test(before) || !/[.!]$/.test(before)) return '';
  const words = wordsOf(before).length;
  return words >= 5 && words + wordsOf(sentence).length <= MOST_WORDS ? before : '';
}
