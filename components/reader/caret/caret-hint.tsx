import { i18n } from '#i18n';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';

/** What the keys do while the caret is out. */
export function CaretHint() {
  return (
    <p class="caret-hint" role="status">
      <strong>{i18n.t('caret.title')}</strong>
      <span class="muted">
        <span class="more">{i18n.t('caret.how')} </span>
        <kbd>{shownKey('leaveCaret')}</kbd> {i18n.t('caret.leave')}
      </span>
    </p>
  );
}
