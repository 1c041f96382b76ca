import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { badgeOf } from '@/components/shared/badge-of';
import { Badge, NoBadge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { VirtualList } from '@/components/ui/virtual-list';
import type { Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import { wordsOf } from './look-of-highlight';

interface HighlightGroupsProps {
  readonly highlights: readonly Highlight[];
  readonly orphans: readonly Highlight[];
  readonly steps: readonly Step[];
  readonly onOpen: (highlight: Highlight) => void;
}

/** Highlights by step in reading order, with counts; what was lost comes first, in a tray. */
export function HighlightGroups({ highlights, orphans, steps, onOpen }: HighlightGroupsProps) {
  if (highlights.length === 0) {
    return (
      <div class="panel-empty">
        <h2>{i18n.t('panel.emptyTitle')}</h2>
        <p>{i18n.t('panel.emptyText')}</p>
      </div>
    );
  }
  const items = listed(highlights, orphans, steps);
  return (
    <div class="highlight-panel">
      {orphans.length > 0 && (
        <section class="orphan-tray" aria-label={i18n.t('panel.orphans')}>
          <h3>
            <Icon name="alert" /> {i18n.t('panel.orphans')}
            <span class="count">{orphans.length}</span>
          </h3>
          <ul>
            {orphans.map((highlight) => (
              <li key={highlight.id}>
                <Row
                  highlight={highlight}
                  fill={fillOf(highlight, steps)}
                  tabIndex={0}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <VirtualList
        class="highlight-groups"
        label={i18n.t('panel.highlights')}
        count={items.length}
        estimateHeight={(index) => (items[index]?.kind === 'row' ? ROW : HEADING)}
        keyOf={(index) => items[index]?.key ?? index}
        render={(index, tabIndex) => {
          const item = items[index];
          if (!item) return null;
          if (item.kind === 'heading') return <Heading {...item} tabIndex={tabIndex} />;
          const { highlight } = item;
          return (
            <Row
              highlight={highlight}
              fill={fillOf(highlight, steps)}
              tabIndex={tabIndex}
              onOpen={onOpen}
            />
          );
        }}
      />
    </div>
  );
}

/** CSS pixels, as estimates until a row is drawn. */
const ROW = 80;
const HEADING = 52;

interface HeadingItem {
  readonly kind: 'heading';
  readonly key: string;
  readonly title: string;
  readonly count: number;
  /** `null` for those on no step. */
  readonly step: Step | null;
  readonly sourceId: string;
}

interface RowItem {
  readonly kind: 'row';
  readonly key: string;
  readonly highlight: Highlight;
}

/** The groups one after the other, each with its heading: one list, so that any number is quick. */
function listed(
  highlights: readonly Highlight[],
  orphans: readonly Highlight[],
  steps: readonly Step[],
): (HeadingItem | RowItem)[] {
  const groups = new Map<Step | null, Highlight[]>([
    ...steps.map((step): [Step | null, Highlight[]] => [step, []]),
    [null, []],
  ]);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const away = new Set(orphans.map((orphan) => orphan.id));
  for (const highlight of highlights) {
    if (away.has(highlight.id)) continue;
    if (highlight.stepIds.length === 0) groups.get(null)?.push(highlight);
    for (const id of highlight.stepIds) groups.get(byId.get(id) ?? null)?.push(highlight);
  }
  const sourceId = highlights[0]?.sourceId ?? '';
  return [...groups].flatMap(([step, rows]): (HeadingItem | RowItem)[] => {
    if (rows.length === 0) return [];
    const key = step?.id ?? 'unplaced';
    const title = step?.title ?? i18n.t('highlight.unplaced');
    return [
      { kind: 'heading', key, title, count: rows.length, step, sourceId },
      ...rows.map((highlight) => ({
        kind: 'row' as const,
        key: `${key} ${highlight.id}`,
        highlight,
      })),
    ];
  });
}

function Heading({
  title,
  count,
  step,
  sourceId,
  tabIndex,
}: HeadingItem & { readonly tabIndex: 0 | -1 }) {
  return (
    <h3>
      {step ? <Badge {...badgeOf(step)} /> : <NoBadge />} {title}
      <span class="count">{count}</span>
      {step && (
        <a
          class="button ghost icon"
          href={`review.html?source=${sourceId}&step=${step.id}`}
          title={i18n.t('panel.reviewStep', [step.title])}
          aria-label={i18n.t('panel.reviewStep', [step.title])}
          tabIndex={tabIndex}
        >
          <Icon name="play" />
        </a>
      )}
    </h3>
  );
}

const fillOf = (highlight: Highlight, steps: readonly Step[]) =>
  highlight.color ?? steps.find((step) => step.id === highlight.stepIds[0])?.lightColor;

/** Drawn again only when the highlight changed: a book may have thousands. */
function Row({
  highlight,
  fill,
  tabIndex,
  onOpen,
}: {
  highlight: Highlight;
  fill: string | undefined;
  tabIndex: 0 | -1;
  onOpen: (highlight: Highlight) => void;
}) {
  const open = useRef(() => onOpen(highlight));
  open.current = () => onOpen(highlight);
  return useMemo(
    () => (
      <button
        type="button"
        tabIndex={tabIndex}
        class="highlight-row"
        data-row={highlight.id}
        style={{ '--fill': fill }}
        onClick={() => open.current()}
      >
        <span class="passage">{wordsOf(highlight)}</span>
        <span class="page-number">{Number(highlight.sortIndex.split('|')[0]) + 1}</span>
        {highlight.note && highlight.kind !== 'note' && (
          <span class="row-note">{highlight.note}</span>
        )}
      </button>
    ),
    [highlight.id, highlight.updatedAt, fill, tabIndex],
  );
}
