import { showToast } from '@/components/ui/toast';
import type { App } from '@/lib/app/app';
import { startApp } from '@/lib/app/start-app';
import { browserPlatform } from '@/lib/app/browser-platform';
import KeepWorker from '@/workers/keep.ts?worker';
import QuestionsWorker from '@/workers/questions.ts?worker';
import TextIndexWorker from '@/workers/text-index.ts?worker';
import { i18n } from '#i18n';

/**
 * Opens the store and wires the workers.
 * @throws as `openStore`.
 */
export const openApp = (): Promise<App> =>
  startApp(
    browserPlatform({
      keep: () => new KeepWorker(),
      questions: () => new QuestionsWorker(),
      textIndex: () => new TextIndexWorker(),
    }),
    undefined,
    { onOutdated: sayOutdated, onBlocked: sayBlocked },
  );

/** Marks the page, so that the errors which follow say nothing new (see begin-page.ts). */
function sayOutdated(): void {
  document.documentElement.dataset['outdated'] = '';
  showToast({
    tone: 'error',
    text: i18n.t('common.outdated'),
    action: { label: i18n.t('common.reload'), run: () => location.reload() },
  });
}

function sayBlocked(): void {
  showToast({ tone: 'error', text: i18n.t('common.blocked') });
}
