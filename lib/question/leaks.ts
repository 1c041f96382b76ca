import { blankless } from './self-contained';
import { STOP_WORDS, contentWords, stemOf, wordsOf } from './words';

/** "encod" and "encoder", "randomiz" and "random". */
function sameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5) return false;
  return a.startsWith(b) || b.startsWith(a) || a.slice(0, 6) === b.slice(0, 6);
}

/** Whether a prompt holds the words of its answer, in whatever form. */
export function leaks(prompt: string, answer: string): boolean {
  const stems = new Set(
    contentWords(blankless(prompt))
      .flatMap((word) => [word, ...word.split('-')])
      .map(stemOf),
  );
  const parts = contentWords(answer)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .filter((word) => !STOP_WORDS.has(word))
    .map(stemOf);
  if (parts.length === 0) return false;
  const given = parts.filter((part) => [...stems].some((stem) => sameFamily(part, stem))).length;
  return parts.length === 1 ? given > 0 : given / parts.length >= 0.67;
}

/** An acronym beside its own words, either way round. */
export function spellsAcronym(prompt: string, answer: string): boolean {
  const acronym = /^\p{Lu}[\p{Lu}\d]{1,6}s?$/u.exec(answer)?.[0].replace(/s$/, '').toLowerCase();
  const initials = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
  if (acronym !== undefined)
    return initials(wordsOf(blankless(prompt).replaceAll('-', ' '))).includes(acronym);
  const letters = initials(contentWords(answer.replaceAll('-', ' '))).toUpperCase();
  return letters.length >= 2 && new RegExp(`\\b${letters}s?\\b`).test(prompt);
}
