import type { Mention } from '@/lib/question/book/mentions';
import type { Phrase } from '@/lib/question/grammar/phrase';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { isMissingVerb } from '@/lib/question/grammar/missing-verb';
import { hasFiniteVerb, looksLikeVerb } from '@/lib/question/grammar/verbs';
import { wordsOf } from '@/lib/question/grammar/words';

/** What the book says of words. */
interface Known {
  /** Terms of the book with their counts, in lower case. */
  readonly terms: ReadonlyMap<string, number>;
  /** How the document speaks of a phrase, given by its words in lower case. */
  readonly mentionOf: (phrase: string) => Mention;
}

/** Whether blanking would cut a term of the document in two ("gradient" out of "gradient descent"). */
function splitsTerm(
  sentence: string,
  { start, end }: Phrase,
  terms: ReadonlyMap<string, number>,
): boolean {
  const first = wordsOf(sentence.slice(start, end))[0] ?? '';
  const last = wordsOf(sentence.slice(start, end)).at(-1) ?? '';
  const next = /^[ -]([\p{L}\p{N}]+)/u.exec(sentence.slice(end))?.[1]?.toLowerCase() ?? '';
  const previous = /([\p{L}\p{N}]+)[ -]$/u.exec(sentence.slice(0, start))?.[1]?.toLowerCase() ?? '';
  return binds(terms, `${last} ${next}`, last) || binds(terms, `${previous} ${first}`, first);
}

function binds(terms: ReadonlyMap<string, number>, pair: string, word: string): boolean {
  const count = terms.get(pair) ?? 0;
  return count >= 3 && count * 2 >= (terms.get(word) ?? 0);
}

/** "limit theorem": the book never says it without the "central" that stands before it. */
function isNeverAlone(
  tokens: readonly Token[],
  { start, end, text }: Phrase,
  known: Known,
): boolean {
  const phrase = wordsOf(text).join(' ');
  const alone = known.mentionOf(phrase).count;
  if (alone < LEAST_MENTIONS) return false;
  const beside = (token: Token | undefined) =>
    token !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(token.pos);
  const goes = (longer: string) => known.mentionOf(longer).count === alone;
  const before = tokens.findLast((token) => token.end === start - 1);
  const after = tokens.find((token) => token.start === end + 1);
  return (
    (beside(before) && goes(`${before!.lower} ${phrase}`)) ||
    (beside(after) && goes(`${phrase} ${after!.lower}`))
  );
}

/** What is said once or twice may be said so by chance. */
const LEAST_MENTIONS = 3;

/** "Mine items that are close": at the start, with no verb of its own after it, an imperative. */
function swallowsVerb(rest: readonly Token[], { start, end, text, shape }: Phrase): boolean {
  if (start > 0) return false;
  // "Tune NMS to …": one word before a thing, and no adjective, tells what to do with it.
  const [next] = rest;
  const beside =
    next?.start === end + 1 && /^(?:NOUN|PROPN)$/.test(next.pos) && !SAYS_OF.test(next.lower);
  if (beside && shape !== 'modifier' && !text.includes(' ')) return true;
  return !rest.some(
    ({ pos, lower }, at) =>
      (pos === 'AUX' ||
        (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)) ||
        (pos === 'NOUN' && /[^s]s$/.test(lower)) ||
        (at === 0 && pos === 'VERB')) &&
      !/^(?:that|which|who|to)$/.test(rest[at - 1]?.lower ?? '') &&
      // "Sum the gains, then normalise": told as much as what is blanked.
      !(pos === 'VERB' && !lower.endsWith('s') && rest[at - 1]?.lower === 'then'),
  );
}

/** Forms that the tagger often takes for nouns, and that say something of what stands before them. */
const SAYS_OF =
  /^(?:results|stems|arises|emerges|depends|consists|occurs|begins|leads|belongs|works|aims|helps|means|forms|acts|serves|affects|causes)$/;

