import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/button';
import { VirtualList } from '@/components/ui/virtual-list';
import type { CaseStudyRange, Step } from '@/lib/model/framework';
import type { OutlineEntry } from '@/lib/model/source';
import type { Viewer } from '@/lib/pdf/viewer';
import { OutlineLine } from './outline-line';
import { branchesOf, visibleRows } from './outline-tree';
import { useEntryAt } from './use-entry-at';
import './outline.css';

interface OutlineListProps {
  /** `null` while it is read. */
  readonly outline: readonly OutlineEntry[] | null;
  readonly ranges: readonly CaseStudyRange[];
  readonly steps: readonly Step[];
  readonly viewer: Viewer;
  readonly onGo: (entry: OutlineEntry) => void;
}

/** CSS pixels of a line. */
const LINE = 30;
/** So many lines are shown without folding any. */
const SHORT = 60;

/**
 * The book's outline as a tree. It follows the page on screen and opens the branches that lead there;
 * what the reader opened or closed stays so. Sections of case studies carry their step.
 */
export function OutlineList({ outline, ranges, steps, viewer, onGo }: OutlineListProps) {
  const entries = outline ?? [];
  const here = useEntryAt(entries, viewer);
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
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
          return (
            row && (
              <OutlineLine
                row={row}
                here={at === shownHere}
                ranges={ranges}
                steps={steps}
                tabIndex={tabIndex}
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
    </div>
  );
}
