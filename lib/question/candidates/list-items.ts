import type { TextPiece } from '@/lib/model/question';
import { opensWeakly } from '@/lib/question/grammar/phrase';
import type { Token } from '@/lib/question/grammar/token';
import { contentWords, isGeneric } from '@/lib/question/grammar/words';

/** Fewer are a pair, more are no list to recall. */
const ITEMS = { least: 3, most: 7 };
const MOST_WORDS = 6;

/** Whether a token can stand in a member of a list. */
function inItem({ pos, lower }: Token): boolean {
  return (
    ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'].includes(pos) ||
    /^(?:of|for|in|per|[-‐–/]|['’]s?)$/.test(lower) ||
    // The tagger takes "recall" and "rank" for verbs; with an "s" they are.
    (pos === 'VERB' && !/[^s]s$/.test(lower))
  );
}

const isComma = (token: Token | undefined) => token?.text === ',';
const isAnd = (token: Token | undefined) => token !== undefined && /^(?:and|or)$/.test(token.lower);

/**
 * The members of the first list in a sentence: "precision, recall and latency". A member is a noun
 * phrase of a few words; the first begins after a verb, "of", "such as", a colon …
 *
 * @returns offsets into the sentence, in order; empty where there is no list
 */
export function listItems(sentence: string, tokens: readonly Token[]): TextPiece[] {
  const last = tokens.findIndex(
    (token, at) => isAnd(token) && tokens.slice(Math.max(0, at - MOST_WORDS - 2), at).some(isComma),
  );
  if (last < 0) return [];
  const items: TextPiece[] = [];
  let end = isComma(tokens[last - 1]) ? last - 1 : last;
  while (end > 0) {
    let from = end;
    while (from > 0 && inItem(tokens[from - 1]!) && end - from < MOST_WORDS) from--;
    if (from === end) return [];
    const first = !isComma(tokens[from - 1]);
    items.unshift(pieceOf(tokens, from, end));
    if (first) break;
    end = from - 1;
  }
  let to = last + 1;
  while (to < tokens.length && inItem(tokens[to]!) && to - last <= MOST_WORDS) to++;
  if (to === last + 1) return [];
  items.push(pieceOf(tokens, last + 1, to));
  const plain = items.every(({ start, end: stop }) => {
    // "scores feed a threshold": a clause, no member.
    if (/ (?:an?|the|this|its|their) /.test(sentence.slice(start, stop))) return false;
    // "consists of two muscles, …": what the first is told with.
    if (/^(?:of|for|in|per) /.test(sentence.slice(start, stop))) return false;
    const words = contentWords(sentence.slice(start, stop));
    return words.length > 0 && !words.every(isGeneric);
  });
  return plain && items.length >= ITEMS.least && items.length <= ITEMS.most ? items : [];
}

/** Without the article or "different" it opens on. */
function pieceOf(tokens: readonly Token[], from: number, to: number): TextPiece {
  let first = from;
  while (first + 1 < to && (tokens[first]?.pos === 'DET' || opensWeakly(tokens, first))) first++;
  return { start: tokens[first]!.start, end: tokens[to - 1]!.end };
}
