import { acronymsIn, type SpelledOut } from './acronyms';
import type { Token } from './tagger';
import { looksLikeVerb } from './verbs';
import { STOP_WORDS, isCommon, isGeneric } from './words';

type PhraseShape =
  | 'noun phrase'
  | 'with acronym'
  | 'tail'
  | 'of phrase'
  | 'pair'
  | 'named'
  | 'number'
  | 'quoted'
  | 'modifier';

/** A piece of a sentence that could be the answer; offsets into the sentence. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly shape: PhraseShape;
}

const NOMINAL = new Set(['NOUN', 'PROPN']);
const NAMING =
  /^(?:called|termed|named|dubbed|known as|referred to as|described as|defined as|labell?ed|denoted as|means|said to be|refer to as|be called)$/;
/** Adjectives that count, point or compare: "several layers" asks for the layers. */
const WEAK_OPENER =
  /^(?:such|other|several|many|certain|different|various|similar|same|own|additional|further|entire|whole|following|previous|next|last|first|second|third|possible|important|main|major|key|common|typical|more|most|less|least|few|fewer|new|particular|specific|given|single|individual|so|called|called|following|resulting|corresponding|respective|relevant|large|small|larger|smaller|good|great|simple|good|better|best|true|real|actual)$/;

function joins(tokens: readonly Token[], at: number): boolean {
  // A hyphen or slash without spaces holds two words together: "two-tower", "encoder/decoder".
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    token !== undefined &&
    /^[-‐–/'’]$/.test(token.text) &&
    before?.end === token.start &&
    after?.start === token.end
  );
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return joins(tokens, at - 1) || joins(tokens, at + 1);
}

function inChunk(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (joins(tokens, at)) return true;
  if (isGlued(tokens, at)) return /\p{L}|\d/u.test(token.text);
  if (NOMINAL.has(token.pos) || token.pos === 'ADJ') return /\p{L}/u.test(token.text);
  if (token.lower === "'s" || token.lower === '’s') return true;
  // Participles before a noun: "hidden state", "moving average".
  const next = tokens[at + 1];
  return (
    token.pos === 'VERB' &&
    /(?:ing|ed|en)$/.test(token.lower) &&
    next !== undefined &&
    next.start === token.end + 1 &&
    (NOMINAL.has(next.pos) || next.pos === 'ADJ') &&
    (tokens[at - 1] === undefined ||
      tokens[at - 1]?.pos === 'DET' ||
      tokens[at - 1]?.pos === 'ADJ' ||
      tokens[at - 1]?.pos === 'ADP')
  );
}

function phraseOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  shape: PhraseShape,
): Phrase | null {
  let first = from;
  let last = to - 1;
  const opens = (token: Token | undefined) =>
    token !== undefined &&
    !(tokens[first + 1] && joins(tokens, first + 1)) &&
    (STOP_WORDS.has(token.lower) || WEAK_OPENER.test(token.lower) || /^\W/.test(token.text));
  while (first < last && opens(tokens[first])) first++;
  while (
    last > first &&
    /^\W/u.test(tokens[last]?.text ?? '') &&
    !/^\p{L}/u.test(tokens[last]?.text ?? '')
  )
    last--;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  if (start === undefined || end === undefined || end <= start) return null;
  return { text: text.slice(start, end), start, end, shape };
}

/** "A gap junction forms an …", "the cylinder rocks, …": the tagger takes such verbs for plurals. */
function isVerbAfterNoun(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  const next = tokens[to];
  const single = /^(?:an?|each|every|one|this|that)$/.test(tokens[from - 1]?.lower ?? '');
  return (
    to - from > 1 &&
    last !== undefined &&
    /[^s]s$/.test(last.lower) &&
    (single || next?.pos !== 'ADP' || isOnlyVerb(tokens, from, to - 1)) &&
    /^(?:DET|ADP|ADV|PRON|NUM)$/.test(next?.pos ?? '') &&
    next !== undefined &&
    !/^(?:that|which|who|whose|also|only|not)$/.test(next.lower) &&
    next.lower !== 'of'
  );
}

