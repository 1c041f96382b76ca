import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useSettings } from '@/components/hooks/use-settings';
import { changeSetting } from '@/lib/app/settings';
import type { Settings } from '@/lib/model/setting';

const THEMES = ['white', 'sepia', 'dark'] as const;

/** Colour of the pages. */
export function PageThemeSelect() {
  const app = useApp();
  const { pageTheme } = useSettings();
  return (
    <select
      aria-label={i18n.t('settings.pageTheme')}
      value={pageTheme}
      onChange={(event) =>
        void changeSetting(app, 'pageTheme', event.currentTarget.value as Settings['pageTheme'])
      }
    >
      {THEMES.map((theme) => (
        <option key={theme} value={theme}>
          {i18n.t(`settings.page.${theme}`)}
        </option>
      ))}
    </select>
  );
}
