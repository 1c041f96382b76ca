import type { Composed } from './asked';
import { blankless } from './self-contained';
import { STOP_WORDS, contentWords, isCommon, stemOf, wordsOf } from '@/lib/question/grammar/words';

/** "encod" and "encoder", "randomiz" and "random". */
function sameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5) return false;
  return a.startsWith(b) || b.startsWith(a) || a.slice(0, 6) === b.slice(0, 6);
}

/** Words that carry an answer, compounds taken apart. */
const partsOf = (answer: string) =>
  contentWords(answer)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .filter((word) => !STOP_WORDS.has(word));

const holdsWord = (text: string, word: string) => text.split(/[^\p{L}\d-]+/u).includes(word);

/** "unspecialized" beside "specialized": the other of two. */
const isDenied = (word: string, stem: string) =>
  stem.length > 4 &&
  /^(?:un|non|in|im|ir|dis)$/.test(word.slice(0, -stem.length)) &&
  word.endsWith(stem);

/** Whether a prompt holds the words of its answer, in whatever form. */
export function leaks(prompt: string, answer: string): boolean {
  const parts = partsOf(answer).map(stemOf);
  if (parts.length === 0) return false;
  // "mean _____ (mIoU)": within another word.
  if (answer.length > 2 && /\p{Lu}/u.test(answer.slice(1)) && blankless(prompt).includes(answer))
    return true;
  // "only use OOB", of "OOB estimates"
  const letters = /(?<![\p{L}\d-])\p{Lu}[\p{Lu}\d]{1,}(?![\p{L}\d-])/u.exec(answer)?.[0];
  if (letters !== undefined && letters !== answer && holdsWord(blankless(prompt), letters))
    return true;
  const stems = new Set<string>();
  for (const word of contentWords(blankless(prompt))) {
    stems.add(stemOf(word));
    if (word.includes('-')) for (const part of word.split('-')) stems.add(stemOf(part));
  }
  const isGiven = (part: string) => {
    if (stems.has(part)) return true;
    for (const stem of stems) if (sameFamily(part, stem)) return true;
    return false;
  };
  // "epicondyle" holds "condyle".
  const [only = ''] = parts;
  if (parts.length === 1 && only.length > 4)
    for (const stem of stems) if (stem.endsWith(only) || isDenied(only, stem)) return true;
  const given = parts.filter(isGiven).length;
  return parts.length === 1 ? given > 0 : given / parts.length >= 0.67;
}

/** "the _____, or the pulmonary valve": the other name beside the blank says most of it. */
export function leaksInAlias(prompt: string, answer: string): boolean {
  const alias =
    /_{5}(?:,? or (?:the |an? )?| \((?:or |the |also )?)((?:[\p{L}-]+ ?){1,4})[,.)]/u.exec(
      prompt,
    )?.[1];
  if (alias === undefined) return false;
  const said = contentWords(alias).map(stemOf);
  const parts = partsOf(answer).map(stemOf);
  return parts.length > 1 && said.length > 1 && said.every((word) => parts.includes(word));
}

/** How much of an answer its prompt says, roughly: the share of its words that begin like one there; 0–1. */
export function shareSaid(prompt: string, answer: string): number {
  const text = blankless(prompt).toLowerCase();
  const words = partsOf(answer).filter((word) => word.length > 3);
  const said = words.filter((word) =>
    text.includes(word.slice(0, Math.max(4, Math.min(6, word.length - 2)))),
  );
  return words.length === 0 ? 0 : said.length / words.length;
}

