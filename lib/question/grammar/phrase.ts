import type { Token } from './token';
import { STOP_WORDS } from './words';

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

/** Adjectives that count, point or compare: "several layers" asks for the layers. */
const WEAK_OPENER =
  /^(?:such|other|several|many|certain|different|various|similar|same|own|additional|further|entire|whole|following|previous|next|last|first|second|third|possible|important|main|major|key|common|typical|more|most|less|least|few|fewer|new|particular|specific|given|single|individual|so|called|called|following|resulting|corresponding|respective|relevant|large|small|larger|smaller|well-known|good|great|simple|remaining|better|best|true|real|actual)$/;

const LATIN = /^(?:priori|posteriori|fortiori)$/;

/** A hyphen or slash without spaces holds two words together: "two-tower", "encoder/decoder". */
export function joins(tokens: readonly Token[], at: number): boolean {
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

/** A word that is held to another one. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  return joins(tokens, at - 1) || joins(tokens, at + 1);
}

/** A function word, or an adjective that says nothing by itself. */
export function opensWeakly(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || joins(tokens, at + 1)) return false;
  return STOP_WORDS.has(token.lower) || WEAK_OPENER.test(token.lower) || /^\W/.test(token.text);
}

/** "in simple squamous epithelium": without an article, and before two words, a part of the name. */
const isOfName = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lower === 'simple' &&
  tokens[at - 1]?.pos === 'ADP' &&
  tokens[at + 1]?.pos === 'ADJ' &&
  tokens[at + 2]?.pos === 'NOUN' &&
  !tokens[at + 2]?.lower.endsWith('s');

const isEach = (token: Token | undefined) => token?.lower === 'respectively';

const isAdverb = (token: Token | undefined) =>
  token !== undefined &&
  (/^(?:first|last|hourly|nightly)$/.test(token.lower) ||
    (token.pos === 'ADV' && /\p{L}{2}ly$/u.test(token.lower)));

/** Tokens as a phrase, without articles and weak openers before and punctuation behind; `null` if nothing is left. */
export function phraseOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  shape: PhraseShape,
): Phrase | null {
  let first = from;
  let last = to - 1;
  while (first < last && opensWeakly(tokens, first) && !isOfName(tokens, first)) first++;
  while (
    last > first &&
    /^\W/u.test(tokens[last]?.text ?? '') &&
    !/^\p{L}/u.test(tokens[last]?.text ?? '')
  )
    last--;
  // "ranks long vectors first", "batching mostly helps": said of the verb.
  const trails = shape === 'named' ? isEach : isAdverb;
  while (last > first && trails(tokens[last])) last--;
  // "a priori": the article is none.
  if (LATIN.test(tokens[first]?.lower ?? '') && tokens[first - 1]?.lower === 'a') first--;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  if (start === undefined || end === undefined || end <= start) return null;
  return { text: text.slice(start, end), start, end, shape };
}
