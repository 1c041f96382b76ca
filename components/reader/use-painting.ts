import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Highlight } from '@/lib/model/highlight';
import type { Step } from '@/lib/model/framework';
import type { PdfRect, Quad } from '@/lib/model/geometry';
import { paintPage, type Shape, type Tab } from '@/lib/pdf/highlight-layer';
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
  const pages = useRef(new Map<number, Part[]>());
  const looks = useRef({ steps, dark, onOpen });
  looks.current = { steps, dark, onOpen };
  const paint = (shown: Viewer, pageIndex: number) => {
    const page = shown.viewer.getPageView(pageIndex);
    if (!page) return;
    const { steps: all, dark: onDark } = looks.current;
    const shapes = (pages.current.get(pageIndex) ?? []).map((part) => toShape(part, all, onDark));
    paintPage(page, shapes, (id, anchor) => looks.current.onOpen(id, anchor));
  };

  useLayoutEffect(() => {
    pages.current = partsByPage(highlights ?? [], anchors);
    for (const page of viewer?.viewer.getCachedPageViews() ?? []) {
      if (viewer) paint(viewer, page.id - 1);
    }
  }, [viewer, highlights, anchors, steps, dark]);

  useEffect(() => {
    if (!viewer) return undefined;
    const ended = new AbortController();
    viewer.eventBus.on(
      'pagerendered',
      ({ pageNumber }: { pageNumber: number }) => paint(viewer, pageNumber - 1),
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [viewer]);
}

/** What of a highlight is on one page. How it looks is worked out for the pages on screen only. */
interface Part {
  readonly highlight: Highlight;
  readonly quads: readonly Quad[];
  readonly rect: PdfRect | null;
  /** The highlight begins here: its tabs stand here. */
  readonly first: boolean;
}

function partsByPage(
  highlights: readonly Highlight[],
  anchors: LocatedHighlights['anchors'],
): Map<number, Part[]> {
  const pages = new Map<number, Part[]>();
  const add = (pageIndex: number, part: Part) => {
    const parts = pages.get(pageIndex);
    if (parts) parts.push(part);
    else pages.set(pageIndex, [part]);
  };
  for (const highlight of highlights) {
    const anchor = anchors.get(highlight.id);
    if (!anchor) continue;
    if (highlight.region) {
      const { pageIndex, rect } = highlight.region;
      add(pageIndex, { highlight, quads: [], rect, first: true });
    }
    for (const [index, page] of anchor.quads.entries()) {
      add(page.pageIndex, { highlight, quads: page.quads, rect: null, first: index === 0 });
    }
  }
  return pages;
}

function toShape(
  { highlight, quads, rect, first }: Part,
  steps: readonly Step[],
  dark: boolean,
): Shape {
  const own = highlight.stepIds.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  const looks = looksOf(highlight, own, dark);
  return { ...looks, quads, rect, tabs: first ? looks.tabs : [] };
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
    tabs: tabsOf(own),
    label: labelOf(highlight, own),
  };
}

const tabsOf = (own: readonly Step[]): Tab[] => (own.length > 0 ? own.map(toTab) : [unplacedTab()]);

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
  // Begins with what the tab shows: who speaks to the machine names what they see.
  const shown = tabsOf(own).map((tab) => tab.text);
  return i18n.t('highlight.label', [shown.join(' '), on, what]);
}