/** "Abraham _____ proposed …": half of a name is given, the other half asked for. */
function cutsName(tokens: readonly Token[], { start, text }: Phrase): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    before.end + 1 === start &&
    (at > 1 || before.pos === 'PROPN') &&
    // "Integrated Brier Score": within a sentence, a capital is a name's.
    (before.pos === 'PROPN' ||
      (before.pos !== 'DET' && /^[\p{L}\d,]+$/u.test(tokens[at - 2]?.text ?? ''))) &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    !TITLE.test(before.text) &&
    /^\p{Lu}\p{Ll}/u.test(text)
  );
}

const TITLE =
  /^(?:king|queen|prince|princess|pope|president|emperor|empress|duke|earl|count|sir|lord|lady|saint|general|colonel|captain|judge|justice|professor|doctor|bishop|chancellor|minister|senator|mount|lake|cape|fort|port)$/i;

/** "The _____ spent five decades …", of "anthropologist Jane Goodall": asked for by the name alone. */
const opensOnCalling = ({ text }: Phrase) =>
  /^\p{Ll}{3,} (?!de |van |von )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text);

/** "The most commonly _____ is the scaphoid", "what _____": no thing can stand there. */
function cutsDescription(tokens: readonly Token[], { start, end }: Phrase): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const before = tokens[at - 1];
  if (before === undefined) return false;
  const opens = tokens[at];
  const subject = tokens[at - 2];
  return (
    before.lower === 'what' ||
    // "the best n-th _____", of "n-th degree polynomial"
    /^(?:[nkij]-?)?th$/.test(before.lower) ||
    // "so you _____ all of them": after a subject, a verb that was taken for a noun.
    /^(?:i|you|we|they|he|she)$/.test(before.lower) ||
    // "Swapping ranks 1 and 3 barely _____": after its subject and an adverb, a verb.
    (/\p{L}{2}ly$/u.test(before.lower) &&
      before.pos === 'ADV' &&
      /^(?:NOUN|PROPN|NUM|PRON)$/.test(subject?.pos ?? '')) ||
    // "A 0.2 _____": the number's unit goes with it.
    (before.pos === 'NUM' && UNIT.test(opens?.lower ?? '')) ||
    (/^(?:most|least)$|\p{L}{2}ly$/u.test(before.lower) &&
      before.pos === 'ADV' &&
      (opens?.pos === 'ADJ' || (opens?.pos === 'VERB' && /(?:ed|en)$/.test(opens.lower)))) ||
    // "your more _____", of "more complex models"; "more _____ that can do both" tells which.
    (/^(?:more|less)$/.test(before.lower) &&
      opens?.pos === 'ADJ' &&
      !/^(?:that|which|who|than)$/.test(tokens.find((token) => token.start >= end)?.lower ?? ''))
  );
}

/** "By _____ and cross-entropy", "The _____ and trained model": what is blanked goes on behind "and". */
function cutsPair(tokens: readonly Token[], { start, end, text, shape }: Phrase): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  // "The thick and _____ extends …", of "thick and flat muscle"
  const isSecond =
    at === 3 &&
    tokens[0]?.lower === 'the' &&
    tokens[1]?.pos === 'ADJ' &&
    tokens[2]?.lower === 'and' &&
    tokens[3]?.pos === 'ADJ';
  // "are elongate, _____", of "elongate, branching cells"
  // "the number of _____ of computation", of "parameters and the amount of computation"
  if (shape === 'pair' && tokens.find((token) => token.start >= end)?.lower === 'of') return true;
  const goesOn =
    tokens[at - 1]?.text === ',' &&
    tokens[at - 2]?.pos === 'ADJ' &&
    /^(?:AUX|DET)$/.test(tokens[at - 3]?.pos ?? '') &&
    (tokens[at]?.pos === 'ADJ' || /(?:ing|ed)$/.test(tokens[at]?.lower ?? ''));
  if (isSecond || (goesOn && shape !== 'modifier' && text.includes(' '))) return true;
  const next = tokens.findIndex((token) => token.start >= end);
  if (!/^(?:and|or)$/.test(tokens[next]?.lower ?? '')) return false;
  const { pos = '', lower = '' } = tokens[next + 1] ?? {};
  const opensBare = /^(?:ADP|SCONJ|PUNCT)?$/.test(tokens[at - 1]?.pos ?? '');
  return (
    (shape === 'of phrase' && (/^(?:NOUN|PROPN|ADJ)$/.test(pos) || /\p{Ll}ed$/u.test(lower))) ||
    (opensBare && tokens[at]?.pos === 'VERB' && /^\p{L}+ing \p{L}/u.test(text))
  );
}

