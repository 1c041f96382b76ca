import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { useSettings } from '@/components/hooks/use-settings';
import { useSettled } from '@/components/hooks/use-settled';
import { useSteps } from '@/components/hooks/use-steps';
import { rangesOf } from '@/lib/app/case-studies';
import type { OpenedSource } from '@/lib/app/open-source';
import { makeCover } from '@/lib/app/reading';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';
import type { Source } from '@/lib/model/source';
import { flash } from '@/lib/pdf/highlight-layer';
import { boundsOf } from '@/lib/pdf/page-point';
import { goTo } from '@/lib/pdf/viewer';
import { Banners } from './banners';
import { FindBar } from './find-bar';
import { HighlightCard } from './highlight-card';
import { HighlightGroups } from './highlight-groups';
import { Marking } from './marking';
import { OutlineList } from './outline-list';
import { PlacingBar } from './placing-bar';
import type { ReaderSession } from './session';
import { SidePanel, type PanelTab } from './side-panel';
import { Toolbar } from './toolbar';
import { useClickedHighlight } from './use-clicked-highlight';
import { useDrafting } from './use-drafting';
import { useHighlights } from './use-highlights';
import { useKeyboardSelection } from './use-keyboard-selection';
import { useOutline } from './use-outline';
import { usePainting } from './use-painting';
import { useReaderKeys } from './use-reader-keys';
import { useSelection } from './use-selection';
import { useSavedView, useViewer } from './use-viewer';

interface OpenBookProps {
  readonly session: ReaderSession;
  readonly opened: OpenedSource;
  readonly source: Source;
  readonly highlightId: HighlightId | null;
  readonly onFile: (file: File) => void;
}

/** CSS pixels from which the side panel is open from the start. */
const ROOM_FOR_PANEL = 1100;

