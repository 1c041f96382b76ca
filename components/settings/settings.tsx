import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/ui/button';
import { percent } from '@/components/ui/format';
import type { SettingKey, Settings as Values } from '@/lib/model/setting';
import { BackupSection } from './backup-section';
import { WebSection } from './web-section';
import './settings.css';

/** What the reader can set. Everything takes effect at once. */
export function Settings({ onShortcuts }: { onShortcuts: () => void }) {
  const settings = useSettings();
  const changeSetting = useChangeSetting();
  const change =
    <K extends SettingKey>(key: K) =>
    (value: Values[K]) =>
      changeSetting(key, value);
  return (
    <div class="settings">
      <h1>{i18n.t('nav.settings')}</h1>
      <section>
        <h2>{i18n.t('settings.appearance')}</h2>
        <Row id="theme" label={i18n.t('settings.theme')}>
          <select
            id="theme"
            value={settings.theme}
            onChange={(event) => change('theme')(event.currentTarget.value as Values['theme'])}
          >
            <option value="system">{i18n.t('settings.themes.system')}</option>
            <option value="light">{i18n.t('settings.themes.light')}</option>
            <option value="dark">{i18n.t('settings.themes.dark')}</option>
          </select>
        </Row>
        <Row id="page-theme" label={i18n.t('settings.pageTheme')}>
          <select
            id="page-theme"
            value={settings.pageTheme}
            onChange={(event) =>
              change('pageTheme')(event.currentTarget.value as Values['pageTheme'])
            }
          >
            <option value="system">{i18n.t('settings.page.system')}</option>
            <option value="white">{i18n.t('settings.page.white')}</option>
            <option value="sepia">{i18n.t('settings.page.sepia')}</option>
            <option value="dark">{i18n.t('settings.page.dark')}</option>
          </select>
        </Row>
      </section>
      <section>
        <h2>{i18n.t('settings.keyboard')}</h2>
        <div class="row">
          <span>{i18n.t('shortcut.title')}</span>
          <Button onClick={onShortcuts}>{i18n.t('settings.showShortcuts')}</Button>
          <p class="muted">{i18n.t('settings.keyboardHint')}</p>
        </div>
      </section>
      <section>
        <h2>{i18n.t('settings.reviewing')}</h2>
        <Row
          id="retention"
          label={i18n.t('settings.retention')}
          hint={i18n.t('settings.retentionHint')}
        >
          <span>
            <input
              id="retention"
              type="range"
              min="0.8"
              max="0.97"
              step="0.01"
              value={settings.desiredRetention}
              onChange={(event) => change('desiredRetention')(Number(event.currentTarget.value))}
            />
            <output for="retention">{percent(settings.desiredRetention)}</output>
          </span>
        </Row>
        <Row id="new-per-day" label={i18n.t('settings.newPerDay')}>
          <NumberInput
            id="new-per-day"
            min={0}
            max={999}
            value={settings.newPerDay}
            onChange={change('newPerDay')}
          />
        </Row>
        <Row
          id="keep-unseen"
          label={i18n.t('settings.keepUnseen')}
          hint={i18n.t('settings.keepUnseenHint')}
        >
          <input
            id="keep-unseen"
            type="checkbox"
            checked={settings.keepUnseen}
            onChange={(event) => change('keepUnseen')(event.currentTarget.checked)}
          />
        </Row>
        <Row
          id="rollover"
          label={i18n.t('settings.rollover')}
          hint={i18n.t('settings.rolloverHint')}
        >
          <NumberInput
            id="rollover"
            min={0}
            max={23}
            value={settings.rolloverHour}
            onChange={change('rolloverHour')}
          />
        </Row>
      </section>
      <WebSection />
      <BackupSection />
      <p class="muted">{i18n.t('settings.privacy')}</p>
    </div>
  );
}

function Row({
  id,
  label,
  hint,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  children: ComponentChildren;
}) {
  return (
    <div class="row">
      <label for={id}>{label}</label>
      {children}
      {hint && <p class="muted">{hint}</p>}
    </div>
  );
}

function NumberInput({
  id,
  min,
  max,
  value,
  onChange,
}: {
  id: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <input
      id={id}
      type="number"
      min={min}
      max={max}
      value={value}
      onChange={(event) => {
        const next = event.currentTarget.valueAsNumber;
        if (Number.isInteger(next) && next >= min && next <= max) onChange(next);
        else event.currentTarget.value = String(value);
      }}
    />
  );
}
