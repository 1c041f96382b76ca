import { once } from '@/lib/question/grammar/once';
import { wordsOf } from '@/lib/question/grammar/words';

/** How a text comes to speak of a phrase. */
export interface Mention {
  /** How often it says so; 0 when the text is unknown or says it otherwise. */
  readonly count: number;
  /** Nowhere before the sentence asked about. */
  readonly isFirst: boolean;
}

/** Where a text says what: looked up by words, whatever the case and the punctuation. */
export class Mentions {
  /** All words, in lower case, with a space before and after each. */
  readonly #text: string;
  readonly #places = once(() => placesOf(this.#text));
  readonly #found = new Map<string, { first: number; count: number }>();

  /** @param text of the document or of the pages around; '' when unknown. */
  constructor(text: string) {
    this.#text = text === '' ? '' : joined(text);
  }

  /** Offset of a sentence for `of`; -1 where the text does not have it in these words. */
  find(sentence: string): number {
    return this.#text === '' ? -1 : this.#text.indexOf(joined(sentence).slice(0, OPENING));
  }

  /**
   * @param phrase its words from `wordsOf`, joined by spaces
   * @param at offset of the sentence the phrase is taken from, from `find`.
   */
  of(phrase: string, at: number): Mention {
    let found = this.#found.get(phrase);
    if (found === undefined) this.#found.set(phrase, (found = this.#look(padded(phrase))));
    return { count: found.count, isFirst: at >= 0 && found.first >= at };
  }

  /** Looks only where the text has the rarest of the words. */
  #look(sought: string): { first: number; count: number } {
    let rarest: readonly number[] | null = null;
    let offset = 0;
    for (let start = 0; start < sought.length - 1; start = sought.indexOf(' ', start + 1)) {
      const word = sought.slice(start + 1, sought.indexOf(' ', start + 1));
      const places = this.#places().get(word) ?? [];
      if (rarest !== null && places.length >= rarest.length) continue;
      rarest = places;
      offset = start;
    }
    let first = -1;
    let count = 0;
    for (const place of rarest ?? []) {
      if (!this.#text.startsWith(sought, place - offset)) continue;
      if (first < 0) first = place - offset;
      if (++count === MOST) break;
    }
    return { first, count };
  }
}

/** Each word of a text with the offsets of the spaces before it. */
function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let start = 0; start < text.length - 1;) {
    const end = text.indexOf(' ', start + 1);
    const word = text.slice(start + 1, end);
    const known = places.get(word);
    if (known) known.push(start);
    else places.set(word, [start]);
    start = end;
  }
  return places;
}

/** Letters of a sentence that tell it from any other. */
const OPENING = 60;
/** Counting on would tell no more. */
const MOST = 50;

// Without the curly apostrophe most texts are searched at twice the speed: one byte a letter.
const padded = (words: string) => ` ${words.includes('’') ? words.replaceAll('’', "'") : words} `;

const joined = (text: string) => padded(wordsOf(text).join(' '));

let last: { readonly text: string; readonly mentions: Mentions } | null = null;

/** The mentions of a text; those of the last one are at hand, for highlights of a book come together. */
export function mentionsIn(text: string): Mentions {
  if (last?.text !== text) last = { text, mentions: new Mentions(text) };
  return last.mentions;
}
