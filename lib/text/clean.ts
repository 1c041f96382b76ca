import type { PageText, TextItem, TextSpan } from '@/lib/model/page-text';
import { proseItems } from './figure-labels';
import { baselineShift, fontSize, gapBetween } from './item-geometry';
import {
  doubtfulWords,
  joinLines,
  type MoreWords,
  NOTHING_MORE,
  wordEvidence,
  type WordEvidence,
} from './join-lines';
import { furnitureOf } from './page-furniture';
import { PARAGRAPH_MARK } from './paragraph-mark';
import { paragraphsOf } from './paragraphs';
import { isCjk, tidy } from './tidy';

/** Gaps in em: a wider one is a space that was lost, a narrower one no space at all. */
const SPACE_GAP = 0.2;
const NO_GAP = 0.04;
/** A baseline further away, in em, is another line even if the content stream does not say so. */
const LINE_SHIFT = 0.9;

/** `paragraphs` has a `PARAGRAPH_MARK` for the space before each of them. */
type Marks = 'none' | 'paragraphs';

/** The pieces of a page's text that are joined to one. */
interface Line {
  readonly text: string;
  /** It begins a paragraph, a heading, a cell, where that was asked for. */
  readonly begins: boolean;
}

/**
 * The text of a span as people read it: ligatures and hyphenation undone, lines joined, spaces as the
 * geometry shows them, without figure labels and, between pages, without page furniture.
 * @param pages at least those of the span. Further ones lend evidence for hyphenated compounds, and
 * those next to it for what is a running head.
 * @param more what tells besides how a word broken at a line's end is written
 */
export function cleanPassage(
  pages: readonly PageText[],
  span: TextSpan,
  more: MoreWords = NOTHING_MORE,
  marks: Marks = 'none',
): string {
  const lines = pages
    .filter(({ pageIndex }) => pageIndex >= span.start.pageIndex && pageIndex <= span.end.pageIndex)
    .toSorted((a, b) => a.pageIndex - b.pageIndex)
    .flatMap((page) => linesInSpan(page, span, pages, marks));
  return joined(lines, wordEvidence(pages, more));
}

/**
 * Both forms of the words broken in a passage of which neither its pages nor the list know how they
 * are written: whether the book has them elsewhere is worth a search.
 */
export function doubtfulIn(
  pages: readonly PageText[],
  { start, end }: TextSpan,
  list: MoreWords['list'],
): string[] {
  const own = pages.filter(
    ({ pageIndex }) => pageIndex >= start.pageIndex && pageIndex <= end.pageIndex,
  );
  const raw = own.map(({ raw: text, pageIndex }) =>
    text.slice(
      pageIndex === start.pageIndex ? start.offset : 0,
      pageIndex === end.pageIndex ? end.offset : text.length,
    ),
  );
  return doubtfulWords(raw.join('\n'), wordEvidence(pages, { ...NOTHING_MORE, list }));
}

/**
 * The clean text of whole pages, without running heads and page numbers, by zero-based page.
 * @param marks as in `cleanPassage`
 */
export function cleanPages(
  pages: readonly PageText[],
  more: MoreWords = NOTHING_MORE,
  marks: Marks = 'none',
): ReadonlyMap<number, string> {
  const evidence = wordEvidence(pages, more);
  const nearTo = (index: number) => pages.slice(Math.max(0, index - 4), index + 5);
  return new Map(
    pages.map((page, index) => {
      const items = proseItems(page, 0, page.raw.length, { fromBefore: true, toNext: true });
      const furniture = furnitureOf(page, nearTo(index));
      const prose = items.filter((item) => !furniture.has(item));
      const begins = marks === 'paragraphs' ? beginnings(page) : NOWHERE;
      return [
        page.pageIndex,
        joined(linesOfItems(page, prose, 0, page.raw.length, begins), evidence),
      ];
    }),
  );
}

function joined(lines: readonly Line[], evidence: WordEvidence): string {
  let text = '';
  for (const line of lines) {
    const next = tidyLine(line.text);
    const both = joinLines(text, next, evidence);
    const left = text.trimEnd();
    const apart = line.begins && both === `${left} ${next.trimStart()}`;
    text = apart ? `${left}${PARAGRAPH_MARK}${next.trimStart()}` : both;
  }
  return text.split(PARAGRAPH_MARK).map(tidy).join(PARAGRAPH_MARK);
}

/** A string without geometry, such as a title, put right for reading. */
export function cleanString(raw: string): string {
  const lines = raw.split(/\r\n?|\n/).map((text) => ({ text, begins: false }));
  return joined(lines, wordEvidence([{ raw }]));
}

/** Tidied, but with a soft hyphen at the end kept for the line that follows. */
function tidyLine(line: string): string {
  const broken = line.trimEnd().endsWith('\u00AD');
  return tidy(line) + (broken ? '\u00AD' : '');
}

