import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { editHighlight } from '@/lib/app/highlights';
import type { Highlight } from '@/lib/model/highlight';
import { PALETTE } from '@/lib/model/mark-color';

/** The colour of the step, one of a small palette, or any other. */
export function ColorField({ highlight }: { highlight: Highlight }) {
  const app = useApp();
  const choose = (color: string | null) => void editHighlight(app, highlight, { color });
  const { color } = highlight;
  const isOther = color !== null && !PALETTE.some(({ light }) => light === color);
  return (
    <div class="field">
      <span id="color-label">{i18n.t('highlight.color')}</span>
      <div class="swatches" role="group" aria-labelledby="color-label">
        <button
          type="button"
          class="swatch auto"
          aria-pressed={color === null}
          onClick={() => choose(null)}
        >
          {i18n.t('highlight.colorOfStep')}
        </button>
        {PALETTE.map(({ name, light }) => (
          <button
            key={name}
            type="button"
            class="swatch"
            style={{ '--fill': light }}
            aria-pressed={color === light}
            aria-label={i18n.t(`highlight.colors.${name}`)}
            title={i18n.t(`highlight.colors.${name}`)}
            onClick={() => choose(light)}
          />
        ))}
        <label class="swatch other" data-chosen={isOther} title={i18n.t('highlight.colorOther')}>
          <input
            type="color"
            aria-label={i18n.t('highlight.colorOther')}
            value={color ?? PALETTE[0]?.light}
            // Only when the dialog is closed: each colour on the way would be a change to undo.
            onChange={(event) => choose(event.currentTarget.value)}
          />
        </label>
      </div>
    </div>
  );
}