/** "Inferiority complex", "the output individual": after a noun, no noun behind, an adjective is none. */
function isNounAfterNoun(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from > 1 &&
    tokens[to - 1]?.pos === 'ADJ' &&
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

function chunks(tokens: readonly Token[]): [from: number, to: number][] {
  const out: [number, number][] = [];
  let from = -1;
  for (let at = 0; at <= tokens.length; at++) {
    const verb = from >= 0 && looksLikeVerb(tokens, at) && inChunk(tokens, at + 1);
    const inside = at < tokens.length && !verb && inChunk(tokens, at);
    if (inside && from < 0) from = at;
    if (!inside && from >= 0) {
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
      from = -1;
    }
  }
  return out;
}

/** What follows a naming word, up to the next boundary: "called byte pair encoding to …". */
function named(text: string, tokens: readonly Token[]): Phrase[] {
  const out: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const two = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`;
    const three = `${two} ${tokens[at + 2]?.lower}`;
    const length = NAMING.test(tokens[at]?.lower ?? '')
      ? 1
      : NAMING.test(two)
        ? 2
        : NAMING.test(three)
          ? 3
          : 0;
    if (length === 0) continue;
    let from = at + length;
    while (/^(?:the|a|an|as|either|“|"|‘)$/.test(tokens[from]?.lower ?? '')) from++;
    let to = from;
    while (to < tokens.length && to - from < 7) {
      const token = tokens[to];
      if (token === undefined) break;
      const boundary =
        (token.pos === 'PUNCT' && !joins(tokens, to)) ||
        ['AUX', 'SCONJ', 'PRON', 'ADP', 'CCONJ', 'PART', 'DET'].includes(token.pos) ||
        (token.pos === 'VERB' && !/(?:ing|ed)$/.test(token.lower));
      const ofName =
        /^(?:of|or|and)$/.test(token.lower) &&
        /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '') &&
        /^\p{Lu}/u.test(tokens[to - 1]?.text ?? '');
      // "the fight or flight response": one name; "log loss or cross-entropy": two.
      const inName =
        to === from + 1 &&
        /^(?:or|and)$/.test(token.lower) &&
        NOMINAL.has(tokens[to + 1]?.pos ?? '') &&
        NOMINAL.has(tokens[to + 2]?.pos ?? '');
      if (boundary && !ofName && !inName && !isGlued(tokens, to)) break;
      to++;
    }
    const phrase = to > from ? phraseOf(text, tokens, from, to, 'named') : null;
    if (phrase) out.push(phrase);
  }
  return out;
}

function quoted(text: string): Phrase[] {
  return [...text.matchAll(/[“"]([^“”"]{3,50})[”"]/g)].flatMap(([, inner = ''], at) => {
    const words = inner.split(' ').length;
    const start = text.indexOf(inner);
    const clean = inner.replace(/[,.;]$/, '');
    return words <= 5 && start >= 0 && at < 4
      ? [{ text: clean, start, end: start + clean.length, shape: 'quoted' as const }]
      : [];
  });
}

/** What a bracket abbreviates, with it: "Centers for Disease Control (CDC)". */
function spelled(text: string): Phrase[] {
  return acronymsIn(text).map(({ start, end }) => ({
    text: text.slice(start, end),
    start,
    end,
    shape: 'with acronym',
  }));
}

/** Two noun phrases as one: "rate of change", "precision and recall"; not longer than an answer may be. */
function joined(text: string, tokens: readonly Token[]): (Phrase | null)[] {
  const parts = chunks(tokens);
  return parts.slice(1).flatMap(([from, to], at) => {
    const [first, end] = parts[at]!;
    const between = tokens.slice(end, from).map(({ lower }) => lower);
    if (!/^(?:of|of the|and|and the|of a|of an)$/.test(between.join(' ')) || to - first > 7)
      return [];
    const isOf = between[0] === 'of';
    // "The concept of X", "a set of X": what is worth asking for is X.
    if (isOf && isGeneric(tokens[end - 1]?.lower ?? '')) return [];
    return [phraseOf(text, tokens, first, to, isOf ? 'of phrase' : 'pair')];
  });
}

/** "We call such vectors eigenvectors", "is said to be convex": a name that is no noun phrase of its own. */
function calledSo(text: string, tokens: readonly Token[]): (Phrase | null)[] {
  const called =
    /\b(?:call|calls|named?) (?:such |these |this |those |the |an? )?(?:[\p{L}-]+ ){1,4}(?:the |an? )?([\p{L}-]+)(?=[.,;]|$)|\b(?:said to be|as being) ([\p{L}-]+)/giu;
  return [...text.matchAll(called)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].length - name.length;
    const token = tokens.find((each) => each.start === start && each.end === start + name.length);
    if (!token || STOP_WORDS.has(token.lower)) return [];
    return [{ text: name, start, end: start + name.length, shape: 'named' as const }];
  });
}

function numbers(text: string): Phrase[] {
  const pattern =
    /(?<![\p{L}\p{N}.$-])(?:[$€£]\s?)?\d[\d,]*(?:\.\d+)?(?:\s?%|\s(?:percent|million|billion|trillion|thousand))?(?:st|nd|rd|th|s)?(?:\s(?:century|years?|days?|weeks?|months?|hours?|minutes?|seconds?|milliseconds?|ms|kB|MB|GB|TB|QPS|km|miles|kilometers|meters|dollars|euros|people|bones|pairs|chromosomes|candidates|items|users|layers|parameters|examples|dimensions|requests|queries|documents|ads|images))?(?![\p{N}.-]?\p{N}|\p{L})/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const clean = match[0].replace(/[,.]$/, '');
    return {
      text: clean,
      start: match.index,
      end: match.index + clean.length,
      shape: 'number' as const,
    };
  });
}

/** Overlaps it without holding all of it. */
const crosses = (phrase: Phrase, { start, words }: SpelledOut) =>
  phrase.start < start + words.length &&
  phrase.end > start &&
  !(phrase.start <= start && phrase.end >= start + words.length);

/**
 * Every piece of a sentence that could be blanked: noun phrases, their shorter tails where the whole
 * is long, phrases with their acronym, names after "called", quoted words, numbers. No two alike.
 */
export function findPhrases(text: string, tokens: readonly Token[]): Phrase[] {
  const found: (Phrase | null)[] = [...named(text, tokens), ...quoted(text)];
  for (const [from, to] of chunks(tokens)) {
    const whole = phraseOf(text, tokens, from, to, 'noun phrase');
    if (!whole) continue;
    const acronym = /^\s\([\p{Lu}\d][\p{Lu}\d-]{1,7}s?\)/u.exec(text.slice(whole.end))?.[0];
    if (acronym !== undefined) {
      const end = whole.end + acronym.length;
      found.push({
        text: text.slice(whole.start, end),
        start: whole.start,
        end,
        shape: 'with acronym',
      });
    }
    found.push(whole);
    for (let cut = from + 1; cut < to; cut++) {
      if (joins(tokens, cut) || isGlued(tokens, cut)) continue;
      found.push(phraseOf(text, tokens, cut, to, 'tail'));
    }
    for (let at = from; at < to; at++) {
      // "The sparse matrix" may be asked for its adjective, where that is a word of the field.
      if (tokens[at]?.pos === 'ADJ' && to - from > 1 && !isCommon(tokens[at]?.lower ?? ''))
        found.push(phraseOf(text, tokens, at, at + 1, 'modifier'));
    }
  }
  found.push(
    ...spelled(text),
    ...joined(text, tokens),
    ...calledSo(text, tokens),
    ...numbers(text),
  );
  const seen = new Set<string>();
  const whole = acronymsIn(text);
  return found.filter((phrase): phrase is Phrase => {
    if (phrase === null || !/[\p{L}\p{N}]/u.test(phrase.text)) return false;
    // "X.25" and "Mr. X" come apart in the tagger's hands.
    if (phrase.text.endsWith('.') || /[\p{L}\p{N}]/u.test(text[phrase.end] ?? '')) return false;
    // A part of what an acronym stands for is no name.
    if (whole.some((each) => crosses(phrase, each))) return false;
    const key = `${phrase.start}-${phrase.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
