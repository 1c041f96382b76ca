import type { PageText, TextItem } from '@/lib/model/page-text';
import { commonSize, linesOf, type TextLine } from './item-geometry';

/** Share of the page's height at either edge where running heads and page numbers stand ... */
const EDGE = 0.16;
/** ... and where a lone line is taken for one even if no other page says so. */
const NARROW_EDGE = 0.12;
/** A running head keeps further from the text than lines keep from each other, in font sizes ... */
const LONELY = 1.7;
/** ... and in line distances usual on the page. */
const LONELY_PITCH = 1.25;
/** Pages so far away share running heads: left and right ones may differ. */
const REACH = 4;
/** Points by which the same line may stand higher or lower on another page. */
const SAME_HEIGHT = 4;
/** A head is hardly larger than the text; titles of slides, at one height as well, are. */
const LARGEST = 1.15;
/** A number and little else is furniture even close to the text. */
const PAGE_NUMBER = /^\W*(page\s*)?(\d{1,4}|[ivxlc]{1,6})(\s*(of|\/)\s*\d{1,4})?\W*$/iu;

/**
 * Running heads, page numbers and the like: lone lines at the upper and lower edge of a page. They
 * come between the halves of a sentence that crosses pages.
 * @param others further pages of the same book. Where the next page but one is among them, a line must
 * repeat (its numbers apart), be a page number, or stand at the same height there; otherwise standing
 * alone is enough.
 */
export function furnitureOf(
  page: PageText,
  others: readonly PageText[] = [],
): ReadonlySet<TextItem> {
  const near = others.filter(
    (other) =>
      other.pageIndex !== page.pageIndex && Math.abs(other.pageIndex - page.pageIndex) <= REACH,
  );
  // Left and right pages have heads of their own: only a page of the same side speaks against a line.
  const comparable = near.some((other) => (other.pageIndex - page.pageIndex) % 2 === 0);
  const found = edgesOf(page).filter((line) =>
    comparable ? isShared(line, page, near) : line.isFarOut,
  );
  return new Set(found.flatMap(({ items }) => items));
}

/** A lone line at an edge. */
interface EdgeLine extends TextLine {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isFarOut: boolean;
}

const known = new WeakMap<PageText, readonly EdgeLine[]>();

function edgesOf(page: PageText): readonly EdgeLine[] {
  const before = known.get(page);
  if (before) return before;
  const lines = linesOf(page).toSorted((a, b) => b.y - a.y);
  const height = page.size[1];
  const pitch = pitchOf(lines);
  const found = [
    ...edgeLines(page, lines, pitch, ({ y }) => y > height * (1 - EDGE)),
    ...edgeLines(page, lines.toReversed(), pitch, ({ y }) => y < height * EDGE),
  ];
  known.set(page, found);
  return found;
}

/** The distance most lines have from the next, in points. */
function pitchOf(lines: readonly TextLine[]): number {
  const steps = lines
    .flatMap(({ y }, at) => (at === 0 ? [] : [(lines[at - 1]?.y ?? y) - y]))
    .filter((step) => step > 1)
    .toSorted((a, b) => a - b);
  return steps.length < 8 ? 0 : (steps[Math.floor(steps.length / 2)] ?? 0);
}

/** The lines from one edge inward, as long as they may be furniture. */
function edgeLines(
  page: PageText,
  fromEdge: readonly TextLine[],
  pitch: number,
  isAtEdge: (line: TextLine) => boolean,
): EdgeLine[] {
  const edge = fromEdge.filter((line) => isAtEdge(line)).slice(0, 4);
  const found: EdgeLine[] = [];
  for (const line of edge) {
    // What stands beside it on the same height belongs to it: title left, number right.
    const next = fromEdge.find(
      (other) =>
        Math.abs(other.y - line.y) > line.size / 2 && !found.some(({ y }) => y === other.y),
    );
    const text = line.items
      .map(({ start, end }) => page.raw.slice(start, end))
      .join(' ')
      .trim();
    const gap = next === undefined ? 0 : Math.abs(next.y - line.y);
    const alone =
      next !== undefined &&
      gap > Math.max(LONELY * Math.max(line.size, next.size), LONELY_PITCH * pitch);
    const isNumber = PAGE_NUMBER.test(text);
    if (!alone && !isNumber) break;
    const inward = Math.min(line.y, page.size[1] - line.y) / page.size[1];
    found.push({ ...line, text, isNumber, isFarOut: inward < NARROW_EDGE });
  }
  return found;
}

/** Whether a line at the edge belongs to the book rather than to the page. */
function isShared(line: EdgeLine, page: PageText, near: readonly PageText[]): boolean {
  if (line.isNumber && line.isFarOut) return true;
  const small = line.size <= LARGEST * commonSize(page.items);
  return near.some((other) =>
    edgesOf(other).some((theirs) => {
      const level = Math.abs(theirs.y - line.y) < SAME_HEIGHT;
      return (level && small && theirs.size === line.size) || pattern(theirs) === pattern(line);
    }),
  );
}

/** A line with its numbers left open. */
const pattern = ({ text }: EdgeLine) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/\p{N}+|^[ivxlc]{1,6}$/gu, '#');