/** "_____ interactions automatically can …", of "modeling feature interactions". */
function cutsDeed(tokens: readonly Token[], { start, end, text }: Phrase): boolean {
  const next = tokens.find((token) => token.start >= end);
  // "hence the _____", of "the name residual"; "_____ a class is given", of "i.e. a class is given"
  if (/^(?:name|term|word) \p{L}|(?:^| )(?:i\.?e|e\.?g)\.?$/u.test(text)) return true;
  // "_____ on a phone is a discipline", of "putting models on a phone"
  if (start === 0 && /^(?:Putting|Turning|Moving|Pushing|Bringing|Keeping) /.test(text))
    return true;
  return (
    /^\p{L}+ing \p{Ll}[\p{Ll}-]*[^s]$/u.test(text) &&
    next?.start === end + 1 &&
    /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) &&
    tokens.find((token) => token.start === start)?.pos === 'VERB'
  );
}

const UNIT = /^(?:percent|million|billion|thousand|ms|seconds?|minutes?|hours?|days?|[kmg]b)$/;

/** Whether a verb is left without the phrase: also one that only shows beside it ("theorists aim to …"). */
function keepsVerb(
  tokens: readonly Token[],
  rest: readonly Token[],
  { start, end }: Phrase,
): boolean {
  if (hasFiniteVerb(rest)) return true;
  const from = tokens.findIndex((token) => token.start >= start);
  const next = tokens.findIndex((token) => token.start >= end);
  return (
    next > 0 &&
    ((start === 0 && SAYS_OF.test(tokens[next]?.lower ?? '')) ||
      looksLikeVerb(tokens, next) ||
      isMissingVerb(tokens, from, next))
  );
}

/**
 * Why a phrase must not be blanked, whatever the prompt reads like then: it is a piece of a term of the
 * book, or without it the sentence has no verb.
 *
 * @returns the reason, or `null` when it may be blanked
 */
export function reasonToLeave(sentence: string, phrase: Phrase, known: Known): string | null {
  if (splitsTerm(sentence, phrase, known.terms)) return 'splits a term';
  const tokens = tag(sentence);
  if (isNeverAlone(tokens, phrase, known)) return 'splits a term';
  if (cutsName(tokens, phrase) || opensOnCalling(phrase)) return 'cuts a name';
  if (cutsDescription(tokens, phrase)) return 'cuts a description';
  if (cutsPair(tokens, phrase)) return 'cuts a pair';
  if (cutsDeed(tokens, phrase)) return 'splits a term';
  // "interested in _____ neurons", of "modeling biological neurons"
  if (/^\p{Ll}+ing \p{Ll}+(?:al|ic|ive|ous|ary)$/u.test(phrase.text)) return 'splits a term';
  // "regardless of which _____ values", of "coalition of feature values"
  const next = tokens.find(({ start }) => start >= phrase.end);
  if (
    phrase.shape === 'of phrase' &&
    next?.start === phrase.end + 1 &&
    next.pos === 'NOUN' &&
    / \p{Ll}[\p{Ll}-]*[^s]$/u.test(phrase.text) &&
    !looksLikeVerb(tokens, tokens.indexOf(next))
  )
    return 'splits a term';
  // "sheets of _____ (undifferentiated) connective tissue"
  const last = tokens.findLast(({ end }) => end <= phrase.end);
  if (
    phrase.shape === 'of phrase' &&
    last?.pos === 'ADJ' &&
    /^ \([^()]*\) \p{Ll}/u.test(sentence.slice(phrase.end))
  )
    return 'splits a term';
  const rest = tokens.filter(({ start, end }) => start >= phrase.end || end <= phrase.start);
  return !keepsVerb(tokens, rest, phrase) || swallowsVerb(rest, phrase) ? 'blanks the verb' : null;
}
