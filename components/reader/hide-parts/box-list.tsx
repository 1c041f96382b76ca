import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/button';
import type { BoxState } from './box-state';
import type { BoxActions } from './use-boxes';

interface BoxListProps {
  readonly state: BoxState;
  readonly actions: BoxActions;
}

/** What each box hides, in words: the answers. */
export function BoxList({ state, actions }: BoxListProps) {
  if (state.boxes.length === 0) return <p class="muted">{i18n.t('hideParts.none')}</p>;
  return (
    <ol class="hide-list" aria-label={i18n.t('hideParts.list')}>
      {state.boxes.map(({ key, label, proposed }, index) => {
        const number = String(index + 1);
        return (
          <li key={key} class={key === state.selected ? 'selected' : ''}>
            <span class="hide-number" aria-hidden="true">
              {number}
            </span>
            <input
              type="text"
              data-label={key}
              autocomplete="off"
              aria-label={i18n.t('hideParts.label', [number])}
              title={proposed ? i18n.t('hideParts.isProposed') : undefined}
              placeholder={i18n.t('hideParts.placeholder')}
              value={label}
              onFocus={() => actions.select(key)}
              onInput={(event) => actions.label(key, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
                event.preventDefault();
                event.stopPropagation();
                actions.focus(key);
              }}
            />
            <IconButton
              icon="trash"
              label={i18n.t('hideParts.remove', [number])}
              onClick={() => actions.remove([key])}
            />
          </li>
        );
      })}
    </ol>
  );
}
