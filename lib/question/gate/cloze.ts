/** What stands in a prompt for the answer. */
export const BLANK = '_____';

const inWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}-]/u.test(char);

/** Where an answer occurs as whole words, whatever the case. A built pattern would cost ten times more. */
function occurrences(sentence: string, answer: string): number[] {
  const text = sentence.toLowerCase();
  const sought = answer.toLowerCase();
  const found: number[] = [];
  // A few letters change length with their case; offsets would no longer fit.
  if (text.length !== sentence.length || sought === '') return found;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length))
    if (!inWord(text[at - 1]) && !inWord(text[at + sought.length])) found.push(at);
  return found;
}

/**
 * Blanks an answer in its sentence, everywhere it occurs as whole words. The article before the blank
 * becomes "a(n)", for "an" would give the first letter away.
 *
 * @param at where the answer stands in the sentence (zero-based)
 */
export function blankOut(sentence: string, answer: string, at: number): string {
  const whole = occurrences(sentence, answer);
  let blanked = '';
  let cursor = 0;
  for (const start of whole.includes(at) ? whole : [at]) {
    blanked += sentence.slice(cursor, start) + BLANK;
    cursor = start + answer.length;
  }
  blanked += sentence.slice(cursor);
  return blanked.replace(/\b(a)n? (?=["“‘(]?_{5})/gi, '$1(n) ');
}

/**
 * Puts the answer back: `fillBlanks(blankOut(s, a, at), a)` is `s`, but for the case of letters where
 * an answer occurs more than once.
 */
export function fillBlanks(prompt: string, answer: string): string {
  const article = /^(?:[aeio]|u(?!ni|s[ei]|t[ei]))/i.test(answer) ? 'n' : '';
  return prompt
    .replace(/\b(a)\(n\) (?=["“‘(]?_{5})/gi, `$1${article} `)
    .replaceAll(BLANK, () => answer);
}
