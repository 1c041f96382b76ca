import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { showDue } from '@/lib/app/badge';
import { onNotificationClick, remind } from '@/lib/app/remind';
import { everyMinute } from '@/lib/browser/minutes';
import { openPage } from '@/lib/browser/open-page';
import { parseAddress } from '@/lib/browser/pdf-address';
import { openAddress } from '@/lib/browser/pdf-tab';
import { backgroundApp } from './shared/background-app';

/** Links whose address has `pdf` in it somewhere; match patterns know no case, so both are named. */
const PDF_LINKS = ['pdf', 'PDF'].flatMap((name) => [`*://*/*${name}*`, `file:///*${name}*`]);

/** The toolbar button says what is due, also after midnight; once a day the reader is reminded, if wished. */
async function minute(): Promise<void> {
  const app = await backgroundApp();
  await showDue(app);
  await remind(app, (due) => ({
    title: i18n.t('today.reviewTitle', due),
    text: i18n.t('settings.reminderText'),
  }));
}

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openPage('home.html');
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({
        id: 'open',
        title: i18n.t('address.menu'),
        contexts: ['link'],
        targetUrlPatterns: PDF_LINKS,
      });
    });
  });
  browser.contextMenus.onClicked.addListener(({ linkUrl }) => {
    const url = parseAddress(linkUrl ?? '');
    if (url) void openAddress(url);
  });
  everyMinute(() => void minute());
  onNotificationClick(() => void openPage('review.html'));
});
