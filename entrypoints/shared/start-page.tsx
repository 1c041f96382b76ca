import { render, type ComponentType } from 'preact';
import { AppContext } from '@/components/hooks/app-context';
import { useTheme } from '@/components/hooks/use-settings';
import { keepBadge } from '@/lib/app/badge';
import { Notice } from '@/components/ui/notice';
import { Toasts } from '@/components/ui/toast';
import { i18n } from '#i18n';
import { beginPage } from './begin-page';
import { openApp } from './open-app';

/** Milliseconds after which the toolbar button follows a page: what it shows is read first. */
const BADGE_AFTER = 1000;

/** Starts a page that shows what is in the store. The reader's page starts without it. */
export async function startPage(Page: ComponentType): Promise<void> {
  const root = beginPage();
  try {
    const app = await openApp();
    render(
      <AppContext.Provider value={app}>
        <Themed Page={Page} />
      </AppContext.Provider>,
      root,
    );
    // Until then the background keeps it, by the minute.
    setTimeout(() => keepBadge(app), BADGE_AFTER);
  } catch (error) {
    render(
      <Notice alert title={i18n.t('failed.store.title')} text={i18n.t('failed.store.text')} />,
      root,
    );
    throw error;
  }
}

function Themed({ Page }: { Page: ComponentType }) {
  useTheme();
  return (
    <>
      <Page />
      <Toasts />
    </>
  );
}
