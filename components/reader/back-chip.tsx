import { i18n } from '#i18n';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { pageName, type PageLabels } from '@/lib/pdf/page-labels';
import type { WayBack } from './way-back';
import './back-chip.css';

/** After a jump: one click leads back to where it began. */
export function BackChip({ way, labels }: { way: WayBack; labels: PageLabels | null }) {
  const place = way.offered.value;
  if (!place) return null;
  const key = shownKey('back');
  const label = i18n.t('reader.backTo', [pageName(place.pageIndex, labels)]);
  return (
    <div class="back-chip">
      <button type="button" title={key ? `${label} (${key})` : label} onClick={() => way.back()}>
        <Icon name="backTo" />
        {label}
      </button>
      <IconButton icon="close" label={i18n.t('reader.stayHere')} onClick={() => way.dismiss()} />
    </div>
  );
}
