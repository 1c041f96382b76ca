import { render, type ComponentType } from 'preact';
import { AppContext } from '@/components/hooks/app-context';
import { useTheme } from '@/components/hooks/use-settings';
import { keepBadge } from '@/lib/app/badge';
import { Notice } from '@/components/ui/notice';
import { Toasts } from '@/components/ui/toast';
import { i18n } from '#i18n';
import { beginPage } from './begin-page';
import { openApp } from './open-app';

/** Milliseconds within which the toolbar button follows a page that is busy. */
const BADGE_WITHIN = 1000;

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
    // The button knows by the minute already: what the page shows is read first.
    requestIdleCallback(() => keepBadge(app), { timeout: BADGE_WITHIN });
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