/** "An element's _____", "the term _____": there the piece is the name. */
const NAMED_APART = /(?:['’]s|terms?|words?|names?|[“"]) _{5}/;

/** "The intestinal brush _____ …": whether a piece of a name is blanked, of which the prompt says more. */
export const cutsWhatIsSaid = ({ prompt, answer, isPiece }: Composed): boolean =>
  isPiece === true && !NAMED_APART.test(prompt) && shareSaid(prompt, answer) > 0;

/** "mood", of "mood disorders": whether what is left of an answer would be said of anything. */
export function saysWhatIsOwn(prompt: string, answer: string): boolean {
  const words = partsOf(answer);
  const own = words.filter((word) => !isCommon(word)).map(stemOf);
  if (own.length === 0 || own.length === words.length) return false;
  const said = contentWords(blankless(prompt)).map(stemOf);
  return own.every((part) => said.some((stem) => sameFamily(part, stem)));
}

const initials = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
const firstLetters = (text: string) => initials(wordsOf(text));

const GREEK =
  /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|omicron|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)\b/i;

/** An acronym beside its own words, either way round. */
export function spellsAcronym(prompt: string, answer: string): boolean {
  // "the _____ (GI) tract"
  const beside = /_{5} \((\p{Lu}\p{Ll}?\p{Lu}[\p{L}\d]{0,4}?)s?\)/u
    .exec(prompt)?.[1]
    ?.toLowerCase();
  if (beside !== undefined && holdsInOrder(answer.toLowerCase(), beside)) return true;
  // "_____, updated to the MMPI-2", of "… Inventory (MMPI)"
  const own = /\((\p{Lu}{2,6})\)$/u.exec(answer)?.[1];
  if (own !== undefined && prompt.includes(own)) return true;
  // "the just _____ (jnd)"
  const small = /_{5} \((\p{Ll}{2,5})\)/u.exec(prompt)?.[1];
  if (
    small !== undefined &&
    firstLetters(answer).length > 1 &&
    small.endsWith(firstLetters(answer))
  )
    return true;
  // "the _____ (α) receptor"
  if (/_{5} \(\p{Script=Greek}\)/u.test(prompt) && GREEK.test(answer)) return true;
  // "_____ and identically distributed (i.i.d.)"
  if (/_{5}(?: [\p{L}-]+){1,4} \((?:\p{L}\.){2,}\)/u.test(prompt)) return true;
  // "_____, or c.d.f., which"
  const dotted = /_{5}(?:,? or| \() ?((?:\p{L}\.){2,})/u
    .exec(prompt)?.[1]
    ?.replaceAll('.', '')
    .toLowerCase();
  if (dotted !== undefined && holdsInOrder(answer.toLowerCase(), dotted)) return true;
  // "often abbreviated as MLP"
  const short = /\b(?:abbreviated|shortened) (?:as|to) (\p{Lu}{2,6})\b/u.exec(prompt)?.[1];
  if (short !== undefined && holdsInOrder(answer.toLowerCase(), short.toLowerCase())) return true;
  const acronym = /^(?:\p{Ll}(?=\p{Lu}{2})|)\p{Lu}(?:\p{Ll}?[\p{Lu}\d]){1,6}s?$/u
    .exec(answer)?.[0]
    .replace(/s$/, '')
    .toLowerCase();
  if (acronym !== undefined && /\b(?:abbreviated|shortened) (?:as|to) _{5}/.test(prompt))
    return true;
  // "Intracellular fluid (_____)"
  const spelled = /([\p{L}-]+(?: [\p{L}-]+){0,4}) \(_{5}\)/u.exec(prompt)?.[1];
  if (acronym !== undefined && spelled !== undefined && endsSpelling(spelled, acronym)) return true;
  if (acronym !== undefined)
    return firstLetters(blankless(prompt).replaceAll('-', ' ')).includes(acronym);
  const letters = initials(contentWords(answer.replaceAll('-', ' '))).toUpperCase();
  return (
    letters.length >= 2 && prompt.includes(letters) && new RegExp(`\\b${letters}s?\\b`).test(prompt)
  );
}

/** Whether the last words of a text hold the letters of an acronym, in order: "… fluid", of "ICF". */
const endsSpelling = (text: string, acronym: string) =>
  wordsOf(text).some((_, at, all) => holdsInOrder(all.slice(at).join(' '), acronym));

/** Whether a word opens on the first of some letters and has the others after it, in order. */
function holdsInOrder(word: string, letters: string): boolean {
  if (word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
