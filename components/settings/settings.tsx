import { i18n } from '#i18n';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { Button } from '@/components/ui/button';
import type { SettingKey, Settings as Values } from '@/lib/model/setting';
import { BackupSection } from './backup-section';
import { ReviewingSection } from './reviewing-section';
import { Row } from './row';
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
      <ReviewingSection />
      <WebSection />
      <BackupSection />
      <p class="muted">{i18n.t('settings.privacy')}</p>
    </div>
  );
}
