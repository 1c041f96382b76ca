import { browser } from 'wxt/browser';

const NOTIFICATIONS = { permissions: ['notifications' as const] };
const ID = 'due';

/** Whether the reader lets Stepmark show notifications. */
export const mayRemind = (): Promise<boolean> => browser.permissions.contains(NOTIFICATIONS);

/** Asks for it. Must be called while the reader's click is being handled. */
export const askToRemind = (): Promise<boolean> => browser.permissions.request(NOTIFICATIONS);

/** Gives it back. */
export async function stopReminding(): Promise<void> {
  await browser.permissions.remove(NOTIFICATIONS);
}

/** Shows the one notification there is; a new one takes the place of the last. */
export async function notify(title: string, message: string): Promise<void> {
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as never),
    title,
    message,
  });
}

/** Calls back when the notification is clicked, which then goes. Needs the permission. */
export function onNotificationClick(work: () => void): void {
  // Without the permission the interface is not there.
  browser.notifications?.onClicked.addListener((id) => {
    if (id !== ID) return;
    work();
    void browser.notifications.clear(id);
  });
}
