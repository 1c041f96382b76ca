import { isGlued, joins } from './phrase';
import type { Token } from './token';
import { isMissingVerb } from './missing-verb';
import { isBareVerb, looksLikeVerb } from './verbs';

/** Tags of words that name things. */
export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

function inChunk(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isSymbol(tokens, at)) return false;
  if (joins(tokens, at)) return true;
  if (isGlued(tokens, at)) return /\p{L}|\d/u.test(token.text);
  if (token.lower === 'use' && usesSomething(tokens, at)) return false;
  if (NOMINAL.has(token.pos) || token.pos === 'ADJ') return /\p{L}/u.test(token.text);
  if (token.lower === "'s" || token.lower === '’s') return true;
  // Participles before a noun: "hidden state", "moving average".
  const next = tokens[at + 1];
  return (
    token.pos === 'VERB' &&
    /(?:ing|ed|en)$/.test(token.lower) &&
    // "by using suppression"
    !/^(?:using|including|having|making|taking|giving|being|getting|doing)$/.test(token.lower) &&
    next !== undefined &&
    next.start === token.end + 1 &&
    (NOMINAL.has(next.pos) || next.pos === 'ADJ') &&
    (tokens[at - 1] === undefined ||
      tokens[at - 1]?.pos === 'DET' ||
      tokens[at - 1]?.pos === 'ADJ' ||
      tokens[at - 1]?.pos === 'ADP')
  );
}

/** "the input node Ct ∈ …", "their dot product xtop y": what a formula begins with, or left, names nothing. */
const isSymbol = (tokens: readonly Token[], at: number) =>
  (/^[∈=≤≥<>]/.test(tokens[at + 1]?.text ?? '') && /^\p{L}{1,3}$/u.test(tokens[at]?.text ?? '')) ||
  /^(?:[b-rt-z]|[A-RT-Z]{1,2})top$/.test(tokens[at]?.text ?? '');

/** "Yelp and Airbnb use NDCG", "engines use three stages": of a name or several things, a verb. */
const usesSomething = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.pos === 'PROPN' ||
  (/[^su]s$/.test(tokens[at - 1]?.lower ?? '') &&
    (/^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(tokens[at + 1]?.pos ?? '') ||
      tokens[at + 1]?.lower === 'either'));

/** "A gap junction forms an …", "the cylinder rocks, …": the tagger takes such verbs for plurals. */
function isVerbAfterNoun(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  const next = tokens[to];
  if (to - from < 2 || last === undefined || next === undefined) return false;
  const single = /^(?:an?|each|every|one|this|that)$/.test(tokens[from - 1]?.lower ?? '');
  if (isBareVerb(tokens, to - 1) || isMissingVerb(tokens, from, to - 1)) return true;
  // "The theorem states that …"
  if (next.lower === 'that' && looksLikeVerb(tokens, to - 1)) return true;
  // "Three consequences fall out": a verb with its particle.
  if (
    /^(?:out|up|down|off|apart|away|together)$/.test(next.lower) &&
    /^\p{Ll}+[^s]$/u.test(last.text) &&
    /[^s]s$/.test(tokens[to - 2]?.lower ?? '')
  )
    return true;
  // "the failure share a cause", "a bank testing a flow": no noun stands straight before an article.
  if (
    next.start === last.end + 1 &&
    /^(?:an?|the)$/.test(next.lower) &&
    !/^(?:time|times|day|moment|way|year|once|minute|second|instant|extent|degree)$/.test(
      last.lower,
    )
  )
    return true;
  return (
    /[^s]s$/.test(last.lower) &&
    (single || next.pos !== 'ADP' || isOnlyVerb(tokens, from, to - 1)) &&
    /^(?:DET|ADP|ADV|PRON|NUM)$/.test(next.pos) &&
    !/^(?:that|which|who|whose|also|only|not)$/.test(next.lower) &&
    next.lower !== 'of'
  );
}

/** "Inferiority complex", "the output individual": after a noun, no noun behind, an adjective is none. */
function isNounAfterNoun(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from > 1 &&
    tokens[to - 1]?.pos === 'ADJ' &&
    !/^(?:online|offline|alone|apart|alike|ahead|available|possible|free|likely|ready|due|fresh|stale|safe|small|large|high|low|cheap|constant|rare|stable|intact|current|consistent|fast|slow|short|long|close|open|full|empty|flat|wide|narrow|\p{Ll}{3,}(?:er|ed|able|ible|less))$/u.test(
      tokens[to - 1]?.lower ?? '',
    ) &&
    NOMINAL.has(tokens[to - 2]?.pos ?? '') &&
    /^(?:PUNCT|AUX|ADP|CCONJ)$/.test(tokens[to]?.pos ?? 'PUNCT')
  );
}

/** No other word before the end of the clause can be its verb. */
function isOnlyVerb(tokens: readonly Token[], from: number, at: number): boolean {
  const opens =
    from === 0 ||
    tokens[from - 1]?.text === ',' ||
    (from === 1 && tokens[0]?.pos === 'DET') ||
    (tokens[from - 1]?.pos === 'DET' && tokens[from - 2]?.text === ',');
  if (!opens) return false;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(
    ({ text, lower }) => /^[,;:.]$/.test(text) || /^(?:and|that|which|who)$/.test(lower),
  );
  return !rest
    .slice(0, end < 0 ? undefined : end)
    .some(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)));
}

/** "At the present moment | large language models …": such words stand before a noun, not within a name. */
const opensAnother = (tokens: readonly Token[], from: number, at: number) =>
  at > from &&
  tokens[at]?.pos === 'ADJ' &&
  tokens[at - 1]?.pos === 'NOUN' &&
  /^(?:large|small|new|modern|recent|different|various)$/.test(tokens[at]?.lower ?? '');

/** Runs of tokens that are noun phrases, in order. */
export function nounChunks(tokens: readonly Token[]): [from: number, to: number][] {
  const out: [number, number][] = [];
  let from = -1;
  for (let at = 0; at <= tokens.length; at++) {
    const verb = from >= 0 && looksLikeVerb(tokens, at) && inChunk(tokens, at + 1);
    const inside = at < tokens.length && !verb && inChunk(tokens, at);
    if (inside && from < 0) from = at;
    const begins = inside && opensAnother(tokens, from, at);
    if ((!inside || begins) && from >= 0) {
      let to = at;
      while (
        to > from &&
        !NOMINAL.has(tokens[to - 1]?.pos ?? '') &&
        !isGlued(tokens, to - 1) &&
        !isNounAfterNoun(tokens, from, to)
      )
        to--;
      if (isVerbAfterNoun(tokens, from, to)) to--;
      if (to > from) out.push([from, to]);
      from = begins ? at : -1;
    }
  }
  return out;
}
