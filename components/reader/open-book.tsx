import { createPortal } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '@/components/hooks/app-context';
import { later } from '@/components/ui/later';
import type { OpenedSource } from '@/lib/app/open-source';
import { makeCover } from '@/lib/app/reading';
import type { HighlightId } from '@/lib/model/ids';
import type { Source } from '@/lib/model/source';
import { pageName } from '@/lib/pdf/page-labels';
import { BackChip } from './back-chip';
import { Banners } from './banners';
import { BookPanel } from './book-panel';
import { CaretHint } from './caret/caret-hint';
import { useFinding } from './find/use-finding';
import { useLastView } from './last-view/use-last-view';
import { MarkTools } from './marks/mark-tools';
import { marksByPage } from './page-marks';
import { PlacingBar } from './placing-bar';
import { hasRoomForPanel, type Places } from './places';
import { ReaderDialogs, type DialogName } from './reader-dialogs';
import type { ReaderSession } from './session';
import type { PanelTab } from './side-panel';
import type { Stage } from './stage';
import { Toolbar } from './toolbar';
import { useBookMarks } from './use-book-marks';
import { useBookView } from './use-book-view';
import { useClickedHighlight } from './use-clicked-highlight';
import { usePainting } from './use-painting';
import { useReaderKeys } from './use-reader-keys';
import { draftFromRegion } from './use-selection';

const LinkCard = later(async () => (await import('./links/link-card')).LinkCard);

interface OpenBookProps {
  readonly stage: Stage;
  readonly places: Places;
  readonly session: ReaderSession;
  readonly opened: OpenedSource;
  readonly source: Source;
  readonly highlightId: HighlightId | null;
  readonly onFile: (file: File) => void;
}

/** Everything around the pages of an open book; it comes when the first page is drawn. */
export function OpenBook(props: OpenBookProps) {
  const { stage, places, session, opened, source, highlightId, onFile } = props;
  const app = useApp();
  const container = useRef(stage.element);
  const sourceId = source.id;
  const [tab, setTab] = useState<PanelTab>('highlights');
  const [panelOpen, setPanelOpen] = useState(hasRoomForPanel);
  const [selectedId, setSelectedId] = useState<HighlightId | null>(null);
  const [areaTool, setAreaTool] = useState(false);
  const [dialog, setDialog] = useState<DialogName | null>(null);

  const view = useBookView(props);
  const { viewer, status, theme, labels, way, jump } = view;
  const finding = useFinding({
    opened,
    sourceId,
    contentHash: session.contentHash.value,
    viewer,
    scroller: stage.element,
    pageLabel: (pageIndex) => pageName(pageIndex, labels),
    onLeave: () => way.leave(),
    panel: { tab, setTab, open: panelOpen, setOpen: setPanelOpen },
  });
  const marks = useBookMarks({
    ...props,
    view,
    isReading: finding.isReading,
    areaTool,
    onAreaDone: () => setAreaTool(false),
    onJoined: (id) => setSelectedId((open) => open && id),
  });
  const { located, marking, pinning, steps, draftQuestions } = marks;
  useEffect(() => {
    void session.keep();
    void makeCover(app, opened, opened.sourceId);
  }, [opened]);
  useEffect(() => {
    stage.element.classList.toggle('area-tool', areaTool);
  }, [areaTool]);

  const openCard = (id: HighlightId) => {
    setSelectedId(id);
    setTab('highlights');
    setPanelOpen(true);
  };
  const known = located.highlights && (located.highlights.length === 0 || located.anchors.size > 0);
  useLastView(viewer, stage, opened, sourceId, known ? located.anchors : null);
  usePainting(viewer, located, steps, theme === 'dark', (id) => openCard(id as HighlightId));
  useClickedHighlight(container, viewer, located, openCard);
  useReaderKeys({
    viewer,
    container,
    sourceId,
    way,
    onFind: finding.open,
    onDialog: setDialog,
    onAreaTool: () => setAreaTool((on) => !on),
    onNoteTool: () => pinning.toggle(),
    onPanel: () => setPanelOpen((on) => !on),
    onEscape: () => {
      setAreaTool(false);
      marking.linking.value = null;
      finding.close();
      getSelection()?.removeAllRanges();
    },
  });
  const arrived = useRef(false);
  useEffect(() => {
    const target = located.highlights?.find((each) => each.id === highlightId);
    if (arrived.current || !target) return;
    arrived.current = true;
    void marks.show(target);
  }, [viewer, located]);

  const selected = located.highlights?.find((each) => each.id === selectedId);
  const toolbar = (
    <Toolbar
      title={source.title}
      sourceId={sourceId}
      viewer={viewer}
      status={status}
      pageCount={opened.pdf.pageCount}
      labels={labels}
      areaTool={areaTool}
      panelOpen={panelOpen}
      onGoToPage={jump}
      onDialog={setDialog}
      onAreaTool={() => setAreaTool(!areaTool)}
      onFind={finding.open}
      noteTool={pinning.state.value.kind !== 'idle'}
      onNoteTool={() => pinning.toggle()}
      onPanel={() => setPanelOpen(!panelOpen)}
    />
  );
  const overPages = (
    <>
      <BackChip way={way} labels={labels} />
      <LinkCard cards={view.cards} opened={opened} theme={theme} labels={labels} />
      <Banners session={session} removed={source.deletedAt !== null} onFile={onFile} />
      {finding.bar}
      {marks.caretOut.value && <CaretHint />}
    </>
  );
  const panel = panelOpen && (
    <BookPanel
      opened={opened}
      sourceId={sourceId}
      view={view}
      marks={marks}
      tab={tab}
      onTab={setTab}
      selectedId={selectedId}
      onSelect={setSelectedId}
      hits={finding.list}
    />
  );
  return (
    <>
      {createPortal(toolbar, places.bar)}
      {createPortal(overPages, places.overPages)}
      {createPortal(panel, places.panel)}
      <MarkTools
        viewer={viewer}
        opened={opened}
        pageIndex={status.pageIndex}
        selected={selected && located.anchors.has(selected.id) ? selected : null}
        find={(id) => located.highlights?.find((each) => each.id === id)}
        pinning={pinning}
        marking={marking}
        areaTool={areaTool}
        onAreaTool={setAreaTool}
        onRegion={(region) => draftFromRegion(viewer, region, marks.selecting)}
        place={places.overPages}
        onChanged={draftQuestions}
      />
      <ReaderDialogs
        shown={dialog}
        opened={opened}
        source={source}
        labels={labels}
        pageIndex={status.pageIndex}
        rotation={status.rotation}
        marks={() => marksByPage(located, steps)}
        onClose={() => setDialog(null)}
      />
      <PlacingBar marking={marking} steps={steps} onMore={openCard} scroller={stage.element} />
    </>
  );
}
