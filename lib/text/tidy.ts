/** Ligatures and presentation forms that stand for several or ordinary letters. */
const FORMS = /[\u0132\u0133\uFB00-\uFDFF\uFE70-\uFEFE]/gu;
const INVISIBLE = /[\u200B\u2060\uFEFF]/gu;
const CJK = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) +(?=[${CJK}])`, 'gu');
/** A mark that a letter follows begins something: "the )read command", "the .NET oven". */
const BEFORE_MARK = /(?<=[\p{L}\p{N})\]}"'”’%]) +(?=[.,;:!?)\]}…](?![\p{L}\p{N}]))/gu;
const AFTER_OPENING = /(?<=[([{]) +/gu;

/** Whether a character belongs to a script written without spaces between words. */
export function isCjk(character: string): boolean {
  return new RegExp(`^[${CJK}]$`, 'u').test(character);
}

/** Letters and spacing of a string put right for reading: NFC, plain letters, single spaces. */
export function tidy(text: string): string {
  return text
    .replace(FORMS, (form) => form.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cc}|\u00AD/gu, '')
    .replace(BETWEEN_CJK, '')
    .replace(BEFORE_MARK, '')
    .replace(AFTER_OPENING, '')
    .normalize('NFC')
    .trim();
}
