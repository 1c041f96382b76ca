import type { PageText, TextItem, TextSpan } from '@/lib/model/page-text';
import { proseItems } from './figure-labels';
import { baselineShift, fontSize, gapBetween } from './item-geometry';
import { joinLines, wordEvidence } from './join-lines';
import { furnitureOf } from './page-furniture';
import { isCjk, tidy } from './tidy';

/** Gaps in em: a wider one is a space that was lost, a narrower one no space at all. */
const SPACE_GAP = 0.2;
const NO_GAP = 0.04;
/** A baseline further away, in em, is another line even if the content stream does not say so. */
const LINE_SHIFT = 0.9;

/**
 * The text of a span as people read it: ligatures and hyphenation undone, lines joined, spaces as the
 * geometry shows them, without figure labels and, between pages, without page furniture. `pages`
 * holds at least the pages of the span; further ones lend evidence for hyphenated compounds.
 */
export function cleanPassage(pages: readonly PageText[], span: TextSpan): string {
  const evidence = wordEvidence(pages.map(({ raw }) => raw));
  const lines = pages
    .filter(({ pageIndex }) => pageIndex >= span.start.pageIndex && pageIndex <= span.end.pageIndex)
    .toSorted((a, b) => a.pageIndex - b.pageIndex)
    .flatMap((page) => linesInSpan(page, span));
  return tidy(lines.reduce((text, line) => joinLines(text, tidyLine(line), evidence), ''));
}

/** A string without geometry, such as a title, put right for reading. */
export function cleanString(raw: string): string {
  const evidence = wordEvidence([raw]);
  return tidy(
    raw.split(/\r\n?|\n/).reduce((text, line) => joinLines(text, tidyLine(line), evidence), ''),
  );
}

/** Tidied, but with a soft hyphen at the end kept for the line that follows. */
function tidyLine(line: string): string {
  const broken = line.trimEnd().endsWith('\u00AD');
  return tidy(line) + (broken ? '\u00AD' : '');
}

function linesInSpan(page: PageText, { start, end }: TextSpan): string[] {
  const from = page.pageIndex === start.pageIndex ? start.offset : 0;
  const to = page.pageIndex === end.pageIndex ? end.offset : page.raw.length;
  const crosses = start.pageIndex !== end.pageIndex;
  const furniture = crosses ? furnitureOf(page) : new Set<TextItem>();
  const items = proseItems(page, from, to, {
    fromBefore: page.pageIndex > start.pageIndex,
    toNext: page.pageIndex < end.pageIndex,
  }).filter((item) => !furniture.has(item));
  const lines: string[] = [];
  let line = '';
  let last: TextItem | null = null;
  for (const item of items) {
    const text = page.raw.slice(Math.max(item.start, from), Math.min(item.end, to));
    if (text === '' || (last !== null && isOverprint(page, last, item))) continue;
    if (last !== null && breaksLine(page, last, item)) {
      lines.push(line);
      line = '';
    } else if (last !== null && text.trim() !== '') {
      line = spaced(line, text, last, item);
    }
    line += text;
    // White space has no place of its own: gaps are measured between words.
    if (text.trim() !== '') last = item;
  }
  return [...lines, line];
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

/** The line so far with the space before the next run put in or taken out. */
function spaced(line: string, text: string, last: TextItem, item: TextItem): string {
  const character = line.trimEnd().at(-1) ?? '';
  const next = /^./u.exec(text)?.[0] ?? '';
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
