import type { Highlight } from '@/lib/model/highlight';
import type { Step } from '@/lib/model/framework';
import type { PdfRect, Quad } from '@/lib/model/geometry';
import type { LocatedHighlights } from './use-highlights';

/** A highlight's part on one page, as thumbnails and print show it. */
export interface PageMark {
  readonly quads: readonly Quad[];
  /** Set for areas. */
  readonly rect: PdfRect | null;
  /** `#rrggbb`: for light pages. */
  readonly fill: string;
  /** `#rrggbb`: outlines of areas. */
  readonly outline: string;
}

/** The marks of all pages, by zero-based page. */
export type PageMarks = ReadonlyMap<number, readonly PageMark[]>;

const UNPLACED = { fill: '#e9e4d8', outline: '#6b665c' };

/** The marks of every page that has any, by zero-based page. */
export function marksByPage(
  { highlights, anchors }: Pick<LocatedHighlights, 'highlights' | 'anchors'>,
  steps: readonly Step[],
): PageMarks {
  const pages = new Map<number, PageMark[]>();
  const add = (pageIndex: number, mark: PageMark) => {
    const marks = pages.get(pageIndex);
    if (marks) marks.push(mark);
    else pages.set(pageIndex, [mark]);
  };
  for (const highlight of highlights ?? []) {
    const colors = colorsOf(highlight, steps);
    const { region } = highlight;
    if (region) add(region.pageIndex, { quads: [], rect: region.rect, ...colors });
    for (const { pageIndex, quads } of anchors.get(highlight.id)?.quads ?? []) {
      if (quads.length > 0) add(pageIndex, { quads, rect: null, ...colors });
    }
  }
  return pages;
}

function colorsOf(highlight: Highlight, steps: readonly Step[]): { fill: string; outline: string } {
  const first = steps.find((step) => step.id === highlight.stepIds[0]);
  return {
    fill: highlight.color ?? first?.lightColor ?? UNPLACED.fill,
    outline: first?.badgeColor ?? UNPLACED.outline,
  };
}
