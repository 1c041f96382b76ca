import { i18n } from '#i18n';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { shownKey } from '@/components/shared/shortcuts/shown-keys';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Icon } from '@/components/ui/icon';
import { setLayout } from '@/lib/pdf/page-layout';
import { turnPages, type Viewer } from '@/lib/pdf/viewer';
import type { DialogName } from '@/components/reader/reader-dialogs';
import type { ViewerStatus } from '@/components/reader/use-viewer';
import { PAGE_THEMES } from './page-themes';
import './view-panel.css';

interface ViewPanelProps {
  readonly viewer: Viewer;
  readonly status: ViewerStatus;
  readonly onDialog: (name: DialogName) => void;
}

/** How the book is shown, and what is done with it as a whole. */
export function ViewPanel({ viewer, status, onDialog }: ViewPanelProps) {
  const change = useChangeSetting();
  const { pageTheme } = useSettings();
  return (
    <div class="view-panel">
      <Choice
        label={i18n.t('settings.pageTheme')}
        value={pageTheme}
        options={PAGE_THEMES.map((theme) => ({
          value: theme,
          label: i18n.t(`settings.page.${theme}`),
        }))}
        onChange={(theme) => change('pageTheme', theme)}
      />
      <Choice
        label={i18n.t('view.spread')}
        value={status.spread}
        options={(['none', 'odd', 'even'] as const).map((spread) => ({
          value: spread,
          label: i18n.t(`view.spreads.${spread}`),
        }))}
        onChange={(spread) => setLayout(viewer.viewer, { spread })}
      />
      <Choice
        label={i18n.t('view.scroll')}
        value={status.scroll}
        options={(['vertical', 'page', 'horizontal'] as const).map((scroll) => ({
          value: scroll,
          label: i18n.t(`view.scrolls.${scroll}`),
        }))}
        onChange={(scroll) => setLayout(viewer.viewer, { scroll })}
      />
      <div class="turning">
        <Button icon="rotateBack" onClick={() => turnPages(viewer.viewer, -90)}>
          {i18n.t('view.rotateBack')}
        </Button>
        <Button icon="rotate" onClick={() => turnPages(viewer.viewer, 90)}>
          {i18n.t('view.rotate')}
        </Button>
      </div>
      <ul class="menu-list">
        {(['print', 'information', 'shortcuts'] as const).map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onDialog(name)}>
              <Icon name={name === 'shortcuts' ? 'keyboard' : name} />
              {i18n.t(`view.${name}`)}
              <kbd>{name === 'information' ? null : shownKey(name)}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
