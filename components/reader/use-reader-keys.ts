import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { playHeldShortcuts } from '@/components/shared/shortcuts/held-shortcuts';
import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import { redo, undo } from '@/lib/app/change';
import type { SourceId } from '@/lib/model/ids';
import { layoutOf, setLayout } from '@/lib/pdf/page-layout';
import { turnPages, zoomBy, ZOOM_STEP, type Viewer } from '@/lib/pdf/viewer';
import type { DialogName } from './reader-dialogs';
import { takeBack } from './take-back';
import { PAGE_THEMES } from './view/page-themes';
import type { WayBack } from './way-back';

interface ReaderKeys {
  readonly viewer: Viewer;
  readonly container: RefObject<HTMLElement | null>;
  readonly sourceId: SourceId;
  readonly way: WayBack;
  readonly onDialog: (name: DialogName) => void;
  readonly onFind: () => void;
  readonly onAreaTool: () => void;
  readonly onNoteTool: () => void;
  readonly onPanel: () => void;
  readonly onEscape: () => void;
}

const SPREADS = ['none', 'odd', 'even'] as const;

const next = <T>(all: readonly T[], now: T): T => all[(all.indexOf(now) + 1) % all.length] ?? now;

/** The reader's own shortcuts. */
export function useReaderKeys(options: ReaderKeys): void {
  const app = useApp();
  const { sourceId, container, way, onDialog } = options;
  const shown = options.viewer.viewer;
  const { pageTheme } = useSettings();
  const change = useChangeSetting();
  const turn = (by: 1 | -1) => (event: KeyboardEvent) => {
    // A page wider than the window is read sideways first.
    const { scrollWidth = 0, clientWidth = 0 } = container.current ?? {};
    if (event.key.startsWith('Arrow') && scrollWidth > clientWidth) return false;
    return by === 1 ? shown.nextPage() : shown.previousPage();
  };
  const scaleTo = (value: string) => {
    shown.currentScaleValue = value;
  };
  const jump = (pageNumber: number) => {
    way.leave();
    shown.currentPageNumber = pageNumber;
  };
  useShortcuts({
    nextPage: turn(1),
    previousPage: turn(-1),
    firstPage: () => jump(1),
    lastPage: () => jump(shown.pdfDocument?.numPages ?? 1),
    goToPage: () => document.querySelector<HTMLElement>('[data-page-field]')?.focus(),
    back: () => way.back(),
    forward: () => way.forward(),
    zoomIn: () => zoomBy(shown, ZOOM_STEP),
    zoomOut: () => zoomBy(shown, 1 / ZOOM_STEP),
    actualSize: () => scaleTo('1'),
    fitWidth: () => scaleTo('page-width'),
    fitPage: () => scaleTo('page-fit'),
    rotate: () => turnPages(shown, 90),
    rotateBack: () => turnPages(shown, -90),
    spread: () => setLayout(shown, { spread: next(SPREADS, layoutOf(shown).spread) }),
    singlePage: () =>
      setLayout(shown, { scroll: layoutOf(shown).scroll === 'page' ? 'vertical' : 'page' }),
    pageTheme: () => change('pageTheme', next(PAGE_THEMES, pageTheme)),
    print: () => onDialog('print'),
    shortcuts: () => onDialog('shortcuts'),
    panel: options.onPanel,
    find: options.onFind,
    areaTool: options.onAreaTool,
    noteTool: options.onNoteTool,
    undo: () => void takeBack(() => undo(app, sourceId), 'undone'),
    redo: () => void takeBack(() => redo(app, sourceId), 'redone'),
    leave: options.onEscape,
  });
  // Once everything else that takes keys is there too.
  useLayoutEffect(() => queueMicrotask(playHeldShortcuts), []);
}
