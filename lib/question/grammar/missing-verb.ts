import { isPlural } from './is-plural';
import { isGlued } from './phrase';
import type { Token } from './token';
import { FINITE, looksLikeVerb } from './verbs';

/**
 * "Individuals relapse, which …", "theorists aim to …", "friction increases or decreases in …": what
 * the tagger takes for the last noun of a phrase is a verb, where it agrees with the noun before it and
 * its clause has no other.
 *
 * @param from where the phrase begins
 * @param at its last word
 */
export function isMissingVerb(tokens: readonly Token[], from: number, at: number): boolean {
  if (!canBeVerb(tokens[at])) return false;
  const before = tokens[from - 1];
  const opens = from === 0 || (before?.pos === 'DET' && from === 1);
  return agrees(tokens, from, at) && goesOn(tokens, at + 1, opens) && !hasVerbBeside(tokens, at);
}

const canBeVerb = (word: Token | undefined) =>
  word?.pos === 'NOUN' &&
  /^(?=.*[aeiouy])\p{Ll}{3,}$/u.test(word.text) &&
  !NOUN_ONLY.test(word.text);

/** Whether a word that is taken for a noun can be a verb that goes with several. */
export const looksBare = (word: Token | undefined): boolean =>
  word !== undefined && canBeVerb(word) && !isSeveral(word);

const NOUN_ONLY =
  /(?:tions?|sions?|ments?|ness|it(?:y|ies)|isms?|ances?|(?<!experi)ences?|ers?|ors?|ology|ics|ists?|ings?|time|data|rates?)$/;

const isSeveral = (token: Token | undefined) => isPlural(token?.lower ?? '');

/** A bare form after several, a form with its "s" after one. */
function agrees(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens[at - 1];
  if (at <= from || !/^(?:NOUN|PROPN)$/.test(before?.pos ?? '')) return false;
  const headless = tokens[from - 1]?.pos === 'ADP' && from === at - 1;
  const head = headless ? tokens[from - 2] : before;
  return isSeveral(tokens[at])
    ? !isSeveral(head) && !headless
    : isSeveral(head) || isSeveral(before);
}

/**
 * What may stand behind the verb of a clause.
 * @param opens whether the phrase opens the sentence
 */
function goesOn(tokens: readonly Token[], at: number, opens: boolean): boolean {
  const [next, after] = [tokens[at], tokens[at + 1]];
  if (next === undefined || next.lower === 'of') return false;
  if (next.pos === 'CCONJ') return opens && isSeveral(tokens[at - 1]) && isSeveral(after);
  if (next.text === ',')
    return (opens || !isSeveral(tokens[at - 1])) && COMMENTS.test(after?.lower ?? '');
  return (
    /^(?:ADP|PART|ADV|SCONJ|DET|PRON)$/.test(next.pos) && !/^(?:that|which|who)$/.test(next.lower)
  );
}

const COMMENTS = /^(?:which|who|but|so|while|whereas|because|although|since|when|if)$/;

/** Whether another word of the clause can be its verb. */
function hasVerbBeside(tokens: readonly Token[], at: number): boolean {
  const ends = ({ lower }: Token) => COMMENTS.test(lower) || /^(?:where|that|[,;:.(])$/.test(lower);
  const from = tokens.findLastIndex((token, index) => index < at && ends(token)) + 1;
  const end = tokens.findIndex((token, index) => index > at && ends(token));
  // ", labour rights to participate in work,": a member of a list.
  const opensOnComma = from > 0 && tokens[from - 1]?.text === ',';
  if (opensOnComma && tokens[end]?.text === ',' && !COMMENTS.test(tokens[end + 1]?.lower ?? ''))
    return true;
  return tokens
    .slice(from, end < 0 ? undefined : end)
    .some((_, index) => from + index !== at && isVerb(tokens, from + index));
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at]!;
  const before = tokens[at - 1];
  if (FINITE.test(lower)) return true;
  if (/^(?:NOUN|PROPN|ADV)$/.test(before?.pos ?? '') && looksLikeVerb(tokens, at)) return true;
  if (pos === 'AUX') return !/^(?:be|been|being)$/.test(lower);
  return (
    pos === 'VERB' &&
    !isGlued(tokens, at) &&
    before?.lower !== 'to' &&
    !/(?:ing|en)$|^(?:called|termed|named|known|dubbed|based|used)$/.test(lower) &&
    // "a limit determined by", "forces being directed along"
    !(lower.endsWith('ed') && tokens[at + 1]?.lower === 'by') &&
    !/^be(?:en|ing)?$/.test(before?.lower ?? '')
  );
}
