import { i18n } from '#i18n';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import type { MarkStyle } from '@/lib/model/highlight';
import type { Marking, Mending } from './marking';

/** Underlines the passage instead of filling it; the next one too, until it is switched off. */
export function UnderlineButton({ marking, on }: { marking: Marking; on: MarkStyle }) {
  return (
    <button
      type="button"
      aria-pressed={on === 'underline'}
      title={`${i18n.t('placing.underline')} (${shownKey('underline') ?? ''})`}
      onClick={() => void marking.toggleStyle()}
    >
      <kbd>{shownKey('underline')}</kbd> <u>{i18n.t('placing.underlineShort')}</u>
    </button>
  );
}

/** Offered when the new highlight overlaps or touches others. */
export function JoinButton({ marking, mending }: { marking: Marking; mending: Mending }) {
  const { touching } = mending;
  if (touching.length === 0) return null;
  return (
    <button type="button" class="join" onClick={() => void marking.joinTouching()}>
      <kbd>{shownKey('joinTouching')}</kbd> {i18n.t('placing.join', touching.length)}
    </button>
  );
}

/** Instead of steps, while a lost highlight waits for its passage. */
export function LinkingBar({ marking, failed }: { marking: Marking; failed: boolean }) {
  return (
    <span class="linking-bar">
      {failed && (
        <span class="failed" role="alert">
          {i18n.t('placing.failed')}
        </span>
      )}
      <button type="button" class="join" onClick={() => void marking.link()}>
        <kbd>{i18n.t('key.Enter')}</kbd> {i18n.t('orphans.link')}
      </button>
      <button
        type="button"
        onClick={() => {
          marking.linking.value = null;
          marking.close();
        }}
      >
        {i18n.t('common.cancel')}
      </button>
    </span>
  );
}
