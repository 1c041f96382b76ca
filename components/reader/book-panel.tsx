import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useSettled } from '@/components/hooks/use-settled';
import { later } from '@/components/ui/later';
import type { OpenedSource } from '@/lib/app/open-source';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import { HighlightCard } from './highlight-card';
import { HighlightGroups } from './highlight-groups';
import { OwnMarksOffer } from './own-marks/own-marks-offer';
import { SidePanel, type PanelTab } from './side-panel';
import type { BookMarks } from './use-book-marks';
import type { BookView } from './use-book-view';

const OutlineList = later(async () => (await import('./outline/outline-list')).OutlineList);
const Thumbnails = later(async () => (await import('./thumbnails/thumbnails')).Thumbnails);

interface BookPanelProps {
  readonly opened: OpenedSource;
  readonly sourceId: SourceId;
  readonly view: BookView;
  readonly marks: BookMarks;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly selectedId: HighlightId | null;
  readonly onSelect: (id: HighlightId | null) => void;
  /** The hits of a search; `null` while there is none. */
  readonly hits: JSX.Element | null;
}

/** The side panel of an open book: what is marked, its outline, its pages, what was found. */
export function BookPanel(props: BookPanelProps) {
  const { opened, view, marks, tab } = props;
  const { viewer, status, labels, theme, outline, jump } = view;
  return (
    <SidePanel tab={tab} finding={props.hits !== null} onTab={props.onTab}>
      {tab === 'find' && props.hits}
      {tab === 'outline' && (
        <OutlineList
          outline={outline}
          ranges={marks.ranges}
          steps={marks.steps}
          viewer={viewer}
          opened={opened}
          sourceId={props.sourceId}
          onGo={(entry) => jump(entry.pageIndex, entry.top)}
        />
      )}
      {tab === 'pages' && (
        <Thumbnails
          pdf={opened.pdf}
          viewer={viewer}
          labels={labels}
          pageIndex={status.pageIndex}
          rotation={status.rotation}
          theme={theme}
          located={marks.located}
          steps={marks.steps}
          onGo={jump}
        />
      )}
      {tab === 'highlights' && <Marked {...props} />}
    </SidePanel>
  );
}

/** The card of one highlight, or the list of all. */
function Marked({ opened, sourceId, view, marks, selectedId, onSelect }: BookPanelProps) {
  const { located, marking, steps } = marks;
  // The page comes first: with thousands of highlights the list takes longer than the mark.
  const listed = useSettled(located);
  const open = useRef<(highlight: Highlight) => void>(() => {});
  open.current = (highlight) => {
    void marks.show(highlight);
    onSelect(highlight.id);
  };
  const groups = useMemo(
    () =>
      listed.highlights && (
        <HighlightGroups
          highlights={listed.highlights}
          orphans={listed.orphans}
          steps={steps}
          onOpen={(highlight) => open.current(highlight)}
        />
      ),
    [listed, steps],
  );
  const selected = located.highlights?.find((each) => each.id === selectedId);
  if (selected) {
    return (
      <HighlightCard
        key={selected.id}
        highlight={selected}
        steps={steps}
        orphan={located.orphans.includes(selected)}
        onClose={() => onSelect(null)}
        onShow={() => void marks.show(selected)}
        opened={opened}
        highlights={located.highlights ?? []}
        onChanged={marks.draftQuestions}
        onJoin={marks.join}
        onLook={(pageIndex) => view.jump(pageIndex)}
        onChoose={(highlight) => {
          marking.linking.value = highlight;
        }}
      />
    );
  }
  return (
    <>
      <OwnMarksOffer
        sorted={marks.ownMarks}
        opened={opened}
        sourceId={sourceId}
        onTaken={(ids) => ids.forEach(marks.draftQuestions)}
      />
      {groups}
    </>
  );
}
