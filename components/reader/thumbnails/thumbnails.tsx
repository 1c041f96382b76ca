import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Step } from '@/lib/model/framework';
import type { PageTheme } from '@/lib/model/setting';
import type { OpenedPdf } from '@/lib/pdf/open-pdf';
import { pageName, type PageLabels } from '@/lib/pdf/page-labels';
import { isDrawing, type Viewer } from '@/lib/pdf/viewer';
import type { LocatedHighlights } from '@/components/reader/use-highlights';
import { marksByPage } from '@/components/reader/page-marks';
import { Thumbnail } from './thumbnail';
import { CELL, gridOf, indexAfterKey, PICTURE, windowOf } from './thumbnail-grid';
import { ThumbnailQueue } from './thumbnail-queue';
import './thumbnails.css';

interface ThumbnailsProps {
  readonly pdf: OpenedPdf;
  readonly viewer: Viewer;
  readonly labels: PageLabels | null;
  /** Zero-based page on screen. */
  readonly pageIndex: number;
  /** Degrees clockwise. */
  readonly rotation: number;
  readonly theme: PageTheme;
  readonly located: LocatedHighlights;
  readonly steps: readonly Step[];
  readonly onGo: (pageIndex: number) => void;
}

/** All pages as small pictures with their marks; only those in sight are drawn. */
export function Thumbnails(props: ThumbnailsProps) {
  const { pdf, viewer, labels, pageIndex, located, steps, onGo } = props;
  const count = pdf.pageCount;
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, width: 340, height: 700 });
  const [active, setActive] = useState(pageIndex);
  // Keys can come faster than drawings: the next one moves on from here.
  const activeNow = useRef(active);
  const toFocus = useRef<number | null>(null);
  const grid = gridOf(count, sight.width);
  const { first, last } = windowOf(grid, count, sight.top, sight.height);
  const marks = useMemo(() => marksByPage(located, steps), [located, steps]);
  const queue = useQueue(props);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () =>
      setSight({
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const reveal = (index: number) => {
    const element = scroller.current;
    const top = Math.floor(index / grid.columns) * CELL.height;
    if (!element) return;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + CELL.height > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + CELL.height - element.clientHeight;
    }
  };
  useLayoutEffect(() => {
    activeNow.current = pageIndex;
    setActive(pageIndex);
    reveal(pageIndex);
  }, [pageIndex, grid.columns]);
  useLayoutEffect(() => {
    const awaited = toFocus.current;
    const cell =
      awaited !== null &&
      scroller.current?.querySelector<HTMLElement>(`[data-thumbnail="${awaited}"]`);
    if (!cell) return;
    toFocus.current = null;
    cell.focus({ preventScroll: true });
  });
  const indexes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // The focused one stays in the document, or the focus would go with it.
  if (active < first || active > last) indexes.push(active);
  useEffect(() => queue.want(indexes), [queue, first, last]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const rows = Math.floor(sight.height / CELL.height);
    const next = indexAfterKey(event.key, activeNow.current, count, grid, rows);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    activeNow.current = next;
    toFocus.current = next;
    setActive(next);
    reveal(next);
  };
  return (
    <div ref={scroller} class="thumbnails">
      <div
        role="listbox"
        aria-label={i18n.t('panel.pages')}
        style={{ height: `${grid.height}px` }}
        onKeyDown={onKeyDown}
      >
        {indexes.map((index) => (
          <Thumbnail
            key={index}
            index={index}
            name={pageName(index, labels)}
            count={count}
            current={index === pageIndex}
            tabIndex={index === active ? 0 : -1}
            left={(index % grid.columns) * CELL.width}
            top={Math.floor(index / grid.columns) * CELL.height}
            canvas={queue.get(index)}
            page={viewer.viewer.getPageView(index)}
            marks={marks.get(index) ?? []}
            onGo={() => onGo(index)}
          />
        ))}
      </div>
    </div>
  );
}

/** The queue of the open book; another look of the pages begins a new one. */
function useQueue({ pdf, viewer, theme, rotation }: ThumbnailsProps): ThumbnailQueue {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const queue = useMemo(
    () =>
      new ThumbnailQueue(
        pdf,
        { size: PICTURE.height * Math.min(2, devicePixelRatio), theme, rotation },
        () => isDrawing(viewer),
        () => redraw(undefined),
      ),
    [pdf, viewer, theme, rotation],
  );
  useEffect(() => () => queue.close(), [queue]);
  return queue;
}
