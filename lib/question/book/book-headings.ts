import type { BookHeading } from '@/lib/model/book-index';

/** What the outline says. */
export interface OutlineTitle {
  readonly title: string;
  /** Zero-based page. */
  readonly pageIndex: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NUMBERED =
  /^(?:(?:chapter|part|section|appendix)\s+(?:\d+|[IVX]+|[A-Z])\b[.:]?|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.?)\s+(?=\p{Lu})/iu;
const ENDED = /[.!?:;…]["”’)\]]*$/;
/** Lines that go on, are a list's, or no words. */
const NO_HEADING = /[.,;:…–—-]$|^[•▪◦*–—-]|[=<>{}|\\]|\.{3}|^(?:figure|fig|table|listing)\b/iu;
/** "Q: …", "Candidate: …": a line of a dialogue. */
const SPEAKER = /^\p{Lu}\p{L}*\d{0,3}: /u;
const MOST_CHARACTERS = 90;
const MOST_WORDS = 12;
/** Characters of a line of prose, at least. */
const PROSE = 40;
/** Lines that a title of the outline may be printed on. */
const TITLE_LINES = 4;

/** The letters of a title: what stays when spaces were lost or lines broken. */
const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * The headings of a page: those of the outline where they are printed, and short lines that stand
 * between the end of one paragraph and the beginning of the next.
 * @param raw the page's raw text
 * @param titles the lines of the outline that lead to this page
 */
export function headingsOfPage(
  raw: string,
  pageIndex: number,
  titles: readonly string[],
): BookHeading[] {
  const lines = linesOf(raw);
  const fromOutline = titles.map((title): BookHeading => {
    const place = printed(lines, lettersOf(title));
    // An outline may have lost spaces; where it is printed, they are there.
    const text = place === null ? title : raw.slice(place.start, place.end);
    const words = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
    return { text: words, pageIndex, start: 0, end: 0, ...place, sure: true };
  });
  const seen = lines.filter(
    (line, at) =>
      looksLike(lines, at) &&
      !fromOutline.some(({ start, end }) => line.start < end && line.end > start),
  );
  return [
    ...fromOutline,
    ...seen.map(({ text, start, end }) => ({
      text: text.replaceAll(/\s+/gu, ' '),
      pageIndex,
      start,
      end,
      sure: NUMBERED.test(text),
    })),
  ].toSorted((a, b) => a.start - b.start);
}

function linesOf(raw: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: found, index } of raw.matchAll(/[^\n]+/gu)) {
    const text = found.trim();
    const start = index + found.length - found.trimStart().length;
    if (text !== '') lines.push({ text, start, end: start + text.length });
  }
  return lines;
}

/** Where a title stands on lines of its own. */
function printed(lines: readonly Line[], letters: string): { start: number; end: number } | null {
  if (letters === '') return null;
  for (const [at, { start }] of lines.entries()) {
    let joined = '';
    for (const line of lines.slice(at, at + TITLE_LINES)) {
      joined += lettersOf(line.text);
      if (joined === letters || bare(joined) === letters) return { start, end: line.end };
      if (joined.length > letters.length + 9) break;
    }
  }
  return null;
}

/** Whether a printed heading is one of the outline's titles. */
export const isTitled = (printedText: string, titles: readonly string[]): boolean => {
  const letters = lettersOf(printedText);
  return titles.some((title) => [letters, bare(letters)].includes(lettersOf(title)));
};

/** A number before a title that the outline leaves out. */
const bare = (letters: string) => letters.replace(/^(?:(?:chapter|part|section)?\d+)/u, '');

function looksLike(lines: readonly Line[], at: number): boolean {
  const text = lines[at]!.text;
  if (text.length > MOST_CHARACTERS || NO_HEADING.test(text) || SPEAKER.test(text)) return false;
  if (!/^(?:\p{Lu}|\d)/u.test(text) || text.split(/\s+/u).length > MOST_WORDS) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 4 || letters < text.replaceAll(/\s/gu, '').length * 0.7) return false;
  const before = lines[at - 1]?.text;
  // A line in the middle of a paragraph has one before it that goes on.
  if (before !== undefined && !ENDED.test(before) && !isShort(before)) return false;
  const after = lines[at + 1]?.text ?? '';
  return /^["“‘(]?\p{Lu}/u.test(after) && after.length >= PROSE && text.length < after.length * 0.9;
}

const isShort = (line: string) => line.length < PROSE;
