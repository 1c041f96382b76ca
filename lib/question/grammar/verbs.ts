import { isGlued } from './phrase';
import type { Token } from './token';

/** Auxiliaries that agree with a subject. */
export const FINITE =
  /^(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|may|might|must|should|shall|cannot)$/;

/** "The mean encodes the average": what the tagger takes for a plural before an article is a verb. */
export function looksLikeVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  // "Judgments that are …": a relative clause, where "states that the …" is a verb.
  if (
    /^(?:that|which|who)$/.test(next?.lower ?? '') &&
    /^(?:AUX|VERB)$/.test(tokens[at + 2]?.pos ?? '')
  )
    return false;
  // "The theorem states that the sum …"
  if (
    token?.pos === 'NOUN' &&
    next?.lower === 'that' &&
    /^\p{Ll}{2,}[^s]s$/u.test(token.text) &&
    /^(?:DET|PRON|PROPN|SCONJ|ADP)$/.test(tokens[at + 2]?.pos ?? '')
  )
    return true;
  if (
    // "The model maps users to vectors.": plurals seldom stand between two other nouns.
    token?.pos === 'NOUN' &&
    /^\p{Ll}{2,}[^s]s$/u.test(token.text) &&
    ['NOUN', 'PROPN'].includes(tokens[at - 1]?.pos ?? '') &&
    ['NOUN', 'PROPN', 'ADJ'].includes(next?.pos ?? '')
  )
    return true;
  return (
    at > 0 &&
    token?.pos === 'NOUN' &&
    /[^s]s$/.test(token.lower) &&
    next !== undefined &&
    ['DET', 'ADV', 'ADP', 'PRON'].includes(next.pos) &&
    next.lower !== 'of' &&
    // "navigational queries with one answer"
    !(
      /^AD[PV]$/.test(next.pos) &&
      tokens[at - 1]?.pos === 'ADJ' &&
      tokens[at - 1]?.lower !== 'other'
    ) &&
    !(next.pos === 'ADP' && followsPreposition(tokens, at))
  );
}

/** "for novel attacks with no labels": what a preposition begins holds no verb before the next one. */
function followsPreposition(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[before]?.pos ?? '')) before--;
  return before < at - 1 && tokens[before]?.pos === 'ADP';
}

/** "Replicas blow the budget": after a plural and before an article, what is taken for a noun is a verb. */
export const isBareVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.pos === 'DET' &&
  /^(?:NOUN|VERB|ADJ)$/.test(tokens[at]?.pos ?? '') &&
  /^\p{Ll}+[^s]$/u.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.pos === 'NOUN' &&
  /[^s]s$/.test(tokens[at - 1]?.lower ?? '');

/** Whether some word can be the verb a sentence hangs on (a participle alone cannot). */
export function hasFiniteVerb(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ pos, lower }, at) =>
      pos === 'AUX' ||
      FINITE.test(lower) ||
      looksLikeVerb(tokens, at) ||
      isBareVerb(tokens, at) ||
      (pos === 'VERB' &&
        !isGlued(tokens, at) &&
        !lower.endsWith('ing') &&
        !(at === 0 && lower.endsWith('ed')) &&
        tokens[at - 1]?.lower !== 'to'),
  );
}
