import { browser } from 'wxt/browser';
import { originPattern } from './pdf-address';

const WEB = ['http://*/*', 'https://*/*'];

/** Whether the reader lets Stepmark read this address, past what its server allows everybody. */
export const hasAccess = (url: URL): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(url)] });

/** Whether the browser's settings let extensions read files at all. Firefox never does. */
export const mayReadFiles = (): Promise<boolean> => browser.extension.isAllowedFileSchemeAccess();

/** Asks for one host. Must be called while the reader's click is being handled. */
export const askForAccess = (url: URL): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(url)] });

/** Asks for every site: for files on other servers than the page that links to them. As above. */
export const askForWeb = (): Promise<boolean> => browser.permissions.request({ origins: WEB });

/** Gives every site back. Does nothing where access comes from elsewhere, as from an administrator. */
export async function giveWebBack(): Promise<void> {
  await browser.permissions.remove({ origins: WEB }).catch(() => undefined);
}

export const hasWeb = (): Promise<boolean> => browser.permissions.contains({ origins: WEB });
