import type { PageText, TextItem } from '@/lib/model/page-text';
import { linesOf, type TextLine } from './item-geometry';

/** Share of the page's height at either edge where running heads and page numbers stand. */
const EDGE = 0.12;
/** A running head keeps further from the text than lines keep from each other, in font sizes. */
const LONELY = 1.7;
/** A number and little else is furniture even close to the text. */
const PAGE_NUMBER = /^\W*(page\s*)?(\d{1,4}|[ivxlc]{1,6})\W*$/iu;

/**
 * Running heads, page numbers and the like: lone lines at the upper and lower edge of a page. They
 * come between the halves of a sentence that crosses pages.
 */
export function furnitureOf(page: PageText): ReadonlySet<TextItem> {
  const lines = linesOf(page).toSorted((a, b) => b.y - a.y);
  const height = page.size[1];
  const top = edgeLines(page, lines, ({ y }) => y > height * (1 - EDGE));
  const bottom = edgeLines(page, lines.toReversed(), ({ y }) => y < height * EDGE);
  return new Set([...top, ...bottom].flatMap(({ items }) => items));
}

/** The lines from one edge inward, as long as they are furniture. */
function edgeLines(
  page: PageText,
  inward: readonly TextLine[],
  isAtEdge: (line: TextLine) => boolean,
): TextLine[] {
  const edge = inward.filter((line) => isAtEdge(line)).slice(0, 3);
  const found: TextLine[] = [];
  for (const line of edge) {
    // What stands beside it on the same height belongs to it: title left, number right.
    const next = inward.find(
      (other) => Math.abs(other.y - line.y) > line.size / 2 && !found.includes(other),
    );
    const text = line.items.map(({ start, end }) => page.raw.slice(start, end)).join(' ');
    const alone =
      next !== undefined && Math.abs(next.y - line.y) > LONELY * Math.max(line.size, next.size);
    if (!alone && !PAGE_NUMBER.test(text.trim())) break;
    found.push(line);
  }
  return found;
}
