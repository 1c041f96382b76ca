import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { badgeOf } from '@/components/shared/badge-of';
import { Badge, NoBadge } from '@/components/ui/badge';
import type { Step } from '@/lib/model/framework';
import type { SiftSession } from './sift-session';
import { tally, type Stop } from './stops';

interface SiftListProps {
  readonly session: SiftSession;
  readonly stops: readonly Stop[];
  readonly steps: readonly Step[];
}

/** The highlights in reading order, with what is still to be decided of each. */
export function SiftList({ session, stops, steps }: SiftListProps) {
  const current = session.current.value?.highlight.id;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const firsts = stops.flatMap((stop, index) =>
    stops[index - 1]?.highlight.id === stop.highlight.id ? [] : index,
  );
  return (
    <nav class="sift-list" aria-label={i18n.t('panel.highlights')}>
      <ol ref={list}>
        {firsts.map((index, place) => {
          const own = stops.slice(index, firsts[place + 1]);
          const { highlight } = own[0]!;
          const step = steps.find((each) => each.id === highlight.stepIds[0]);
          return (
            <li key={highlight.id}>
              <button
                type="button"
                aria-current={highlight.id === current}
                onClick={() => session.goTo(index)}
              >
                {step ? <Badge {...badgeOf(step)} /> : <NoBadge />}
                <span class="words">
                  {highlight.text || highlight.caption || i18n.t('highlight.area')}
                </span>
                <span class="state">{stateOf(own)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** In words, so that colour need not say it. */
function stateOf(stops: readonly Stop[]): string {
  const { kept, left, dropped } = tally(stops);
  if (left > 0) return i18n.t('sift.left', left);
  if (kept > 0) return i18n.t('sift.keptCount', kept);
  return dropped > 0 ? i18n.t('sift.dropped') : i18n.t('sift.noQuestion');
}
