/** Ligatures and presentation forms that stand for several or ordinary letters. */
const FORMS = /[\u0132\u0133\uFB00-\uFDFF\uFE70-\uFEFE]/gu;
/**
 * Glyphs a PDF does not say the letters of: pdf.js gives their codes in the font (controls) or what the
 * font calls them by (private use). U+FFFD stands where others gave up, halves of surrogates as well.
 */
const UNREADABLE = /(?![\s\u0085])[\p{Cc}\p{Co}\p{Cs}]/gu;
/** What Symbol and Wingdings have at these codes: bullets, mostly. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF06E': '■',
  '\uF0A7': '▪',
  '\uF0A8': '□',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0FC': '✓',
};
const SYMBOL = /[\uF06E\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC]/gu;
const INVISIBLE = /[\u200B\u2060\uFEFF]/gu;
const CJK = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) +(?=[${CJK}])`, 'gu');
/**
 * A mark that a letter follows begins something: "the )read command", "the .NET oven". A space before
 * a colon or semicolon is meant, in French and in ":=".
 */
const BEFORE_MARK = /(?<=[\p{L}\p{N})\]}"'”’%]) +(?=[.,!?)\]}…](?![\p{L}\p{N}]))/gu;
const AFTER_OPENING = /(?<=[([{]) +/gu;

/** Whether a character belongs to a script written without spaces between words. */
export function isCjk(character: string): boolean {
  return new RegExp(`^[${CJK}]$`, 'u').test(character);
}

/** Stands for every character that could not be read. */
const UNREAD = '\uFFFD';

/**
 * Letters and spacing of a string put right for reading: NFC, plain letters, single spaces. What could
 * not be read stays visible: a gap would not be noticed.
 */
export function tidy(text: string): string {
  return text
    .replace(FORMS, (form) => form.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\u00AD/gu, '')
    .replace(SYMBOL, (code) => SYMBOLS[code] ?? UNREAD)
    .replace(UNREADABLE, UNREAD)
    .replace(BETWEEN_CJK, '')
    .replace(BEFORE_MARK, '')
    .replace(AFTER_OPENING, '')
    .normalize('NFC')
    .trim();
}
