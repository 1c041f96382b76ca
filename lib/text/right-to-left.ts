import type { PageText, TextItem } from '@/lib/model/page-text';
import { baselineShift } from './item-geometry';

/** Letters and numbers that run from left to right even within Arabic or Hebrew. */
const LEFT_TO_RIGHT = /[\p{N}\p{Sm}]|(?![\p{scx=Arab}\p{scx=Hebr}])\p{L}/u;

/**
 * Lines of right-to-left text whose runs come as they stand on the page, from left to right, put in
 * the order in which they are read: runs from the right, but what is written from left to right in
 * between (names, formulas) as it stands (after the Unicode Bidirectional Algorithm, for whole runs).
 * @param indexes of the page's items, in reading order but for this
 * @returns the lines; of those that are not right-to-left the runs keep their order
 */
export function linesInLogicalOrder(page: PageText, indexes: readonly number[]): number[][] {
  const lines: number[][] = [];
  let last: TextItem | null = null;
  for (const index of indexes) {
    const item = page.items[index];
    if (!item) continue;
    const line = lines.at(-1);
    if (line && last && !last.endsLine && baselineShift(last, item) < 0.6) line.push(index);
    else lines.push([index]);
    last = item;
  }
  const least = shareOf(page, page.items) >= PAGE_SHARE ? LINE_SHARE : MOST;
  return lines.map((line) => {
    const share = shareOf(
      page,
      line.flatMap((index) => page.items[index] ?? []),
    );
    return share > least ? logical(page, line) : line;
  });
}

/** Share of right-to-left letters that makes a page a right-to-left one ... */
const PAGE_SHARE = 0.3;
/** ... on which a line with long names in it is still one; elsewhere most of its letters must be. */
const LINE_SHARE = 0.2;
const MOST = 0.5;

/** Share of the letters of items that run from right to left. */
function shareOf(page: PageText, items: readonly TextItem[]): number {
  let [rightToLeft, all] = [0, 0];
  for (const { start, end, direction } of items) {
    const letters = page.raw.slice(start, end).match(/\p{L}/gu)?.length ?? 0;
    all += letters;
    if (direction === 'rtl') rightToLeft += letters;
  }
  return all === 0 ? 0 : rightToLeft / all;
}

function logical(page: PageText, line: readonly number[]): number[] {
  const x = (index: number) => page.items[index]?.transform[4] ?? 0;
  const visual = line.toSorted((a, b) => x(a) - x(b));
  const strong = visual.map((index) => strongOf(page, index));
  const isLeftToRight = strong.map((direction, at) => {
    if (direction !== null) return direction === 'ltr';
    // Blanks and marks go with what is on both sides, or else with the line.
    const before = strong.slice(0, at).findLast((each) => each !== null);
    const after = strong.slice(at + 1).find((each) => each !== null);
    return before === 'ltr' && after === 'ltr';
  });
  const read: number[] = [];
  for (let at = visual.length - 1; at >= 0; at--) {
    let from = at;
    while (isLeftToRight[at] && from > 0 && isLeftToRight[from - 1]) from--;
    read.push(...visual.slice(from, at + 1));
    at = from;
  }
  return read;
}

function strongOf(page: PageText, index: number): 'ltr' | 'rtl' | null {
  const item = page.items[index];
  if (!item) return null;
  if (item.direction === 'rtl') return 'rtl';
  return LEFT_TO_RIGHT.test(page.raw.slice(item.start, item.end)) ? 'ltr' : null;
}
