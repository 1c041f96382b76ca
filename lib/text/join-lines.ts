import { isCjk } from './tidy';

/** What the text around says about a hyphen at a line's end. All words in lower case. */
export interface WordEvidence {
  /** Words seen whole. */
  readonly words: ReadonlySet<string>;
  /** Compounds seen with their hyphen inside a line. */
  readonly compounds: ReadonlySet<string>;
  /**
   * Whether the typesetter breaks words at all. Where none of the hyphens at line ends is inside a word
   * that is known whole, and some are surely in compounds, all of them are.
   */
  readonly breaksWords: boolean;
}

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
const HYPHEN_AT_END = /([\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}])[-\u2010]$/u;
const HYPHEN_AT_LINE_END = /(\p{L}+)[-\u2010]\s*\n\s*(\p{L}+)/gu;
const WORD_AT_START = /^[\p{L}\p{N}\p{M}]+/u;

/** Collects evidence from text as it was extracted; halves of hyphenated words are not words. */
export function wordEvidence(texts: readonly string[]): WordEvidence {
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const text of texts) {
    const plain = text.normalize('NFKC').toLowerCase();
    const whole = plain.replace(/\S+[-\u2010\u00AD]\s*\n\s*\S*/gu, ' ');
    for (const [word] of whole.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu)) {
      const parts = word.split(/[-\u2010]/u);
      if (parts.length > 1) compounds.add(parts.join('-'));
      for (const part of parts) words.add(part);
    }
  }
  const ends = texts.flatMap((text) => [...text.toLowerCase().matchAll(HYPHEN_AT_LINE_END)]);
  const halves = ends.map(([, first = '', second = '']) => [first, second] as const);
  const broken = halves.some(([first, second]) => words.has(first + second));
  const compound = halves.filter(([first, second]) => areCompound(first, second, words));
  return { words, compounds, breaksWords: broken || compound.length < LEAST_COMPOUNDS };
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
  return keepsHyphen(start, end, evidence) ? left + right : left.slice(0, -1) + right;
}

function keepsHyphen(start: string, end: string, evidence: WordEvidence): boolean {
  const { words, compounds, breaksWords } = evidence;
  const [first = '', second = ''] = [start, end].map((part) =>
    part.normalize('NFKC').toLowerCase(),
  );
  if (start.includes('-') || !/^\p{Ll}/u.test(end) || /\p{N}$/u.test(start)) return true;
  if (compounds.has(`${first}-${second}`)) return true;
  if (words.has(first + second)) return false;
  if (!breaksWords) return true;
  // Short first parts also begin plain words: "in-formation", "per-cent".
  if (COMPOUNDING.has(first) && second.length > 3 && (first.length > 2 || words.has(second)))
    return true;
  return areCompound(first, second, words);
}

/** Both halves are words here, or one is and the other is too much for an ending or a prefix. */
function areCompound(first: string, second: string, words: ReadonlySet<string>): boolean {
  if (first.length < 3 || second.length < 4 || ENDING.test(second)) return false;
  const [knowsFirst, knowsSecond] = [words.has(first), words.has(second)];
  return (
    (knowsFirst && knowsSecond) ||
    (knowsFirst && first.length > 4) ||
    (knowsSecond && first.length > 3)
  );
}
