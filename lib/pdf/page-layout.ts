import { ScrollMode, SpreadMode, type PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { ScrollLayout, SpreadLayout } from '@/lib/model/source';

const SCROLL_MODES: Readonly<Record<ScrollLayout, number>> = {
  vertical: ScrollMode.VERTICAL,
  horizontal: ScrollMode.HORIZONTAL,
  page: ScrollMode.PAGE,
};
const SPREAD_MODES: Readonly<Record<SpreadLayout, number>> = {
  none: SpreadMode.NONE,
  odd: SpreadMode.ODD,
  even: SpreadMode.EVEN,
};

export interface PageLayout {
  readonly scroll: ScrollLayout;
  readonly spread: SpreadLayout;
}

export function layoutOf(viewer: PDFViewer): PageLayout {
  return {
    scroll: keyOf(SCROLL_MODES, viewer.scrollMode) ?? 'vertical',
    spread: keyOf(SPREAD_MODES, viewer.spreadMode) ?? 'none',
  };
}

/** Lays the pages out anew where that changes anything; the current page stays in view. */
export function setLayout(viewer: PDFViewer, { scroll, spread }: Partial<PageLayout>): void {
  if (scroll) viewer.scrollMode = SCROLL_MODES[scroll];
  if (spread) viewer.spreadMode = SPREAD_MODES[spread];
}

function keyOf<K extends string>(modes: Readonly<Record<K, number>>, mode: number): K | undefined {
  return (Object.keys(modes) as K[]).find((key) => modes[key] === mode);
}
