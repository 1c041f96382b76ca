import { isCjk } from './tidy';

/** What the text around says about a hyphen at a line's end. All words in lower case. */
export interface WordEvidence {
  /** Words seen whole. */
  readonly words: ReadonlySet<string>;
  /** Compounds seen with their hyphen inside a line. */
  readonly compounds: ReadonlySet<string>;
}

/** First parts that take a hyphen before nearly any word. */
const COMPOUNDING = new Set(
  'all cross end ex free full half hard high in ill large long low multi non off on one open per pre post real self short single so state sub super three top two two-way up user well whole'.split(
    ' ',
  ),
);
const HYPHEN_AT_END = /([\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}])[-\u2010]$/u;
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
  return { words, compounds };
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

function keepsHyphen(start: string, end: string, { words, compounds }: WordEvidence): boolean {
  const [first, second] = [start, end].map((part) => part.normalize('NFKC').toLowerCase()) as [
    string,
    string,
  ];
  if (start.includes('-') || !/^\p{Ll}/u.test(end) || /\p{N}$/u.test(start)) return true;
  if (compounds.has(`${first}-${second}`)) return true;
  if (words.has(first + second)) return false;
  if (COMPOUNDING.has(first) && second.length > 3) return true;
  // Both halves are words of their own here: a compound, unless one is only an ending.
  return first.length > 2 && second.length > 3 && words.has(first) && words.has(second);
}
