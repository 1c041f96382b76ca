import type { Phrase } from './phrase';
import { tag, type Token } from './tagger';
import { hasFiniteVerb } from './verbs';
import { wordsOf } from './words';

/** Whether blanking would cut a term of the document in two ("gradient" out of "gradient descent"). */
function splitsTerm(
  sentence: string,
  { start, end }: Phrase,
  terms: ReadonlyMap<string, number>,
): boolean {
  const count = (term: string) => terms.get(term) ?? 0;
  const first = wordsOf(sentence.slice(start, end))[0] ?? '';
  const last = wordsOf(sentence.slice(start, end)).at(-1) ?? '';
  const next = /^[ -]([\p{L}\p{N}]+)/u.exec(sentence.slice(end))?.[1]?.toLowerCase() ?? '';
  const previous = /([\p{L}\p{N}]+)[ -]$/u.exec(sentence.slice(0, start))?.[1]?.toLowerCase() ?? '';
  const binds = (pair: string, word: string) => count(pair) >= 3 && count(pair) * 2 >= count(word);
  return binds(`${last} ${next}`, last) || binds(`${previous} ${first}`, first);
}

/** "Mine items that are close": at the start, with no verb of its own after it, an imperative. */
function swallowsVerb(rest: readonly Token[], { start }: Phrase): boolean {
  if (start > 0) return false;
  return !rest.some(
    ({ pos, lower }, at) =>
      (pos === 'AUX' ||
        (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)) ||
        (pos === 'NOUN' && /[^s]s$/.test(lower)) ||
        (at === 0 && pos === 'VERB')) &&
      !/^(?:that|which|who|to)$/.test(rest[at - 1]?.lower ?? ''),
  );
}

/**
 * Why a phrase must not be blanked, whatever the prompt reads like then: it is a piece of a term of the
 * book, or without it the sentence has no verb.
 *
 * @returns the reason, or `null` when it may be blanked
 */
export function reasonToLeave(
  sentence: string,
  phrase: Phrase,
  terms: ReadonlyMap<string, number>,
): string | null {
  if (splitsTerm(sentence, phrase, terms)) return 'splits a term';
  const rest = tag(sentence).filter(({ start, end }) => start >= phrase.end || end <= phrase.start);
  return !hasFiniteVerb(rest) || swallowsVerb(rest, phrase) ? 'blanks the verb' : null;
}
