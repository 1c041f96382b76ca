import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { percent } from '@/components/ui/format';
import { Icon } from '@/components/ui/icon';
import { MAX_SCALE, MIN_SCALE, type Viewer } from '@/lib/pdf/viewer';
import type { ViewerStatus } from '@/components/reader/use-viewer';
import './view-panel.css';

const FITS = [
  { value: 'page-width', name: 'fitWidth' },
  { value: 'page-fit', name: 'fitPage' },
  { value: '1', name: 'actualSize' },
] as const;
const FACTORS = [0.5, 0.75, 1.25, 1.5, 2, 3, 4];

interface ZoomPanelProps {
  readonly viewer: Viewer;
  readonly status: ViewerStatus;
  readonly onDone: () => void;
}

/** Every zoom there is: to fit, some round numbers, and a field for any other. */
export function ZoomPanel({ viewer, status, onDone }: ZoomPanelProps) {
  const choose = (scale: string) => {
    viewer.viewer.currentScaleValue = scale;
    onDone();
  };
  return (
    <div class="zoom-panel">
      <ZoomField scale={status.scale} onScale={(scale) => choose(String(scale))} />
      <ul class="menu-list">
        {FITS.map(({ value, name }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={isChosen(value, status)}
              onClick={() => choose(value)}
            >
              {i18n.t(`reader.${name}`)}
              <kbd>{shownKey(name)}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <ul class="menu-list factors">
        {FACTORS.map((factor) => (
          <li key={factor}>
            <button
              type="button"
              aria-pressed={isChosen(String(factor), status)}
              onClick={() => choose(String(factor))}
            >
              {percent(factor)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const isChosen = (value: string, { scaleValue }: ViewerStatus) =>
  value === scaleValue || Number(value) === Number(scaleValue);

function ZoomField({ scale, onScale }: { scale: number; onScale: (scale: number) => void }) {
  const [text, setText] = useState(String(Math.round(scale * 100)));
  const [wrong, setWrong] = useState(false);
  const take = () => {
    const wanted = Number(text.replace(/[\s%]/g, '').replace(',', '.')) / 100;
    if (wanted >= MIN_SCALE && wanted <= MAX_SCALE) onScale(wanted);
    else setWrong(true);
  };
  return (
    <form
      class="zoom-field"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <input
        ref={(field) => field?.select()}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={i18n.t('reader.zoomField')}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'zoom-range' : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <span aria-hidden="true">%</span>
      <button type="submit" class="button icon ghost" aria-label={i18n.t('reader.zoomApply')}>
        <Icon name="check" />
      </button>
      {wrong && (
        <p id="zoom-range" role="alert">
          {i18n.t('reader.zoomRange', [percent(MIN_SCALE), percent(MAX_SCALE)])}
        </p>
      )}
    </form>
  );
}
