import { englishWordsNow } from '@/lib/text/word-list';

/**
 * A phrase from the beginning of a sentence as it would stand inside one: "The ranker" → "the ranker",
 * "Pinterest" stays.
 *
 * @param around text: a word that stands there in lower case is no name
 */
export function lowerFirst(phrase: string, around: string): string {
  const [first = '', ...rest] = phrase.split(' ');
  if (/^(?:An?|The|All|Some|Many|Most|Each|Every|No|Any|Our|Your)$/.test(first))
    return first.toLowerCase() + phrase.slice(first.length);
  if (!/^\p{Lu}\p{Ll}+(?:-\p{L}+)*$/u.test(first)) return phrase;
  const ordinary =
    /(?:tion|sion|ment|ness|ity|ing|ism|sis|ance|ence|ology|graphy|ure|cy|ed|[^s]s)$/.test(first);
  const namesSomething = rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (namesSomething) return phrase;
  if (!ordinary && rest.length === 0 && !standsIn(first.toLowerCase(), around)) return phrase;
  return first.toLowerCase() + phrase.slice(first.length);
}

function standsIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + word.length] ?? ''))
      return true;
  return false;
}

/** The same where nothing around tells: only words of everyday English are sure to be no names. */
export function lowerOrdinary(text: string): string {
  const first = text.split(' ', 1)[0] ?? '';
  const isOrdinary =
    /^\p{Lu}\p{Ll}*(?:-\p{Ll}+)?$/u.test(first) &&
    !/^[^.,:]* \p{Lu}\p{Ll}/u.test(text) &&
    (first === 'A' || englishWordsNow().has((first.split('-', 1)[0] ?? '').toLowerCase()));
  return isOrdinary ? first.charAt(0).toLowerCase() + text.slice(1) : text;
}
