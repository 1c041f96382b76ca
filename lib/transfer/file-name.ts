/** What Obsidian, Windows or a shell refuses in a file name. */
const REFUSED = /[*"\\/<>:|?#^[\]`{}\p{Cc}\p{Cf}\u2028\u2029]+/gu;
/** Doubled they are marks in Obsidian, also inside a link: comment, highlight, maths, strike. */
const DOUBLED = /([%=$~])\1+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const MOST_UNITS = 120;

/** A file name, without extension, that every file system and Obsidian accept. */
export function fileNameFor(title: string): string {
  const cleaned = cutTo(
    title.toWellFormed().normalize('NFC').replace(REFUSED, ' ').replace(DOUBLED, '$1'),
    MOST_UNITS,
  )
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (cleaned === '') return 'Notes';
  return cleaned.replace(RESERVED, '$1_');
}

/** Lower-case letters and digits joined by dashes, for tags and decks; `fallback` if none are left. */
export function slugOf(text: string, fallback: string): string {
  const slug = cutTo(text.toWellFormed().normalize('NFKC').toLowerCase(), 60)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? fallback : slug;
}

function cutTo(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/u, '');
}
