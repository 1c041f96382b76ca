/**
 * Text that means itself in Obsidian's Markdown. ASCII punctuation is escaped by a backslash
 * (CommonMark 0.31, 2.4). Besides Markdown, three readers of the raw file are kept away, which do not
 * know escapes: comments (`%%`), the spaced-repetition plugin (`::`, `==`, `<!--SR:`, a line of `?`),
 * and block ids (`^id` at a line's end). Their marks are split by the backslash.
 */
export function escapeLine(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~=$%^#{}]/g, '\\$&')
    .replace(/:(?=:)/g, ':\\')
    .replace(/!(?=\\\[|--)/g, '\\!')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/^(\s*)([-+]|\?+$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Each line of a text escaped; blank lines are kept as empty strings. */
export function escapeLines(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => escapeLine(line));
}

/** One line: line breaks and runs of white space become a space, control characters go. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
