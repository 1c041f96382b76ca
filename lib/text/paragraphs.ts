import type { PageText } from '@/lib/model/page-text';
import { fontSize } from './item-geometry';
import { linesOfPage, type PageLine } from './page-lines';
import { PARAGRAPH_MARK } from './paragraph-mark';

/** A stretch of a page's raw text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A line further below the one before, in heights of its own, begins a paragraph. */
const GAP = 1.75;
/** So many points further in, after a line that is not full, a paragraph begins. */
const INDENT = 6;
const FULL = 0.85;
/** Another cell begins so far to the right, another column of the page so far up, in em. */
const CELL = 3;
const COLUMN = 8;
const BULLET = /^\s*(?:[•▪◦‣∙*–—]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;
const ENDS = /[.!?:;。！？؟…]["”’»」』)\]]*\s*$/u;

const known = new WeakMap<PageText, readonly Stretch[]>();

/**
 * The paragraphs of a page in reading order, as far as its geometry tells them. One that goes on at
 * the top of the next column is one.
 */
export function paragraphsOf(page: PageText): readonly Stretch[] {
  const before = known.get(page);
  if (before) return before;
  const paragraphs: { start: number; end: number }[] = [];
  let last: PageLine | null = null;
  for (const line of linesOfPage(page)) {
    const start = line.items[0]?.start ?? 0;
    const end = line.items.at(-1)?.end ?? start;
    const open = paragraphs.at(-1);
    if (open && last && goesOn(page, last, line)) open.end = end;
    else paragraphs.push({ start, end });
    last = line;
  }
  known.set(page, paragraphs);
  return paragraphs;
}

/** The raw text of a page with a `PARAGRAPH_MARK` for the white space before each paragraph: offsets stay. */
export function rawInParagraphs(page: PageText): string {
  let marked = '';
  let from = 0;
  for (const { start } of paragraphsOf(page)) {
    if (start - 1 < from || !/\s/.test(page.raw[start - 1] ?? '')) continue;
    marked += page.raw.slice(from, start - 1) + PARAGRAPH_MARK;
    from = start;
  }
  return marked + page.raw.slice(from);
}

function goesOn(page: PageText, last: PageLine, line: PageLine): boolean {
  const [before, after] = [textOf(page, last), textOf(page, line)];
  if (BULLET.test(after)) return false;
  const [a, b] = [sizeOf(last), sizeOf(line)];
  if (last.block !== line.block) {
    // A sentence runs on in the next column, or below a figure; anything else begins anew there.
    return (
      Math.abs(a - b) < 0.1 * a &&
      !ENDS.test(before) &&
      /^\s*[\p{Ll}\p{Lo}(]/u.test(after) &&
      !isCellBeside(last, line)
    );
  }
  const drop = Math.abs(
    (line.origin[0] - last.origin[0]) * last.along[1] -
      (line.origin[1] - last.origin[1]) * last.along[0],
  );
  if (drop < 0.6 * a) return true;
  if (Math.abs(a - b) > 0.15 * Math.max(a, b) && !isSmall(before, after)) return false;
  const width = last.reachTo - last.reachFrom;
  const full = last.to - last.reachFrom > FULL * width;
  const indent = line.origin[0] - last.origin[0];
  if (ENDS.test(before) && (indent > INDENT || !full)) return false;
  return drop < GAP * Math.max(a, b);
}

/** The next cell of a row begins to the right and not below; the next column of a page far above. */
function isCellBeside(last: PageLine, line: PageLine): boolean {
  const size = sizeOf(last);
  const [x, y] = [line.origin[0] - last.origin[0], line.origin[1] - last.origin[1]];
  return x > CELL * size && y > -size / 2 && y < COLUMN * size;
}

/** Scraps of a formula have a size of their own without being a paragraph. */
const isSmall = (before: string, after: string) =>
  Math.min(before.trim().length, after.trim().length) < 4;

const textOf = (page: PageText, { items }: PageLine) =>
  page.raw.slice(items[0]?.start ?? 0, items.at(-1)?.end ?? 0);

const sizeOf = ({ items }: PageLine) => Math.max(1, ...items.map(fontSize));
