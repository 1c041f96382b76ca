import type { TextPiece } from '@/lib/model/question';

/** Ends a sentence, whatever closes after it. */
const STOP = /[.?!…:;。？！؟][*_"”’')\]`]*$/u;
/** A page number on a line of its own. */
const PAGE_NUMBER = /^\W*\d{1,4}\W*$/;
const LAST_PAGE_NUMBER = /\s*\n\W*\d{1,4}\W*$/;
/** A line that may be a heading: begins like one, and is short. */
const HEADING = /^(?:[#*_]+ ?)?[\p{Lu}\p{N}“"(]/u;
const LONGEST_HEADING = 90;
/** A numbered heading between two sentences: another section begins. */
const SECTION =
  /(?<=[.?!…:;*_"”’)\]`]\s*\n(?:\s*\d{1,4}\s*\n)?)[ \t]*(?:(?:chapter|section) )?\d{1,2}(?:\.\d{1,2})*\.? \p{Lu}[^\n]{2,60}[^\n.?!:;,]\n(?=\s*\p{Lu})/iu;
/** Headings, running heads and page numbers at most, one below the other. */
const MOST_LINES = 4;

/**
 * Where a question or reply really ends: what stands between its last sentence and the next label, as
 * headings and page numbers do, is none of it. Without lines (clean text) a short end without a stop is a heading.
 */
export function trimEnd(text: string, { start, end }: TextPiece): TextPiece {
  const section = SECTION.exec(text.slice(start, end))?.index ?? end - start;
  let to = start + text.slice(start, start + section).trimEnd().length;
  for (let line = 0; line < MOST_LINES; line++) {
    const piece = text.slice(start, to);
    const from = piece.lastIndexOf('\n') + 1;
    if (from === 0) break;
    const last = piece.slice(from).trim();
    const before = piece.slice(0, from).trimEnd();
    const isHeading =
      last.length <= LONGEST_HEADING &&
      HEADING.test(last) &&
      !STOP.test(last) &&
      STOP.test(before.replace(LAST_PAGE_NUMBER, ''));
    if (!isHeading && !PAGE_NUMBER.test(last)) break;
    to = start + before.length;
  }
  const reply = text.slice(start, to);
  if (!reply.includes('\n')) to = start + withoutTail(reply).length;
  return { start: start + (reply.length - reply.trimStart().length), end: to };
}

/** Words a heading has at most where no line tells it. */
const TAIL_WORDS = 12;

function withoutTail(reply: string): string {
  if (STOP.test(reply)) return reply;
  const stop = /^[\s\S]*[.?!。？！؟][*_"”’')\]`]*(?=\s)/u.exec(reply)?.[0];
  if (stop === undefined) return reply;
  const tail = reply.slice(stop.length).trim();
  const short = tail.split(/\s+/).length <= TAIL_WORDS;
  return short && HEADING.test(tail) ? stop : reply;
}

/** A line so much shorter than the longest before it ends its paragraph. */
const SHORT_LINE = 0.85;

/** Only the first paragraph, where lines tell: the book's own voice goes on behind the last reply. */
export function firstParagraph(text: string, { start, end }: TextPiece): TextPiece {
  const lines = text.slice(start, end).split('\n');
  let at = start;
  let longest = 0;
  for (const line of lines) {
    at += line.length;
    // What a line holds behind a label tells nothing of how long lines are.
    if (STOP.test(line.trimEnd()) && (line.length < SHORT_LINE * longest || longest === 0)) break;
    longest = Math.max(longest, line.length);
    at += 1;
  }
  return { start, end: Math.min(at, end) };
}
