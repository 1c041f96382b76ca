import type { Mention } from '@/lib/question/book/mentions';
import type { Phrase } from '@/lib/question/grammar/phrase';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { isMissingVerb } from '@/lib/question/grammar/missing-verb';
import { hasFiniteVerb, looksLikeVerb } from '@/lib/question/grammar/verbs';
import { tornBy } from './torn';
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
 * book, it would be torn from what goes with it, or without it the sentence has no verb.
 *
 * @returns the reason, or `null` when it may be blanked
 */
export function reasonToLeave(sentence: string, phrase: Phrase, known: Known): string | null {
  if (splitsTerm(sentence, phrase, known.terms)) return 'splits a term';
  const tokens = tag(sentence);
  if (isNeverAlone(tokens, phrase, known)) return 'splits a term';
  const torn = tornBy(sentence, tokens, phrase);
  if (torn !== null) return torn;
  const rest = tokens.filter(({ start, end }) => start >= phrase.end || end <= phrase.start);
  return !keepsVerb(tokens, rest, phrase) || swallowsVerb(rest, phrase) ? 'blanks the verb' : null;
}
