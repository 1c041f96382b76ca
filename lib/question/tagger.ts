import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A word or punctuation mark with its universal part of speech; offsets into the tagged text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Universal Dependencies tag: NOUN, PROPN, VERB, AUX, ADJ, ADP, DET, NUM, PUNCT … */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

type Tagger = ReturnType<typeof winkNLP>;
// Loading the model takes about 0.15 s: done once, at the first question and not at import.
let tagger: Tagger | null = null;

/**
 * Tags a sentence with parts of speech (wink-nlp, averaged perceptron).
 * @returns the tokens in order; `text.slice(start, end) === token.text`
 */
export function tag(text: string): Token[] {
  tagger ??= winkNLP(model, ['sbd', 'pos']);
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
  return out;
}