function linesInSpan(
  page: PageText,
  { start, end }: TextSpan,
  pages: readonly PageText[],
  marks: Marks,
): Line[] {
  const from = page.pageIndex === start.pageIndex ? start.offset : 0;
  const to = page.pageIndex === end.pageIndex ? end.offset : page.raw.length;
  const items = proseItems(page, from, to, {
    fromBefore: page.pageIndex > start.pageIndex,
    toNext: page.pageIndex < end.pageIndex,
  });
  const crosses = start.pageIndex !== end.pageIndex;
  const furniture = crosses ? furnitureOf(page, pages) : new Set<TextItem>();
  const prose = items.filter((item) => !furniture.has(item));
  const begins = marks === 'paragraphs' ? beginnings(page) : NOWHERE;
  return linesOfItems(page, prose, from, to, begins);
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Where a page's paragraphs begin; not where the first goes on from the page before. */
function beginnings(page: PageText): ReadonlySet<number> {
  const [first, ...others] = paragraphsOf(page);
  const starts = new Set(others.map(({ start }) => start));
  if (first && !/^\s*[\p{Ll}\p{Lo}(]/u.test(page.raw.slice(first.start))) starts.add(first.start);
  return starts;
}

/**
 * Runs put together to lines, cut at raw offsets of the page.
 * @param begins offsets of runs that begin a line whatever stands before
 */
function linesOfItems(
  page: PageText,
  items: readonly TextItem[],
  from: number,
  to: number,
  begins: ReadonlySet<number> = NOWHERE,
): Line[] {
  const lines: Line[] = [];
  let line = '';
  let beginsAnew = false;
  let last: TextItem | null = null;
  for (const item of items) {
    const text = page.raw.slice(Math.max(item.start, from), Math.min(item.end, to));
    if (text === '' || (last !== null && isOverprint(page, last, item))) continue;
    const anew = begins.has(item.start);
    if (last !== null && (anew || breaksLine(page, last, item))) {
      lines.push({ text: line, begins: beginsAnew });
      line = '';
      beginsAnew = anew;
    } else if (last !== null && text.trim() !== '') {
      line = spaced(line, text, last, item);
    }
    line += text;
    // White space has no place of its own: gaps are measured between words.
    if (text.trim() !== '') last = item;
  }
  return [...lines, { text: line, begins: beginsAnew }];
}

/** The same run struck again a hair further on: how bold is faked where a font has none. */
function isOverprint(page: PageText, last: TextItem, item: TextItem): boolean {
  const same =
    page.raw.slice(last.start, last.end) === page.raw.slice(item.start, item.end) &&
    baselineShift(last, item) < 0.1;
  // From the start of one to the start of the other, in em.
  const moved = gapBetween(last, item) + last.width / (fontSize(last) || 1);
  return same && Math.abs(moved) < 0.1;
}

function breaksLine(page: PageText, last: TextItem, item: TextItem): boolean {
  const between = page.raw.slice(last.end, item.start);
  return between.includes('\n') || last.endsLine || baselineShift(last, item) > LINE_SHIFT;
}

/** Raised so far, in em, and so small, a run is a superscript. */
const RAISED = 0.2;
const SMALL = 0.85;

/**
 * Whether a run is the mark of a note or a citation: a superscript number or sign after a word or a
 * stop. Exponents stand after single letters, digits and brackets.
 */
function isNoteMark(line: string, text: string, last: TextItem, item: TextItem): boolean {
  return (
    fontSize(item) < SMALL * fontSize(last) &&
    item.transform[5] - last.transform[5] > RAISED * fontSize(last) &&
    baselineShift(last, item) < LINE_SHIFT &&
    /\p{L}{2}["'”’)]?$|\p{L}[.,;:!?]["'”’)]*$/u.test(line) &&
    /^(?:\p{N}{1,3}(?:[,–-]\s?\p{N}{1,3})*|[*∗†‡§¶]+)[\s.,;:]*$/u.test(text)
  );
}

/** The line so far with the space before the next run put in or taken out. */
function spaced(line: string, text: string, last: TextItem, item: TextItem): string {
  const character = line.trimEnd().at(-1) ?? '';
  const next = /^./u.exec(text)?.[0] ?? '';
  if (isNoteMark(line, text, last, item)) return `${line} `;
  const upright = last.direction === 'ltr' && item.direction === 'ltr';
  if (!upright || isCjk(character) || isCjk(next) || baselineShift(last, item) > 0.1) return line;
  const gap = gapBetween(last, item);
  const hasSpace = /\s$/u.test(line) || /^\s/u.test(text);
  if (!hasSpace && gap > SPACE_GAP) return `${line} `;
  const insideWord = /\p{L}$/u.test(character) && /^\p{L}/u.test(next);
  // Overlapping runs tell nothing; a run that starts where the last one ends continues its word.
  if (hasSpace && insideWord && Math.abs(gap) < NO_GAP) return line.trimEnd();
  return line;
}
