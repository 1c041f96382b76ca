import { useEffect, useLayoutEffect } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import type { OpenedSource } from '@/lib/app/open-source';
import type { PageTheme } from '@/lib/model/setting';
import type { Source } from '@/lib/model/source';
import type { PageLabels } from '@/lib/pdf/page-labels';
import { goTo, type Viewer } from '@/lib/pdf/viewer';
import { useLinkCards } from './links/use-link-cards';
import type { Places } from './places';
import type { ReaderSession } from './session';
import type { Stage } from './stage';
import { useKeptImages } from './use-kept-images';
import { useOutline } from './use-outline';
import { usePageLabels } from './use-page-labels';
import { usePageTheme } from './use-page-theme';
import { usePageTroubles } from './use-page-troubles';
import { useSavedView, useViewer, type ViewerStatus } from './use-viewer';
import { useWayBack } from './use-way-back';
import type { WayBack } from './way-back';

interface BookViewOptions {
  readonly stage: Stage;
  readonly places: Places;
  readonly session: ReaderSession;
  readonly opened: OpenedSource;
  readonly source: Source;
}

/** A book's pages as they are read: where the reader is, how it looks, and the ways through it. */
export interface BookView {
  readonly viewer: Viewer;
  readonly status: ViewerStatus;
  readonly theme: PageTheme;
  readonly labels: PageLabels | null;
  readonly outline: ReturnType<typeof useOutline>;
  readonly way: WayBack;
  readonly cards: ReturnType<typeof useLinkCards>;
  /** Goes to a zero-based page and, in PDF points from its bottom, a height; the way back leads here. */
  readonly jump: (pageIndex: number, top?: number | null) => void;
}

export function useBookView(options: BookViewOptions): BookView {
  const { stage, places, session, opened, source } = options;
  const app = useApp();
  const theme = usePageTheme();
  const { viewer, status } = useViewer(stage, opened);
  useLayoutEffect(() => {
    places.panel.removeAttribute('data-open');
  }, []);
  useSavedView(app, viewer, source.id);
  usePageTroubles(viewer);
  useKeptImages(viewer, theme);
  const way = useWayBack(viewer);
  const labels = usePageLabels(opened);
  const outline = useOutline(opened, source.id);
  const cards = useLinkCards(viewer, opened.pdf, stage.element);
  useEffect(() => {
    // The book was recognised: go where it was left, unless the reader already moved.
    if (session.recognised.value !== source.id || status.pageIndex > 0) return;
    goTo(viewer.viewer, {
      pageIndex: source.viewPageIndex,
      left: source.viewLeft,
      top: source.viewTop,
    });
  }, [session.recognised.value, source.id, viewer]);
  const jump = (pageIndex: number, top: number | null = null) => {
    way.leave();
    goTo(viewer.viewer, { pageIndex, left: null, top });
  };
  return { viewer, status, theme, labels, outline, way, cards, jump };
}
