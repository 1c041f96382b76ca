/** A word or punctuation mark with its universal part of speech; offsets into the tagged text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Universal Dependencies tag: NOUN, PROPN, VERB, AUX, ADJ, ADP, DET, NUM, PUNCT … */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}
