import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { suggestStep } from '@/lib/app/suggest-step';
import { markArea, markText } from '@/lib/app/make-mark';
import type { OpenedSource } from '@/lib/app/open-source';
import type { CaseStudyRange } from '@/lib/model/framework';
import type { PageQuads, Region } from '@/lib/model/geometry';
import type { SourceId } from '@/lib/model/ids';
import type { TextSpan } from '@/lib/model/page-text';
import { listenForAreas } from '@/lib/pdf/area-drag';
import { boundsOf, toClientRect } from '@/lib/pdf/page-point';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { pageIndexOf, spanOfSelection } from '@/lib/pdf/selection-span';
import type { Viewer } from '@/lib/pdf/viewer';
import { readPages } from '@/lib/app/locate-highlights';
import { isTyping } from '@/components/ui/is-typing';
import type { Marking } from './marking';
import { listenForTouchSelection } from './touch/touch-selection';

export interface SelectionOptions {
  readonly opened: OpenedSource;
  readonly sourceId: () => SourceId;
  readonly ranges: () => readonly CaseStudyRange[];
  readonly marking: Marking;
  readonly isAreaTool: () => boolean;
  readonly onAreaDone: () => void;
}

/** Turns what the reader selects or drags over into a draft for the placing bar. */
export function useSelection(
  container: RefObject<HTMLDivElement | null>,
  viewer: Viewer | null,
  options: SelectionOptions,
): void {
  useEffect(() => {
    const element = container.current;
    if (!viewer || !element) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    const read = () => draftFromSelection(viewer, element, options);
    // The browser settles the selection after the event: one turn later it is final.
    const later = () => {
      const settled = new Promise((done) => setTimeout(done));
      options.marking.expect(settled.then(read).catch(reportError));
    };
    document.addEventListener('pointerup', later, { signal });
    document.addEventListener(
      'keyup',
      (event) => {
        const selects = event.shiftKey || /^(Shift|s)$/i.test(event.key);
        if (selects && !isTyping(event)) later();
      },
      { signal },
    );
    listenForTouchSelection(() => void read(), signal);
    element.addEventListener(
      'pointerdown',
      () => {
        if (options.marking.state.value.kind !== 'idle') options.marking.close();
      },
      { signal },
    );
    listenForAreas(element, {
      isArmed: (event) => options.isAreaTool() || event.altKey,
      pageAt: (pageIndex) => viewer.viewer.getPageView(pageIndex),
      onRegion: (region) => draftFromRegion(viewer, region, options),
      signal,
    });
    return () => ended.abort();
  }, [viewer, options.opened]);
}

async function draftFromSelection(
  viewer: Viewer,
  container: HTMLElement,
  { opened, sourceId, ranges, marking }: SelectionOptions,
): Promise<void> {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0).cloneRange();
  if (!container.contains(range.startContainer) && !container.contains(range.endContainer)) return;
  if (pageIndexOf(range.startContainer) === null) return;
  const span = await spanOfSelection(range, container, (index) => opened.texts.read(index));
  if (!span) return;
  const pages = await readPages(opened.texts, span.start.pageIndex, span.end.pageIndex);
  const quads = quadsOfSpan(pages, span);
  // Meanwhile the reader may have let go of it.
  if (quads.length === 0 || selection.isCollapsed) return;
  marking.select({
    kind: 'text',
    mark: () => markText(opened, sourceId(), span),
    rects: () => lineRects(viewer, quads),
    suggested: suggestStep(ranges(), span.start.pageIndex, topOf(quads, span)),
  });
}

/** An area, dragged or a figure that was found, goes to the placing bar. */
export function draftFromRegion(
  viewer: Viewer,
  region: Region,
  { opened, sourceId, ranges, marking, onAreaDone }: SelectionOptions,
): void {
  onAreaDone();
  marking.select({
    kind: 'area',
    mark: () => markArea(opened, sourceId(), region),
    rects: () => {
      const page = viewer.viewer.getPageView(region.pageIndex);
      return page ? [toClientRect(page, region.rect)] : [];
    },
    suggested: suggestStep(ranges(), region.pageIndex, region.rect[3]),
  });
}

/** PDF points from the bottom to the top of the passage on its first page. */
const topOf = (quads: readonly PageQuads[], span: TextSpan) => {
  const first = quads.find((page) => page.pageIndex === span.start.pageIndex) ?? quads[0];
  return first ? boundsOf(first.quads)[3] : 0;
};

function lineRects(viewer: Viewer, quads: readonly PageQuads[]): DOMRect[] {
  return quads.flatMap(({ pageIndex, quads: lines }) => {
    const page = viewer.viewer.getPageView(pageIndex);
    return page ? lines.map((line) => toClientRect(page, boundsOf([line]))) : [];
  });
}
