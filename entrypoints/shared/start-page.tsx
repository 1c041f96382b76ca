import { render, type ComponentType } from 'preact';
import '@/components/ui/base.css';
import { AppContext } from '@/components/hooks/app-context';
import { useTheme } from '@/components/hooks/use-settings';
import { Notice } from '@/components/ui/notice';
import { showToast, Toasts } from '@/components/ui/toast';
import { createApp } from '@/lib/app/app';
import { browserPlatform } from '@/lib/app/browser-platform';
import KeepWorker from '@/workers/keep.ts?worker';
import QuestionsWorker from '@/workers/questions.ts?worker';
import { i18n } from '#i18n';

/** What every page does the same way: open the store, wire the workers, catch what nobody caught. */
export async function startPage(Page: ComponentType): Promise<void> {
  const { documentElement } = document;
  documentElement.lang = i18n.t('extLanguage');
  // Until the settings are read: a dark room must not flash white.
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root');
  const sayUnexpected = () => showToast({ tone: 'error', text: i18n.t('common.unexpected') });
  window.addEventListener('error', sayUnexpected);
  window.addEventListener('unhandledrejection', sayUnexpected);
  try {
    const app = await createApp(
      browserPlatform({ keep: () => new KeepWorker(), questions: () => new QuestionsWorker() }),
    );
    render(
      <AppContext.Provider value={app}>
        <Themed Page={Page} />
      </AppContext.Provider>,
      root,
    );
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
