import type { PageText, TextItem } from '@/lib/model/page-text';

/** The font size of a run in points. */
export function fontSize({ transform: [, , c, d] }: TextItem): number {
  return Math.hypot(c, d);
}

/** Empty space in em between the end of one run and the start of the next along its baseline. */
export function gapBetween(before: TextItem, after: TextItem): number {
  const { along } = offsetFrom(before, after);
  return (along - before.width) / (fontSize(before) || 1);
}

/** How far in em the next run's baseline lies from this one's: superscripts are below 0.6. */
export function baselineShift(before: TextItem, after: TextItem): number {
  const size = Math.max(fontSize(before), fontSize(after)) || 1;
  return Math.abs(offsetFrom(before, after).across) / size;
}

/** Runs of a page that share a baseline, in the content stream's order. */
export interface TextLine {
  readonly items: readonly TextItem[];
  /** Points from the bottom of the page to the baseline. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** The largest font size on the line, in points. */
  readonly size: number;
}

/** Lines of horizontal text, in the order of their first runs; runs without text are left out. */
export function linesOf(page: PageText, items: readonly TextItem[] = page.items): TextLine[] {
  const groups: TextItem[][] = [];
  for (const item of items) {
    if (page.raw.slice(item.start, item.end).trim() === '') continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && baselineShift(last, item) < 0.6)
      group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => {
    const largest = group.reduce((a, b) => (fontSize(b) > fontSize(a) ? b : a));
    return {
      items: group,
      y: largest.transform[5],
      left: Math.min(...group.map(({ transform }) => transform[4])),
      right: Math.max(...group.map(({ transform, width }) => transform[4] + width)),
      size: fontSize(largest),
    };
  });
}

/** The font size most characters of these runs have, in points. */
export function commonSize(items: readonly TextItem[]): number {
  const lengths = new Map<number, number>();
  for (const item of items) {
    const size = Math.round(fontSize(item) * 2) / 2;
    lengths.set(size, (lengths.get(size) ?? 0) + item.end - item.start);
  }
  const [most] = [...lengths].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

function offsetFrom(before: TextItem, after: TextItem) {
  const [a, b, , , e, f] = before.transform;
  const length = Math.hypot(a, b) || 1;
  const [dx, dy] = [after.transform[4] - e, after.transform[5] - f];
  return { along: (dx * a + dy * b) / length, across: (dy * a - dx * b) / length };
}
