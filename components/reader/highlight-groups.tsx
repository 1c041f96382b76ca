import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { badgeOf } from '@/components/shared/badge-of';
import { Badge, NoBadge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import type { Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';

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
  const lost = new Set(orphans.map((orphan) => orphan.id));
  const found = highlights.filter((highlight) => !lost.has(highlight.id));
  const unplaced = found.filter((highlight) => highlight.stepIds.length === 0);
  return (
    <div class="highlight-groups">
      {orphans.length > 0 && (
        <section class="orphan-tray" aria-label={i18n.t('panel.orphans')}>
          <h3>
            <Icon name="alert" /> {i18n.t('panel.orphans')}
            <span class="count">{orphans.length}</span>
          </h3>
          <Rows highlights={orphans} steps={steps} onOpen={onOpen} />
        </section>
      )}
      {steps.map((step) => {
        const own = found.filter((highlight) => highlight.stepIds.includes(step.id));
        return own.length === 0 ? null : (
          <section key={step.id} aria-label={step.title}>
            <h3>
              <Badge {...badgeOf(step)} /> {step.title}
              <span class="count">{own.length}</span>
              <a
                class="button ghost icon"
                href={`review.html?source=${own[0]?.sourceId}&step=${step.id}`}
                title={i18n.t('panel.reviewStep', [step.title])}
                aria-label={i18n.t('panel.reviewStep', [step.title])}
              >
                <Icon name="play" />
              </a>
            </h3>
            <Rows highlights={own} steps={steps} onOpen={onOpen} />
          </section>
        );
      })}
      {unplaced.length > 0 && (
        <section aria-label={i18n.t('highlight.unplaced')}>
          <h3>
            <NoBadge /> {i18n.t('highlight.unplaced')}
            <span class="count">{unplaced.length}</span>
          </h3>
          <Rows highlights={unplaced} steps={steps} onOpen={onOpen} />
        </section>
      )}
    </div>
  );
}

function Rows({
  highlights,
  steps,
  onOpen,
}: Pick<HighlightGroupsProps, 'highlights' | 'steps' | 'onOpen'>) {
  return (
    <ul>
      {highlights.map((highlight) => (
        <Row
          key={highlight.id}
          highlight={highlight}
          fill={fillOf(highlight, steps)}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

const fillOf = (highlight: Highlight, steps: readonly Step[]) =>
  highlight.color ?? steps.find((step) => step.id === highlight.stepIds[0])?.lightColor;

/** Drawn again only when the highlight changed: a book may have thousands. */
function Row({
  highlight,
  fill,
  onOpen,
}: {
  highlight: Highlight;
  fill: string | undefined;
  onOpen: (highlight: Highlight) => void;
}) {
  const open = useRef(() => onOpen(highlight));
  open.current = () => onOpen(highlight);
  return useMemo(
    () => (
      <li>
        <button
          type="button"
          class="highlight-row"
          data-row={highlight.id}
          style={{ '--fill': fill }}
          onClick={() => open.current()}
        >
          <span class="passage">{highlight.text || i18n.t('highlight.area')}</span>
          <span class="page-number">{Number(highlight.sortIndex.split('|')[0]) + 1}</span>
          {highlight.note && <span class="row-note">{highlight.note}</span>}
        </button>
      </li>
    ),
    [highlight.id, highlight.updatedAt, fill],
  );
}
