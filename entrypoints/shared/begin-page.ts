import '@/components/ui/base.css';
import { showToast } from '@/components/ui/toast';
import { rememberedLook } from '@/lib/app/last-view';
import { i18n } from '#i18n';

/**
 * What every page does first: language, colours, and a sink for errors that nobody caught.
 * @returns the element to render into.
 */
export function beginPage(): HTMLElement {
  const { documentElement } = document;
  documentElement.lang = i18n.t('extLanguage');
  // Until the settings are read: a dark room must not flash white.
  const { theme } = rememberedLook();
  const machine = matchMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme === 'system' && machine.matches);
  documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root');
  const sayUnexpected = () => {
    // A page whose store is gone has said so already (see open-app.ts).
    if ('outdated' in documentElement.dataset) return;
    showToast({ tone: 'error', text: i18n.t('common.unexpected') });
  };
  window.addEventListener('error', sayUnexpected);
  window.addEventListener('unhandledrejection', sayUnexpected);
  return root;
}
