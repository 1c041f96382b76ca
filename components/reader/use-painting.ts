import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Highlight } from '@/lib/model/highlight';
import type { Step } from '@/lib/model/framework';
import { clearPage, paintPage, type Shape, type Tab } from '@/lib/pdf/highlight-layer';
import type { Viewer } from '@/lib/pdf/viewer';
import type { LocatedHighlights } from './use-highlights';

/** What a highlight on no step is painted with. */
const UNPLACED = { light: '#e9e4d8', dark: '#2b2a27', outline: '#6b665c' };

/** Keeps the painted highlights what the store and the viewer say. */
export function usePainting(
  viewer: Viewer | null,
  { highlights, anchors }: LocatedHighlights,
  steps: readonly Step[],
  dark: boolean,
  onOpen: (id: string, anchor: Element) => void,
): void {
  const shapes = useRef(new Map<number, Shape[]>());
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    shapes.current = shapesByPage(highlights ?? [], anchors, steps, dark);
    if (viewer) paintRendered(viewer, shapes.current, (id, anchor) => open.current(id, anchor));
  }, [viewer, highlights, anchors, steps, dark]);

  useEffect(() => {
    if (!viewer) return undefined;
    const ended = new AbortController();
    viewer.eventBus.on(
      'pagerendered',
      ({ pageNumber }: { pageNumber: number }) =>
        paintOne(viewer, pageNumber - 1, shapes.current, (id, anchor) => open.current(id, anchor)),
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [viewer]);
}

type Open = (id: string, anchor: Element) => void;

function paintRendered(viewer: Viewer, shapes: ReadonlyMap<number, Shape[]>, open: Open): void {
  for (let index = 0; index < viewer.viewer.pagesCount; index++) {
    if (viewer.viewer.getPageView(index)?.div.querySelector('.canvasWrapper')) {
      paintOne(viewer, index, shapes, open);
    }
  }
}

function paintOne(
  viewer: Viewer,
  pageIndex: number,
  shapes: ReadonlyMap<number, Shape[]>,
  open: Open,
): void {
  const page = viewer.viewer.getPageView(pageIndex);
  if (!page) return;
  const own = shapes.get(pageIndex);
  if (own) paintPage(page, own, open);
  else clearPage(page);
}

function shapesByPage(
  highlights: readonly Highlight[],
  anchors: LocatedHighlights['anchors'],
  steps: readonly Step[],
  dark: boolean,
): Map<number, Shape[]> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const pages = new Map<number, Shape[]>();
  const add = (pageIndex: number, shape: Shape) =>
    pages.set(pageIndex, [...(pages.get(pageIndex) ?? []), shape]);
  for (const highlight of highlights) {
    const anchor = anchors.get(highlight.id);
    if (!anchor) continue;
    const own = highlight.stepIds.flatMap((id) => byId.get(id) ?? []);
    const looks = looksOf(highlight, own, dark);
    if (highlight.region) {
      const { pageIndex, rect } = highlight.region;
      add(pageIndex, { ...looks, quads: [], rect });
    }
    for (const [index, page] of anchor.quads.entries()) {
      const shape = { ...looks, quads: page.quads, rect: null };
      add(page.pageIndex, index === 0 ? shape : { ...shape, tabs: [] });
    }
  }
  return pages;
}

function looksOf(
  highlight: Highlight,
  own: readonly Step[],
  dark: boolean,
): Omit<Shape, 'quads' | 'rect'> {
  const first = own[0];
  const light = highlight.color ?? first?.lightColor ?? UNPLACED.light;
  return {
    id: highlight.id,
    fill: dark ? (first?.darkColor ?? UNPLACED.dark) : light,
    outline: (dark ? first?.lightColor : first?.badgeColor) ?? UNPLACED.outline,
    tabs: own.length > 0 ? own.map(toTab) : [unplacedTab()],
    label: labelOf(highlight, own),
  };
}

const toTab = (step: Step): Tab => ({
  text: String(step.position),
  badgeColor: step.badgeColor,
  lightColor: step.lightColor,
});

const unplacedTab = (): Tab => ({
  text: '–',
  badgeColor: UNPLACED.outline,
  lightColor: UNPLACED.light,
});

/** Characters of the passage a screen reader gets to hear. */
const SPOKEN = 80;

function labelOf(highlight: Highlight, own: readonly Step[]): string {
  const on = own.map((step) => step.title).join(', ') || i18n.t('highlight.unplaced');
  const what = highlight.text ? highlight.text.slice(0, SPOKEN) : i18n.t('highlight.area');
  return i18n.t('highlight.label', [on, what]);
}
