import { browser } from 'wxt/browser';

/** White on this is read at any size; it is the accent of the light interface. */
const GROUND = '#2f5fd0';

/** Shows a short text on the toolbar button; '' takes it away. */
export async function setBadge(text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: GROUND });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
}
