import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { openPage } from '@/lib/browser/open-page';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openPage('home.html');
  });
});
