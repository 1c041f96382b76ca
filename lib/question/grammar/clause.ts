import { isPlural } from './is-plural';
import { lemmaOf } from './tagger';
import type { Token } from './token';
import { lowerFirst } from './lower-first';
import { looksLikeVerb } from './verbs';
import { contentWords, isGeneric, wordsOf } from './words';

/** A clause taken apart so that it can be asked about: "In search, | the ranker | often | fails | on …". */
export interface Clause {
  /** "in search," with its comma; '' where the clause opens on its subject. */
  readonly setting: string;
  readonly subject: string;
  /** Adverbs between subject and verb: "often"; '' where none. */
  readonly adverbs: string;
  /** What a question puts before the subject: "is", "can", "does". */
  readonly auxiliary: string;
  /** What follows subject and adverbs in a question: "fail on …", "used for …". */
  readonly predicate: string;
}

const BE = /^(?:is|are|was|were)$/;
const MODAL = /^(?:can|could|should|must|will|would|may|might|cannot)$/;
const HAVE = /^(?:has|have|had)$/;
const DO = /^(?:does|do|did)$/;
const SETTING = /^(?:in|for|during|with|at|under|within|on|among|after|before|unlike|without)$/;
const MOST_SUBJECT = 7;

/** Whether a token can belong to a plain subject. */
function inSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'CCONJ'].includes(token.pos)) return true;
  if (/^(?:of|for|in|with|between|from|on|to|over|and|or|[-‐–/]|['’]s?)$/.test(token.lower))
    return true;
  return token.pos === 'VERB' && /(?:ing|ed|en)$/.test(token.lower) && at > 0;
}

/** "Reciprocal rank fusion merges …": a bare form before a noun, where the verb with its "s" comes after. */
function nounInDisguise(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.pos !== 'VERB' || /(?:s|ed|ing)$/.test(tokens[at].lower)) return false;
  const verb = tokens.findIndex(
    ({ pos, lower }, index) =>
      index > at && (pos === 'AUX' || (pos === 'VERB' && /[^s]s$/.test(lower))),
  );
  const between = tokens.slice(at + 1, verb);
  return (
    verb > at + 1 && verb - at <= 3 && between.every(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  );
}

function verbAt(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length && at - from <= MOST_SUBJECT + 2; at++) {
    const token = tokens[at]!;
    // "A joint where bones are joined is …": the first verb is not that of the subject.
    if (at > from && /^(?:where|when|why|how|that|which|who|whom|whose)$/.test(token.lower))
      return -1;
    if (at > from && (token.pos === 'AUX' || looksLikeVerb(tokens, at))) return at;
    const participle =
      /(?:ing|ed|en)$/.test(token.lower) &&
      ['NOUN', 'PROPN', 'ADJ'].includes(tokens[at + 1]?.pos ?? '') &&
      tokens[at - 1]?.pos !== 'NOUN' &&
      tokens[at - 1]?.pos !== 'PRON';
    const isNoun = nounInDisguise(tokens, at);
    if (at > from && token.pos === 'VERB' && !participle && !isNoun && !token.lower.endsWith('ing'))
      return at;
    if (isNoun) continue;
    if (token.pos !== 'ADV' && token.pos !== 'PRON' && !inSubject(tokens, at)) return -1;
  }
  return -1;
}

const readsAsPlural = (head: Token | undefined, subject: readonly Token[]) =>
  head !== undefined &&
  (subject.some(({ lower }) => lower === 'and') ||
    /^(?:we|you|they)$/.test(head.lower) ||
    isPlural(head.lower));

/** The noun a subject is about: the one before "of", "for" … or the last. */
function headOf(subject: readonly Token[]): Token | undefined {
  const preposition = subject.findIndex(
    ({ lower }, at) => at > 0 && /^(?:of|for|in|with|between|from|on|to|over)$/.test(lower),
  );
  return (preposition < 0 ? subject : subject.slice(0, preposition)).at(-1);
}

/** "A model trained last week has never seen …": the verb of the sentence comes later. */
function isReducedRelative(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.pos !== 'VERB' || !/(?:ed|en|wn|lt|nt|pt)$/.test(tokens[verb].lower))
    return false;
  const rest = tokens.slice(verb + 1);
  const end = rest.findIndex(
    ({ text, lower }) =>
      /^[,;:]$/.test(text) || /^(?:and|that|which|who|but|when|because|if)$/.test(lower),
  );
  return rest
    .slice(0, end < 0 ? undefined : end)
    .some(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && /[^s]s$/.test(lower)));
}

/**
 * Takes a statement apart, where it is plain: an optional setting, a noun phrase, a finite verb.
 *
 * @param text one clause without its full stop
 * @param tokens of exactly this text
 * @param around text in which a word that also occurs in lower case is no name
 * @returns `null` where the subject is a pronoun (but "we" and "you"), too broad or not plain
 */
