import type { BookDefinition } from '@/lib/model/book-index';
import { STOP_WORDS, normalForm, wordsOf } from '@/lib/question/grammar/words';

const NAME = String.raw`(?<name>[\p{L}\p{N}][\p{L}\p{N}'’–-]*(?: [\p{L}\p{N}'’–-]+){0,5}?)`;
const ALIAS = String.raw`(?: \((?<alias>[^()]{2,40})\)|, (?:also |sometimes |or )?(?:known as|called|or) (?<other>[^,]{3,40}),)?`;
const IS = new RegExp(
  String.raw`^(?:(?:an?|the)\s)?${NAME}${ALIAS} (?:(?:is|are)\s(?!not\b)|refers? to|means?\b|denotes?\b|describes? the|, an?\s)`,
  'iu',
);
const APPOSITION = new RegExp(
  String.raw`^(?:(?:an?|the)\s)?${NAME}, (?:an?|the) [^,]{8,120}, `,
  'iu',
);
const NAMING =
  /(?:is|are) (?:also |often |commonly |sometimes |generally |usually |typically )?(?:called|known as|termed|referred to as|named) (?:the |an? )?(?<name>[\p{L}\p{N}][^,.;()]{2,48}?)(?:\s\([^()]*\))?\.$/iu;

/** A subject with a clause of its own is no name. */
const CLAUSE = / (?:that|which|who|whose|where|when) /iu;

const LONGEST = 400;
const FEWEST_WORDS = 6;
/** Sentences kept a name: the first may turn out to say something else. */
const EACH = 2;

/** One form of a term for looking it up: lower case, no article, the last word in the singular. */
export const termForm = (term: string): string =>
  normalForm(term).replace(/(?<=\p{L}{3})(?<!s)s$/u, '');

/**
 * What a sentence may define, by its wording alone: generous, and quick enough for every sentence of a
 * book. Whether it does is for `definingSentence` to say.
 */
export function namesDefined(sentence: string): string[] {
  if (sentence.length > LONGEST || wordsOf(sentence).length < FEWEST_WORDS) return [];
  const groups = (IS.exec(sentence) ?? APPOSITION.exec(sentence))?.groups ?? {};
  const called = NAMING.exec(sentence)?.groups?.['name'];
  const named = [groups['name'], groups['alias'], groups['other'], called].filter(
    (name) => name !== undefined,
  );
  return named
    .filter((name) => !STOP_WORDS.has(wordsOf(name)[0] ?? 'a') && !CLAUSE.test(name))
    .map(termForm);
}

/** Collects such sentences, the first of each name, in bounded memory. */
export class BookDefinitions {
  readonly #found = new Map<string, BookDefinition[]>();
  readonly #most: number;

  /** @param most names kept; of further ones nothing is. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param pageIndex zero-based; sentences come in the order of the book. */
  add(sentence: string, pageIndex: number): void {
    for (const name of namesDefined(sentence)) {
      const known = this.#found.get(name) ?? [];
      if (known.length >= EACH || (known.length === 0 && this.#found.size >= this.#most)) continue;
      this.#found.set(name, [...known, { name, sentence, pageIndex }]);
    }
  }

  /** Those of the names that weigh most. */
  most(limit: number, weigh: (name: string) => number): BookDefinition[] {
    return [...this.#found]
      .map(([name, sentences]) => ({ sentences, weight: weigh(name) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, limit)
      .flatMap(({ sentences }) => sentences)
      .toSorted((a, b) => a.pageIndex - b.pageIndex);
  }
}
