import { browser } from 'wxt/browser';

/** Opens one of the extension's own pages in a new tab. @param path e.g. `home.html#library`. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}` as never) });
}
