import { foldForSearch, type FoldOptions } from './fold-for-search';
import { InvalidPatternError, type FindQuery } from '@/lib/model/find';

/** A query, ready for page after page. */
export interface Matcher {
  /** How a page's text must be folded for it. */
  readonly fold: FoldOptions;
  /** Takes a time in proportion to the text: anything but a regular expression. */
  readonly quick: boolean;
  /** Matches in a folded text as start and exclusive end in turn; never empty ones, never overlapping. */
  matchesIn(text: string): number[];
  /**
   * Phrases to be looked for as well, which count only where the raw text breaks a line after a
   * hyphen: in folded text `well-` `known` over two lines has become one word.
   */
  readonly brokenAt: readonly BrokenPhrase[];
}

/** A phrase without one of its hyphens; `at` is where in it the hyphen was. */
interface BrokenPhrase {
  readonly phrase: string;
  readonly at: number;
}

/**
 * @returns `null` for a query that asks for nothing.
 * @throws {InvalidPatternError} for a regular expression that is none.
 */
export function matcherFor(query: FindQuery): Matcher | null {
  const { regular, wholeWord, matchCase, matchDiacritics } = query;
  const fold: FoldOptions = { keepCase: matchCase || regular, keepMarks: matchDiacritics };
  if (regular) {
    if (query.text === '') return null;
    const pattern = compile(query);
    return { fold, quick: false, matchesIn: (text) => matchAll(text, pattern), brokenAt: [] };
  }
  // A trailing space is being typed, not searched for; a leading one is lost in folding.
  const phrase = foldForSearch(query.text, fold).trimEnd();
  if (phrase === '') return null;
  return {
    fold,
    quick: true,
    matchesIn: (text) => occurrences(text, phrase, wholeWord),
    brokenAt: [...phrase.matchAll(/(?<=\p{L})-(?=\p{Ll})/gu)].map(({ index }) => ({
      phrase: phrase.slice(0, index) + phrase.slice(index + 1),
      at: index,
    })),
  };
}

function compile({ text, wholeWord, matchCase }: FindQuery): RegExp {
  const source = wholeWord ? `(?<!${WORD})(?:${text})(?!${WORD})` : text;
  try {
    return new RegExp(source, matchCase ? 'gu' : 'giu');
  } catch (cause) {
    throw new InvalidPatternError('not a regular expression', { cause });
  }
}

function matchAll(text: string, pattern: RegExp): number[] {
  const found: number[] = [];
  for (const { index, 0: match } of text.matchAll(pattern)) {
    if (match !== '') found.push(index, index + match.length);
  }
  return found;
}

/** Every place of a phrase, as start and exclusive end in turn. */
export function occurrences(text: string, phrase: string, wholeWord: boolean): number[] {
  const found: number[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(phrase, from);
    if (start < 0) return found;
    const end = start + phrase.length;
    const counts = !wholeWord || standsAlone(text, start, end);
    if (counts) found.push(start, end);
    from = counts ? end : start + 1;
  }
}

const WORD = '[\\p{L}\\p{M}\\p{N}_]';
const WORD_BEFORE = new RegExp(`${WORD}$`, 'u');
const WORD_AFTER = new RegExp(`^${WORD}`, 'u');

/** Two units are enough: a character outside the basic plane has as many. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
    !WORD_AFTER.test(text.slice(end, end + 2))
  );
}
