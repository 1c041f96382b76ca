import type { CaseStudyRange, SectionStep } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { StepId } from '@/lib/model/ids';

/** Where a selection begins: zero-based page and PDF points from the bottom to its upper edge. */
export interface PagePoint {
  readonly pageIndex: number;
  readonly top: number;
}

/** Where a highlight begins, as far as that is known. */
export const beginningOf = ({ sortIndex, region, quads }: Highlight): PagePoint => ({
  pageIndex: Number(sortIndex.split('|')[0]),
  top: region?.rect[3] ?? quads[0]?.quads[0]?.[1] ?? 0,
});

/** PDF points by which a heading's own destination may lie below the line it heads. */
const SLACK = 2;

/** The case-study range a point lies in; the one that began last where ranges meet on a page. */
export function rangeAt(
  ranges: readonly CaseStudyRange[],
  point: PagePoint,
): CaseStudyRange | null {
  const covering = ranges.filter(
    (range) =>
      range.deletedAt === null &&
      !isBefore(point, { pageIndex: range.startPageIndex, top: range.startTop }) &&
      point.pageIndex <= range.endPageIndex,
  );
  const latest = covering.toSorted(
    (a, b) =>
      b.startPageIndex - a.startPageIndex || (a.startTop ?? Infinity) - (b.startTop ?? Infinity),
  );
  return latest[0] ?? null;
}

/**
 * The innermost section that a point lies in: the last whose heading is at or above it. `null` before
 * the first section and outside every range. `ranges` are those of one Source.
 */
export function sectionAt(
  ranges: readonly CaseStudyRange[],
  pageIndex: number,
  top: number,
): SectionStep | null {
  const point = { pageIndex, top };
  const range = rangeAt(ranges, point);
  const begun = range?.sections.filter((section) => !isBefore(point, section)) ?? [];
  // By place rather than by order: two columns and careless outlines list headings out of order.
  return (
    begun.reduce<SectionStep | null>(
      (last, section) => (last === null || !isBefore(section, last) ? section : last),
      null,
    ) ?? null
  );
}

/** The step to suggest for a selection that begins at a point, or `null` if its section has none. */
export function suggestStep(
  ranges: readonly CaseStudyRange[],
  pageIndex: number,
  top: number,
): StepId | null {
  return sectionAt(ranges, pageIndex, top)?.stepId ?? null;
}

function isBefore(
  point: { readonly pageIndex: number; readonly top: number | null },
  heading: { readonly pageIndex: number; readonly top: number | null },
): boolean {
  if (point.pageIndex !== heading.pageIndex) return point.pageIndex < heading.pageIndex;
  return (point.top ?? Infinity) > (heading.top ?? Infinity) + SLACK;
}
