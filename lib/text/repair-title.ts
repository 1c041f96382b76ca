import { cleanString } from './clean';
import { splitWords } from './split-words';

/**
 * An outline title as it was meant. Outlines written by converters lose the spaces of line breaks and
 * of changes of font, and carry odd white space. `words` are the words seen in the book, in lower
 * case; a title that reads well comes back as it is.
 */
export function repairTitle(title: string, words: ReadonlySet<string>): string {
  const clean = cleanString(title.replace(/[\u2028\u2029\t]/g, ' '));
  const numbered = clean
    // "1.Framing", "Chapter3.Data"; not "v1.b" or "3.5x".
    .replace(/^(\d+(?:\.\d+)*[.)])(?=\p{Lu}|\p{L}{4})/u, '$1 ')
    .replace(/^(chapter|section|part|appendix)(?=\d)/iu, '$1 ');
  // Tokens with signs of code in them are names, not prose.
  return numbered
    .split(' ')
    .map((token) => (/[$_\\=<>@#]|\w\(/u.test(token) ? token : repairToken(token, words)))
    .join(' ');
}

function repairToken(token: string, words: ReadonlySet<string>): string {
  return token
    .replace(/\p{L}[\p{L}\p{M}]+/gu, (letters) => splitWords(letters, words)?.join(' ') ?? letters)
    .replace(/(?<=\p{L}{3}[,;:])(?=\p{Lu}\p{Ll}{2})/gu, ' ');
}

/** The words of a book for `repairTitle`, from the raw text of its pages: in lower case. */
export function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    const plain = text.normalize('NFKC').replace(/\S+[-\u2010\u00AD]\s*\n\s*\S*/gu, ' ');
    for (const [word] of plain.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) words.add(word.toLowerCase());
  }
  return words;
}
