import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { later } from '@/components/ui/later';
import type { PanelTab } from '@/components/reader/side-panel';
import { useFind, type FindOptions } from './use-find';

const FindBar = later(async () => (await import('./find-bar')).FindBar);
const FindList = later(async () => (await import('./find-list')).FindList);

/** The side panel, in which the hits are listed. */
interface Panel {
  readonly tab: PanelTab;
  readonly setTab: (tab: PanelTab) => void;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

interface Finding {
  /** Opens the search, or takes the keyboard back to it. */
  readonly open: () => void;
  readonly close: () => void;
  /** The book's text is being read. */
  readonly isReading: () => boolean;
  /** `null` while there is no search. */
  readonly bar: JSX.Element | null;
  readonly list: JSX.Element | null;
}

/** Searching as the reader sees it: a bar over the pages, and the hits in the side panel. */
export function useFinding(
  options: Omit<FindOptions, 'finding'> & {
    readonly panel: Panel;
    /** What a zero-based page is called. */
    readonly pageLabel: (pageIndex: number) => string;
  },
): Finding {
  const { panel, viewer, scroller } = options;
  const [asked, setAsked] = useState(0);
  const [entering, setEntering] = useState(false);
  const before = useRef<PanelTab>(panel.tab);
  const find = useFind({ ...options, finding: asked > 0 });
  const listOpen = panel.open && panel.tab === 'find';
  const leaveList = () => {
    if (panel.tab === 'find') panel.setTab(before.current);
  };
  const openList = () => {
    if (panel.tab !== 'find') before.current = panel.tab;
    panel.setTab('find');
    panel.setOpen(true);
  };
  const open = () => {
    setAsked((times) => times + 1);
    if (panel.open) openList();
  };
  const close = () => {
    if (asked === 0) return;
    setAsked(0);
    leaveList();
    scroller.focus({ preventScroll: true });
  };
  const enterList = () => {
    openList();
    setEntering(true);
  };
  return {
    open,
    close,
    isReading: () => find.isReading(),
    bar:
      asked === 0 ? null : (
        <FindBar
          find={find}
          asked={asked}
          pageIndex={() => viewer.viewer.currentPageNumber - 1}
          listOpen={listOpen}
          onList={listOpen ? leaveList : openList}
          onDown={enterList}
          onClose={close}
        />
      ),
    list:
      asked === 0 ? null : (
        <FindList
          find={find}
          pageLabel={(pageIndex) => String(pageIndex + 1)}
          entering={entering}
          onEntered={() => setEntering(false)}
        />
      ),
  };
}
