import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/button';
import { VirtualList } from '@/components/ui/virtual-list';
import { OwnQuestionsChip } from '@/components/reader/own-questions/own-questions-chip';
import { useSectionQuestions } from '@/components/reader/own-questions/use-section-questions';
import { later } from '@/components/ui/later';
import type { OpenedSource } from '@/lib/app/open-source';
import type { OfferedPair } from '@/lib/app/section-questions';
import type { CaseStudyRange, Step } from '@/lib/model/framework';
import type { SourceId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';
import type { Viewer } from '@/lib/pdf/viewer';
import { OutlineLine } from './outline-line';
import { branchesOf, visibleRows } from './outline-tree';
import { useEntryAt } from './use-entry-at';
import './outline.css';

const TakeQuestionsDialog = later(
  async () =>
    (await import('@/components/reader/own-questions/take-questions-dialog')).TakeQuestionsDialog,
);

interface OutlineListProps {
  /** `null` while it is read. */
  readonly outline: readonly OutlineEntry[] | null;
  readonly ranges: readonly CaseStudyRange[];
  readonly steps: readonly Step[];
  readonly viewer: Viewer;
  readonly opened: OpenedSource;
  readonly sourceId: SourceId;
  readonly onGo: (entry: OutlineEntry) => void;
}

const NONE: readonly OutlineEntry[] = [];
/** The questions of a section that are being taken. */
interface Taking {
  /** Line of the outline. */
  readonly index: number;
  readonly title: string;
  readonly pairs: readonly OfferedPair[];
}

/** CSS pixels of a line. */
const LINE = 30;
/** So many lines are shown without folding any. */
const SHORT = 60;

/**
 * The book's outline as a tree. It follows the page on screen and opens the branches that lead there;
 * what the reader opened or closed stays so. Sections of case studies carry their step.
 */
export function OutlineList(props: OutlineListProps) {
  const { outline, ranges, steps, viewer, opened, sourceId, onGo } = props;
  const entries = outline ?? NONE;
  const here = useEntryAt(entries, viewer);
  const questions = useSectionQuestions(opened, sourceId, entries, here, viewer);
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [taking, setTaking] = useState<Taking | null>(null);
  const focusRow = useRef<((index: number) => void) | null>(null);
  const rows = useMemo(() => {
    const leading = new Set(branchesOf(entries, here));
    return visibleRows(
      entries,
      (index) => chosen.get(index) ?? (entries.length <= SHORT || leading.has(index)),
    );
  }, [entries, here, chosen]);
  if (!outline) return <p class="panel-empty">{i18n.t('outline.reading')}</p>;
  if (outline.length === 0) {
    return (
      <div class="panel-empty">
        <h2>{i18n.t('outline.emptyTitle')}</h2>
        <p>{i18n.t('outline.emptyText')}</p>
      </div>
    );
  }
  const toggle = (index: number, open: boolean) => setChosen(new Map([...chosen, [index, open]]));
  const toggleAll = (open: boolean) =>
    setChosen(new Map(outline.map((_, index) => [index, open] as const)));
  // In a closed branch, the branch stands for what is in it.
  const shownHere = [here, ...branchesOf(outline, here)].flatMap((index) => {
    const row = rows.findIndex((each) => each.index === index);
    return row < 0 ? [] : [row];
  })[0];
  const folds = outline.some(({ depth }) => depth > 0);
  return (
    <div class="outline">
      <div class="outline-head">
        {ranges.length > 0 && <p>{i18n.t('outline.caseStudies', ranges.length)}</p>}
        {folds && (
          <span>
            <IconButton
              icon="unfold"
              label={i18n.t('outline.openAll')}
              onClick={() => toggleAll(true)}
            />
            <IconButton
              icon="fold"
              label={i18n.t('outline.closeAll')}
              onClick={() => toggleAll(false)}
            />
          </span>
        )}
      </div>
      <VirtualList
        role="tree"
        class="outline-tree"
        label={i18n.t('panel.outline')}
        count={rows.length}
        estimateHeight={() => LINE}
        keyOf={(row) => rows[row]?.index ?? row}
        shown={shownHere ?? null}
        focusRow={focusRow}
        render={(at, tabIndex) => {
          const row = rows[at];
          const pairs = (row && questions.get(row.index)) ?? [];
          return (
            row && (
              <OutlineLine
                row={row}
                here={at === shownHere}
                ranges={ranges}
                steps={steps}
                tabIndex={tabIndex}
                action={
                  pairs.length > 0 && (
                    <OwnQuestionsChip
                      count={pairs.length}
                      tabIndex={tabIndex}
                      onTake={() => setTaking({ index: row.index, title: row.entry.title, pairs })}
                    />
                  )
                }
                onGo={() => onGo(row.entry)}
                onToggle={(open) => toggle(row.index, open)}
                onParent={() =>
                  focusRow.current?.(rows.findIndex((each) => each.index === row.parent))
                }
                onChild={() => focusRow.current?.(at + 1)}
              />
            )
          );
        }}
      />
      {taking && (
        <TakeQuestionsDialog
          title={taking.title}
          pairs={taking.pairs}
          opened={opened}
          sourceId={sourceId}
          onClose={() => {
            setTaking(null);
            // What opened the dialog may be gone when the section has nothing left to be taken.
            const line = rows.findIndex(({ index }) => index === taking.index);
            requestAnimationFrame(() => focusRow.current?.(line));
          }}
        />
      )}
    </div>
  );
}
