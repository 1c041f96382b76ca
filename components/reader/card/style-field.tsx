import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { editHighlight } from '@/lib/app/highlights';
import type { Highlight, MarkStyle } from '@/lib/model/highlight';

/** Filled or underlined; struck out only where another program made it so. */
export function StyleField({ highlight }: { highlight: Highlight }) {
  const app = useApp();
  const styles: MarkStyle[] = ['fill', 'underline'];
  if (highlight.style === 'strikeout') styles.push('strikeout');
  return (
    <div class="field">
      <span id="style-label">{i18n.t('style.label')}</span>
      <div class="segments" role="group" aria-labelledby="style-label">
        {styles.map((style) => (
          <button
            key={style}
            type="button"
            class={style}
            aria-pressed={highlight.style === style}
            onClick={() => void editHighlight(app, highlight, { style })}
          >
            <span>{i18n.t(`style.${style}`)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