/** A book that is open: the page, and everything around it. */
export function OpenBook({ session, opened, source, highlightId, onFile }: OpenBookProps) {
  const app = useApp();
  const container = useRef<HTMLDivElement>(null);
  const settings = useSettings();
  const steps = useSteps();
  const sourceId = source.id;
  const currentId = useRef(sourceId);
  currentId.current = sourceId;

  const [tab, setTab] = useState<PanelTab>('highlights');
  const [panelOpen, setPanelOpen] = useState(innerWidth >= ROOM_FOR_PANEL);
  const [selectedId, setSelectedId] = useState<HighlightId | null>(null);
  const [finding, setFinding] = useState(false);
  const [areaTool, setAreaTool] = useState(false);
  const areaToolNow = useRef(areaTool);
  areaToolNow.current = areaTool;

  const { viewer, status } = useViewer(container, opened, viewOf(source), () => {
    void session.keep();
    void makeCover(app, opened, currentId.current);
  });
  useSavedView(app, viewer, sourceId);
  const outline = useOutline(opened, sourceId);
  const ranges = useLive((live) => rangesOf(live, sourceId), [sourceId]) ?? [];
  const located = useHighlights(opened, sourceId);
  const draftQuestions = useDrafting(opened, source, located.highlights);
  const marking = useMemo(
    () =>
      new Marking(app, (highlight) => {
        located.show(highlight);
        draftQuestions(highlight.id);
      }),
    [app, opened],
  );
  const rangesNow = useRef(ranges);
  rangesNow.current = ranges;
  useSelection(container, viewer, {
    opened,
    sourceId: () => currentId.current,
    ranges: () => rangesNow.current,
    marking,
    isAreaTool: () => areaToolNow.current,
    onAreaDone: () => setAreaTool(false),
  });

  useKeyboardSelection(container, marking);

  const openCard = (id: HighlightId) => {
    setSelectedId(id);
    setTab('highlights');
    setPanelOpen(true);
  };
  const show = (highlight: Highlight) => {
    const anchor = located.anchors.get(highlight.id);
    const first = anchor?.quads[0];
    const place = highlight.region
      ? { pageIndex: highlight.region.pageIndex, top: highlight.region.rect[3] }
      : first && { pageIndex: first.pageIndex, top: boundsOf(first.quads)[3] };
    if (!viewer || !place) return;
    // A hand's breadth above the passage gives it context.
    goTo(viewer.viewer, { pageIndex: place.pageIndex, left: null, top: place.top + 90 });
    setTimeout(() => container.current && flash(container.current, highlight.id), 150);
  };
  usePainting(viewer, located, steps, settings.pageTheme === 'dark', (id) =>
    openCard(id as HighlightId),
  );
  useClickedHighlight(container, viewer, located, openCard);
  useReaderKeys({
    viewer,
    sourceId,
    onFind: () => setFinding(true),
    onAreaTool: () => setAreaTool((on) => !on),
    onPanel: () => setPanelOpen((on) => !on),
    onEscape: () => {
      setAreaTool(false);
      setFinding(false);
    },
  });

  const arrived = useRef(false);
  useEffect(() => {
    const target = located.highlights?.find((each) => each.id === highlightId);
    if (arrived.current || !viewer || !target || !located.anchors.has(target.id)) return;
    arrived.current = true;
    show(target);
  }, [viewer, located]);
  useEffect(() => {
    // The book was recognised: go where it was left, unless the reader already moved.
    if (session.recognised.value !== sourceId || !viewer || status.pageIndex > 0) return;
    goTo(viewer.viewer, {
      pageIndex: source.viewPageIndex,
      left: source.viewLeft,
      top: source.viewTop,
    });
  }, [session.recognised.value, sourceId, viewer]);

  // The page comes first: with thousands of highlights the list takes longer than the mark.
  const listed = useSettled(located);
  const openFromList = useRef<(highlight: Highlight) => void>(() => {});
  openFromList.current = (highlight) => {
    show(highlight);
    setSelectedId(highlight.id);
  };
  const groups = useMemo(
    () =>
      listed.highlights && (
        <HighlightGroups
          highlights={listed.highlights}
          orphans={listed.orphans}
          steps={steps}
          onOpen={(highlight) => openFromList.current(highlight)}
        />
      ),
    [listed, steps],
  );
  const selected = located.highlights?.find((each) => each.id === selectedId);
  return (
    <>
      <Toolbar
        title={source.title}
        sourceId={sourceId}
        viewer={viewer}
        status={status}
        pageCount={opened.pdf.pageCount}
        areaTool={areaTool}
        panelOpen={panelOpen}
        onAreaTool={() => setAreaTool(!areaTool)}
        onFind={() => setFinding(true)}
        onPanel={() => setPanelOpen(!panelOpen)}
      />
      <div class="desk">
        <div class="stage">
          <div ref={container} class={`scroller ${areaTool ? 'area-tool' : ''}`} tabIndex={0}>
            <div class="pdfViewer" />
          </div>
          <Banners session={session} onFile={onFile} />
          {finding && viewer && <FindBar viewer={viewer} onClose={() => setFinding(false)} />}
        </div>
        {panelOpen && (
          <SidePanel tab={tab} onTab={setTab}>
            {tab === 'outline' && (
              <OutlineList
                outline={outline}
                ranges={ranges}
                steps={steps}
                pageIndex={status.pageIndex}
                onGo={(entry) =>
                  viewer &&
                  goTo(viewer.viewer, { pageIndex: entry.pageIndex, left: null, top: entry.top })
                }
              />
            )}
            {tab === 'highlights' && selected && (
              <HighlightCard
                key={selected.id}
                highlight={selected}
                steps={steps}
                orphan={located.orphans.includes(selected)}
                onClose={() => setSelectedId(null)}
                onShow={() => show(selected)}
              />
            )}
            {tab === 'highlights' && !selected && groups}
          </SidePanel>
        )}
      </div>
      <PlacingBar marking={marking} steps={steps} onMore={openCard} scroller={container.current} />
    </>
  );
}

const viewOf = (source: Source) => ({
  pageIndex: source.viewPageIndex,
  left: source.viewLeft,
  top: source.viewTop,
  scale: source.viewScale,
  rotation: source.viewRotation,
});
