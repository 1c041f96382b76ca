import { isCjk } from './tidy';
import { type KnownWords, NO_WORDS } from './word-list';

/** What the text around says about a hyphen at a line's end. All words in lower case. */
export interface WordEvidence {
  /** Words seen whole. */
  readonly words: KnownWords;
  /** Compounds seen with their hyphen inside a line. */
  readonly compounds: KnownWords;
  /** Words of the language, seen or not. */
  readonly list: KnownWords;
  /**
   * Whether the typesetter breaks words at all. Where none of the hyphens at line ends is inside a word
   * that is known whole, and some are surely in compounds, all of them are.
   */
  readonly breaksWords: boolean;
}

/** What is known of words besides the pages at hand. */
export interface MoreWords {
  /** Words of the language. */
  readonly list: KnownWords;
  /** Words and hyphenated compounds seen elsewhere in the book. */
  readonly elsewhere: KnownWords;
}

export const NOTHING_MORE: MoreWords = { list: NO_WORDS, elsewhere: NO_WORDS };

const LEAST_COMPOUNDS = 2;
/** What is left of a word after its stem: never the second part of a compound. */
const ENDING =
  /^(a?tion|ment|ness|less|[ai]ble|[ae]nce|ally|ated?|ates|ating|ities|ity|ized?|ing|ings|ers?|ed|ies|ous|ive|ism|ist)/u;

/** First parts that take a hyphen before nearly any word. */
const COMPOUNDING = new Set(
  'all cross end ex free full half hard high in ill large long low multi non off on one open pre post real self short single so state sub super three top two two-way up user well whole'.split(
    ' ',
  ),
);
const PREFIX = /^(?:re|co)$/u;
const HYPHEN_AT_END = /([\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}])[-\u2010]$/u;
const HYPHEN_AT_LINE_END = /(\p{L}+)[-\u2010]\s*\n\s*(\p{L}+)/gu;
const WORD_AT_START = /^[\p{L}\p{N}\p{M}]+/u;
/** A compound of three or more: "get-" before "current-directory", "state-" before "of-the-art". */
const COMPOUND_AT_START = /^[\p{L}\p{M}]{2,}[-\u2010]\p{Ll}{2}/u;

/** What one page has to say. */
interface PageWords {
  readonly words: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  /** The halves of words at line ends. */
  readonly halves: readonly (readonly [string, string])[];
}

const known = new WeakMap<object, PageWords>();

/**
 * Collects evidence from the raw text of pages; halves of hyphenated words are not words. What a page
 * says is kept with it: the same pages are asked for every passage.
 */
export function wordEvidence(
  pages: readonly { readonly raw: string }[],
  { list, elsewhere }: MoreWords = NOTHING_MORE,
): WordEvidence {
  const all = pages.map((page) => {
    const found = known.get(page) ?? wordsOnPage(page.raw);
    known.set(page, found);
    return found;
  });
  const words = union([...all.map((page) => page.words), elsewhere]);
  const compounds = union([...all.map((page) => page.compounds), elsewhere]);
  const halves = all.flatMap((page) => page.halves);
  const seen = { words, list };
  const broken = halves.some(
    ([first, second]) =>
      words.has(first + second) || (list.has(first + second) && !areCompound(first, second, seen)),
  );
  const compound = halves.filter(([first, second]) => areCompound(first, second, seen));
  return { words, compounds, list, breaksWords: broken || compound.length < LEAST_COMPOUNDS };
}

function wordsOnPage(raw: string): PageWords {
  const words = new Set<string>();
  const compounds = new Set<string>();
  const plain = raw.normalize('NFKC').toLowerCase();
  const whole = plain.replace(/\S+[-\u2010\u00AD]\s*\n\s*\S*/gu, ' ');
  for (const [word] of whole.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu)) {
    const parts = word.split(/[-\u2010]/u);
    if (parts.length > 1) compounds.add(parts.join('-'));
    for (const part of parts) words.add(part);
  }
  const ends = [...raw.toLowerCase().matchAll(HYPHEN_AT_LINE_END)];
  const halves = ends.map(([, first = '', second = '']) => [first, second] as const);
  return { words, compounds, halves };
}

/** Many sets as one, without copying them: a book has hundreds. */
function union(sets: readonly KnownWords[]): KnownWords {
  return { has: (word) => sets.some((set) => set.has(word)) };
}

/** Joins two lines of a passage: with a space, without, or with a hyphenated word put together. */
export function joinLines(before: string, after: string, evidence: WordEvidence): string {
  const left = before.trimEnd();
  const right = after.trimStart();
  if (left === '' || right === '') return left + right;
  if (left.endsWith('\u00AD')) return left.slice(0, -1) + right;
  if (left.endsWith('—')) return left + right;
  const [lastCharacter = '', firstCharacter = ''] = [left.at(-1), right.match(/^./u)?.[0]];
  if (isCjk(lastCharacter) && isCjk(firstCharacter)) return left + right;
  const start = HYPHEN_AT_END.exec(left)?.[1];
  const end = WORD_AT_START.exec(right)?.[0];
  if (start === undefined || end === undefined) return `${left} ${right}`;
  const whole = (start + end).normalize('NFKC').toLowerCase();
  const keeps = COMPOUND_AT_START.test(right)
    ? !evidence.words.has(whole) && !evidence.list.has(whole)
    : keepsHyphen(start, end, evidence);
  return keeps ? left + right : left.slice(0, -1) + right;
}

function keepsHyphen(start: string, end: string, evidence: WordEvidence): boolean {
  const { words, compounds, list, breaksWords } = evidence;
  const [first = '', second = ''] = [start, end].map((part) =>
    part.normalize('NFKC').toLowerCase(),
  );
  if (start.includes('-') || !/^\p{Ll}/u.test(end) || /\p{N}$/u.test(start)) return true;
  if (compounds.has(`${first}-${second}`)) return true;
  if (words.has(first + second)) return false;
  if (!breaksWords) return true;
  if (list.has(first + second)) return false;
  const isWord = (part: string) => words.has(part) || list.has(part);
  // Short first parts also begin plain words: "in-formation", "per-cent".
  if (COMPOUNDING.has(first) && second.length > 3 && (first.length > 2 || isWord(second)))
    return true;
  // "re-adding", but "re-quire": a prefix before a word that stands by itself.
  if (PREFIX.test(first) && second.length > 4 && isWord(second)) return true;
  return areCompound(first, second, evidence);
}

/** Both halves are words, and the second is more than an ending. */
function areCompound(
  first: string,
  second: string,
  { words, list }: Pick<WordEvidence, 'words' | 'list'>,
): boolean {
  if (first.length < 3 || second.length < 4 || ENDING.test(second)) return false;
  const [knowsFirst, knowsSecond] = [first, second].map(
    (part) => words.has(part) || list.has(part),
  );
  return (
    (knowsFirst === true && knowsSecond === true) ||
    (words.has(first) && first.length > 4) ||
    (words.has(second) && first.length > 3)
  );
}

/**
 * Words broken in a text of which neither its pages nor the list know how they are written: the joined
 * and the hyphenated form of each, in lower case, to be looked for in the rest of the book.
 */
export function doubtfulWords(raw: string, { words, compounds, list }: WordEvidence): string[] {
  const plain = raw.normalize('NFKC').toLowerCase();
  return [...plain.matchAll(HYPHEN_AT_LINE_END)].flatMap(([, first = '', second = '']) => {
    const [joined, hyphenated] = [first + second, `${first}-${second}`];
    const settled = words.has(joined) || list.has(joined) || compounds.has(hyphenated);
    return settled ? [] : [joined, hyphenated];
  });
}
