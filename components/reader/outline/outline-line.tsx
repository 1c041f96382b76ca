import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon';
import type { CaseStudyRange, Step } from '@/lib/model/framework';
import type { OutlineRow } from './outline-tree';
import { sectionOf, SectionSelect } from './section-select';

interface OutlineLineProps {
  readonly row: OutlineRow;
  /** The reader is here. */
  readonly here: boolean;
  readonly ranges: readonly CaseStudyRange[];
  readonly steps: readonly Step[];
  readonly tabIndex: 0 | -1;
  /** What can be done with the section besides. */
  readonly action: ComponentChildren;
  readonly onGo: () => void;
  readonly onToggle: (open: boolean) => void;
  readonly onParent: () => void;
  readonly onChild: () => void;
}

/** A line of the tree: Enter goes there, right and left open and close as in any tree. */
export function OutlineLine(props: OutlineLineProps) {
  const { row, here, ranges, steps, tabIndex, onGo, onToggle } = props;
  const { entry, open } = row;
  const mapped = sectionOf(entry, ranges);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') onGo();
    else if (event.key === 'ArrowRight' && open === false) onToggle(true);
    else if (event.key === 'ArrowRight' && open) props.onChild();
    else if (event.key === 'ArrowLeft' && open) onToggle(false);
    else if (event.key === 'ArrowLeft' && row.parent !== null) props.onParent();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class={`outline-line ${entry.depth === 0 ? 'chapter' : ''} ${here ? 'here' : ''}`}
      style={{ '--depth': entry.depth }}
      role="treeitem"
      tabIndex={tabIndex}
      aria-level={entry.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={open ?? undefined}
      aria-current={here ? 'location' : undefined}
      aria-selected={here}
      title={entry.title}
      onClick={onGo}
      onKeyDown={onKeyDown}
    >
      <span
        class={`twig ${open ? 'open' : ''}`}
        onClick={(event) => {
          if (open === null) return;
          event.stopPropagation();
          onToggle(!open);
        }}
      >
        {open !== null && <Icon name="branch" size={14} />}
      </span>
      <span class="name">{entry.title}</span>
      {props.action}
      {mapped && (
        <span onClick={(event) => event.stopPropagation()}>
          <SectionSelect {...mapped} steps={steps} tabIndex={tabIndex} />
        </span>
      )}
    </div>
  );
}
