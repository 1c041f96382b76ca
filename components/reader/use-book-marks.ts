import { useMemo, useRef } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { useSteps } from '@/components/hooks/use-steps';
import { rangesOf } from '@/lib/app/case-studies';
import { touching } from '@/lib/app/merge-highlights';
import type { OpenedSource } from '@/lib/app/open-source';
import type { CaseStudyRange, Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';
import type { Source } from '@/lib/model/source';
import { flash } from '@/lib/pdf/highlight-layer';
import { boundsOf } from '@/lib/pdf/page-point';
import { useCaret } from './caret/use-caret';
import { Marking } from './marking';
import { NotePinning } from './marks/note-state';
import { useJoin } from './marks/use-join';
import { useOwnMarks } from './own-marks/use-own-marks';
import { useCleanCopy } from './selecting/use-clean-copy';
import { usePaintedSelection } from './selecting/use-painted-selection';
import { useTextDrag } from './selecting/use-text-drag';
import type { Stage } from './stage';
import type { BookView } from './use-book-view';
import { useDrafting } from './use-drafting';
import { useHighlights, type LocatedHighlights } from './use-highlights';
import { useSelection, type SelectionOptions } from './use-selection';

interface BookMarksOptions {
  readonly stage: Stage;
  readonly opened: OpenedSource;
  readonly source: Source;
  readonly view: BookView;
  /** The book's text is being read: looking for marks in the file can wait. */
  readonly isReading: () => boolean;
  readonly areaTool: boolean;
  readonly onAreaDone: () => void;
  /** Highlights became one: the card that is open, if any, is its. */
  readonly onJoined: (id: HighlightId) => void;
}

/** What is marked in a book, and every way to mark more. */
export interface BookMarks {
  readonly steps: readonly Step[];
  readonly ranges: readonly CaseStudyRange[];
  readonly located: LocatedHighlights;
  readonly marking: Marking;
  readonly pinning: NotePinning;
  readonly selecting: SelectionOptions;
  readonly ownMarks: ReturnType<typeof useOwnMarks>;
  /** The caret is in the text. */
  readonly caretOut: ReadonlySignal<boolean>;
  readonly draftQuestions: (id: HighlightId) => void;
  readonly join: (highlights: readonly Highlight[]) => void;
  /** Goes to a highlight and flashes it; does nothing for one that is lost. */
  readonly show: (highlight: Highlight) => Promise<void>;
}

/** PDF points above a passage that are shown with it: a hand's breadth gives it context. */
const ABOVE = 90;
/** Milliseconds until the page that was jumped to is there to be flashed on. */
const ARRIVAL = 150;

export function useBookMarks(options: BookMarksOptions): BookMarks {
  const { stage, opened, source, view } = options;
  const { viewer } = view;
  const app = useApp();
  const steps = useSteps();
  const container = useRef(stage.element);
  const ranges = useLive((live) => rangesOf(live, source.id), [source.id]) ?? [];
  const located = useHighlights(opened, source.id, viewer);
  const draftQuestions = useDrafting(opened, located.highlights);
  // What is made once for the book asks for what is there when it acts.
  const now = useRef({ ...options, ranges, located });
  now.current = { ...options, ranges, located };
  const sourceId = () => now.current.source.id;

  const join = useJoin(opened, (id) => {
    draftQuestions(id);
    now.current.onJoined(id);
  });
  const marking = useMemo(
    () =>
      new Marking(app, {
        onMade: (highlight) => {
          now.current.located.show(highlight);
          draftQuestions(highlight.id);
        },
        touching: (highlight) => touching(opened, highlight, now.current.located.highlights ?? []),
        join: (highlights) => join(highlights),
        onLinked: ({ id }) => draftQuestions(id),
      }),
    [app, opened],
  );
  const pinning = useMemo(
    () => new NotePinning(app, opened, sourceId, (made) => now.current.located.show(made)),
    [app, opened],
  );
  const selecting: SelectionOptions = {
    opened,
    sourceId,
    ranges: () => now.current.ranges,
    marking,
    isAreaTool: () => now.current.areaTool,
    onAreaDone: () => now.current.onAreaDone(),
  };
  useSelection(container, viewer, selecting);
  useTextDrag(container, viewer, opened.texts);
  usePaintedSelection(container, viewer, opened.texts);
  useCleanCopy(container, opened.texts);
  const caretOut = useCaret(viewer, opened.texts, stage.element, marking);
  const ownMarks = useOwnMarks(viewer, opened, source.id, () => now.current.isReading());

  const show = async (highlight: Highlight) => {
    const anchor = located.anchors.get(highlight.id) ?? (await located.seek(highlight));
    const first = anchor?.quads[0];
    const place = highlight.region
      ? { pageIndex: highlight.region.pageIndex, top: highlight.region.rect[3] }
      : first && { pageIndex: first.pageIndex, top: boundsOf(first.quads)[3] };
    if (!place) return;
    view.jump(place.pageIndex, place.top + ABOVE);
    setTimeout(() => flash(stage.element, highlight.id), ARRIVAL);
  };
  return {
    steps,
    ranges,
    located,
    marking,
    pinning,
    selecting,
    ownMarks,
    caretOut,
    draftQuestions,
    join: (highlights) => void join(highlights),
    show,
  };
}
