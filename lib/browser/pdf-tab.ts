import { browser } from 'wxt/browser';
import { looksLikePdf, parseAddress } from './pdf-address';

/**
 * The address of the PDF that the active tab shows; `null` when it shows something else. Known only
 * in answer to the reader's click on the toolbar button (`activeTab`).
 */
export async function pdfInActiveTab(): Promise<URL | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = parseAddress(tab?.url ?? '');
  if (!url || tab?.id === undefined) return null;
  return ((await showsPdf(tab.id)) ?? looksLikePdf(url)) ? url : null;
}

/** What the tab itself says it shows; `null` where it may not be asked (Firefox' own PDF viewer). */
async function showsPdf(tabId: number): Promise<boolean | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return frame?.result === undefined ? null : frame.result === 'application/pdf';
  } catch {
    return null;
  }
}

/** Opens an address in Stepmark, in a new tab beside the present one. */
export async function openAddress(url: URL): Promise<void> {
  await browser.tabs.create({ url: pageFor(url) });
}

/** The page that asks before it fetches. The address goes along as it is; see `addressOf`. */
function pageFor(url: URL): string {
  const page = browser.runtime.getURL('/open.html');
  const { hash } = url;
  return `${page}?url=${url.href.slice(0, url.href.length - hash.length)}${hash}`;
}

/** The address a page was opened for: everything after `?url=`, as it is. */
export const addressOf = ({ search, hash }: Location): URL | null =>
  search.startsWith('?url=') ? parseAddress(search.slice('?url='.length) + hash) : null;