export function parseClause(text: string, tokens: readonly Token[], around: string): Clause | null {
  const comma = tokens.findIndex(({ text: word }) => word === ',');
  const hasSetting = SETTING.test(tokens[0]?.lower ?? '') && comma > 1 && comma < 10;
  const from = hasSetting ? comma + 1 : 0;
  const verb = verbAt(tokens, from);
  if (verb < 0) return null;
  const before = tokens.slice(from, verb);
  let end = before.length;
  while (end > 0 && before[end - 1]?.pos === 'ADV') end--;
  const subject = before.slice(0, end);
  const first = subject[0];
  const last = subject.at(-1);
  if (first === undefined || last === undefined) return null;
  const speaker = /^(?:we|you)$/.test(first.lower) && subject.length === 1;
  if (!speaker && !['NOUN', 'PROPN', 'ADJ'].includes(last.pos)) return null;
  if (!speaker && subject.some(({ pos }) => pos === 'PRON')) return null;
  if (first.pos === 'NUM') return null;
  if (
    /^(?:when|where|whenever|if|once|because|since|although|though|while|as|until|unless|by|during|before|after|from|to|in|on|at|for|with|within|under|among|through|despite|sometimes|often|usually|generally|typically|this|that|these|those|such|it|there|here|another|other|both|each|every|any|which|what|one|to|no|not|neither|some|more|most|less|few|only|even|all)$/.test(
      first.lower,
    )
  )
    return null;
  const subjectText = text.slice(first.start, last.end);
  if (!speaker && contentWords(subjectText).every(isGeneric)) return null;
  if (wordsOf(subjectText).length > MOST_SUBJECT) return null;
  const adverbs = before
    .slice(end)
    .map((token) => token.text)
    .filter((word) => !/^(?:also|therefore|thus|then|however|too|now)$/i.test(word))
    .join(' ');
  const token = tokens[verb]!;
  if (isReducedRelative(tokens, verb)) return null;
  const rest = text.slice(token.end).trim();
  // "We reconcile both", "it starts here": only with what stood before.
  if (/\b(?:both|it|them|this|these|those|here|there|so|that|whether|how|what|which)$/i.test(rest))
    return null;
  const verbs = auxiliaryFor(token, tokens[verb + 1], readsAsPlural(headOf(subject), subject));
  if (verbs === null) return null;
  return {
    setting: hasSetting ? `${text.slice(0, tokens[comma]!.end)} ` : '',
    subject: speaker ? first.lower : lowerFirst(subjectText, around),
    adverbs,
    auxiliary: verbs.auxiliary,
    predicate: [verbs.main, rest.replace(/^also /, '')].filter(Boolean).join(' '),
  };
}

function auxiliaryFor(
  verb: Token,
  next: Token | undefined,
  plural: boolean,
): { auxiliary: string; main: string } | null {
  const { lower } = verb;
  if (BE.test(lower) || MODAL.test(lower) || DO.test(lower)) return { auxiliary: lower, main: '' };
  if (HAVE.test(lower) && next?.pos === 'VERB' && /(?:ed|en|wn|lt|nt|pt)$/.test(next.lower))
    return { auxiliary: lower, main: '' };
  if (/[^s]s$|(?:sse|she|che|xe|ze)s$/.test(lower) && !plural)
    return { auxiliary: 'does', main: lemmaOf(lower) };
  if (plural && lemmaOf(lower) === lower) return { auxiliary: 'do', main: lower };
  if (lemmaOf(lower) !== lower && !/(?:ing|s)$/.test(lower))
    return { auxiliary: 'did', main: lemmaOf(lower) };
  return null;
}

/** "Why does the ranker often fail on …?": a clause as a question. */
export function askOf(
  word: string,
  { setting, subject, adverbs, auxiliary, predicate }: Clause,
): string {
  const opening = setting === '' ? word : `${setting}${word.toLowerCase()}`;
  return `${[opening, auxiliary, subject, adverbs, predicate].filter(Boolean).join(' ')}?`.replace(
    /[,;]?\?$/,
    '?',
  );
}

/** "Blindness is the failure to notice …": says what it is, of which nobody asks when or why. */
export const isIdentity = ({ auxiliary, predicate }: Clause): boolean =>
  BE.test(auxiliary) && predicate.startsWith('the ');

/** "… has no value and only has …": a why, how or when may belong to the second alone. */
export const saysTwoThings = ({ predicate }: Clause): boolean =>
  / and (?:(?:only|also|then|often|thus) )?(?:is|are|was|were|has|have|can|could|will|would|may|might|must|should|does|do)\b/.test(
    predicate,
  );
