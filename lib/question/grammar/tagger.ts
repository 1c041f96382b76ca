import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Token } from './token';
import { unseenVerb } from './unseen-verb';

type Tagger = ReturnType<typeof winkNLP>;
// Loading the model takes about 0.15 s: done once, at the first question and not at import.
let tagger: Tagger | null = null;

/** Stages look at the same few sentences again and again, as themselves and as what stood before. */
const REMEMBERED = 64;
const remembered = new Map<string, readonly Token[]>();

/**
 * Tags a sentence with parts of speech (wink-nlp, averaged perceptron).
 * @returns the tokens in order; `text.slice(start, end) === token.text`
 */
export function tag(text: string): readonly Token[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const tokens = tagAnew(text);
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, tokens);
  return tokens;
}

function tagAnew(text: string): Token[] {
  tagger ??= winkNLP(model, ['pos']);
  const { its } = tagger;
  const tokens = tagger.readDoc(text).tokens();
  const words = tokens.out();
  // oxlint-disable-next-line typescript/unbound-method -- wink's accessors are passed, not called
  const tags = tokens.out(its.pos) as string[];
  const out: Token[] = [];
  let cursor = 0;
  for (const [at, word] of words.entries()) {
    const start = text.indexOf(word, cursor);
    // The tokenizer may normalise exotic characters; such a token has no place in the text.
    if (start < 0) continue;
    cursor = start + word.length;
    out.push({ text: word, lower: word.toLowerCase(), pos: tags[at] ?? 'X', start, end: cursor });
  }
  const opening = openingPart(text, out);
  const opened = opening === null ? out : [{ ...out[0]!, pos: opening }, ...out.slice(1)];
  const verb = unseenVerb(opened);
  const seen = verb < 0 ? opened : opened.with(verb, { ...opened[verb]!, pos: 'VERB' });
  if (!/\bpass(?:es)?\b/i.test(text)) return seen;
  return seen.map((token, at) => ({ ...token, pos: passPart(seen, at) ?? token.pos }));
}

/** "The forward pass", "N forward passes": a thing, where the tagger sees something passed on. */
function passPart(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.lower ?? '';
  if (DIRECTED.test(word) && PASS.test(tokens[at + 1]?.lower ?? '')) return 'ADJ';
  return PASS.test(word) && DIRECTED.test(tokens[at - 1]?.lower ?? '') ? 'NOUN' : null;
}

const DIRECTED = /^(?:forward|backward)$/;
const PASS = /^pass(?:es)?$/;

/** Characters that tell what the first word is. */
const OPENING = 40;

/**
 * The capital at the beginning makes the tagger see a name ("Adjacent to the cortex, …"): what the word
 * is without it, where that is no noun.
 */
function openingPart(text: string, [first, second]: readonly Token[]): string | null {
  if (first?.pos !== 'PROPN' || second === undefined || second.pos === 'PROPN') return null;
  if (!tagger || !/^\p{Lu}\p{Ll}+$/u.test(first.text)) return null;
  const { its } = tagger;
  const tokens = tagger.readDoc(first.lower + text.slice(first.end, OPENING)).tokens();
  // oxlint-disable-next-line typescript/unbound-method -- wink's accessors are passed, not called
  const part = (tokens.out(its.pos) as string[])[0] ?? '';
  return /^(?:ADJ|VERB|ADV|ADP)$/.test(part) ? part : null;
}

const lemmas = new Map<string, string>();

/** The dictionary form of a single word: "rewards" → "reward", "began" → "begin". */
export function lemmaOf(word: string): string {
  let lemma = lemmas.get(word);
  if (lemma === undefined) {
    tagger ??= winkNLP(model, ['pos']);
    const { its } = tagger;
    // In a sentence where only a verb can stand, or the tagger takes it for a noun.
    const tokens = tagger.readDoc(`They ${word} it.`).tokens();
    // oxlint-disable-next-line typescript/unbound-method -- wink's accessors are passed, not called
    lemma = (tokens.out(its.lemma as never) as unknown as string[])[1] ?? word;
    // The model knows American spelling only.
    if (/is(?:e|es|ed)$/.test(word)) lemma = lemma.replace(/ize$/, 'ise');
    lemmas.set(word, lemma);
  }
  return lemma;
}
