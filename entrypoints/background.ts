import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openPage } from '@/lib/browser/open-page';
import { parseAddress } from '@/lib/browser/pdf-address';
import { openAddress } from '@/lib/browser/pdf-tab';

/** Links whose address has `pdf` in it somewhere; match patterns know no case, so both are named. */
const PDF_LINKS = ['pdf', 'PDF'].flatMap((name) => [`*://*/*${name}*`, `file:///*${name}*`]);

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
});
