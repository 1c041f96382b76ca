/**
 * Stands in place of the space (or line break) before a paragraph, in texts made to be split into
 * sentences: U+2029 is Unicode's own sign for it, and no offset moves.
 */
export const PARAGRAPH_MARK = '\u2029';
