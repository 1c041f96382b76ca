import { wordsOf } from './words';

/** How a text comes to speak of a phrase. */
export interface Mention {
  /** How often it says so; 0 when the text is unknown or says it otherwise. */
  readonly count: number;
  /** Nowhere before the sentence asked about. */
  readonly isFirst: boolean;
}

/** Where a text says what: looked up by words, whatever the case and the punctuation. */
export class Mentions {
  readonly #words: string;
  readonly #found = new Map<string, { first: number; count: number }>();

  /** @param text of the document or of the pages around; '' when unknown. */
  constructor(text: string) {
    this.#words = text === '' ? '' : joined(text);
  }

  /** Offset of a sentence for `of`; -1 where the text does not have it in these words. */
  find(sentence: string): number {
    return this.#words === '' ? -1 : this.#words.indexOf(joined(sentence).slice(0, OPENING));
  }

  /** @param at offset of the sentence the phrase is taken from, from `find`. */
  of(phrase: string, at: number): Mention {
    const sought = joined(phrase);
    let found = this.#found.get(sought);
    if (found === undefined) this.#found.set(sought, (found = this.#look(sought)));
    return { count: found.count, isFirst: at >= 0 && found.first >= at };
  }

  #look(sought: string): { first: number; count: number } {
    const first = this.#words.indexOf(sought);
    let count = 0;
    for (let next = first; next >= 0 && count < MOST; count++)
      next = this.#words.indexOf(sought, next + sought.length - 1);
    return { first, count };
  }
}

/** Letters of a sentence that tell it from any other. */
const OPENING = 60;
/** Counting on would tell no more. */
const MOST = 50;

// Without the curly apostrophe most texts are searched at twice the speed: one byte a letter.
const joined = (text: string) => ` ${wordsOf(text).join(' ').replaceAll('’', "'")} `;

let last: { readonly text: string; readonly mentions: Mentions } | null = null;

/** The mentions of a text; those of the last one are at hand, for highlights of a book come together. */
export function mentionsIn(text: string): Mentions {
  if (last?.text !== text) last = { text, mentions: new Mentions(text) };
  return last.mentions;
}
