/** What stands in a prompt for the answer. */
export const BLANK = '_____';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Blanks an answer in its sentence, everywhere it occurs as whole words. The article before the blank
 * becomes "a(n)", for "an" would give the first letter away.
 *
 * @param at where the answer stands in the sentence (zero-based)
 */
export function blankOut(sentence: string, answer: string, at: number): string {
  const everywhere = new RegExp(`(?<![\\p{L}\\p{N}-])${escape(answer)}(?![\\p{L}\\p{N}-])`, 'giu');
  const whole = [...sentence.matchAll(everywhere)].some((match) => match.index === at);
  const blanked = whole
    ? sentence.replace(everywhere, BLANK)
    : sentence.slice(0, at) + BLANK + sentence.slice(at + answer.length);
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
