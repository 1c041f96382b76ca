import '@/components/ui/base.css';
import { showToast } from '@/components/ui/toast';
import { beginsDark } from '@/lib/app/last-view';
import { i18n } from '#i18n';

/**
 * What every page does first: language, colours, and a sink for errors that nobody caught.
 * @returns the element to render into.
 */
export function beginPage(): HTMLElement {
  const { documentElement } = document;
  documentElement.lang = i18n.t('extLanguage');
  // Until the settings are read: a dark room must not flash white.
  documentElement.dataset['theme'] = beginsDark() ? 'dark' : 'light';
  // What the reader's page said before there was a style sheet.
  documentElement.style.colorScheme = '';
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
