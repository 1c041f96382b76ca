import { browser } from 'wxt/browser';

const NAME = 'minute';

/**
 * Calls back every minute, and at once when the browser starts or the machine wakes: an alarm outlives
 * the background, which is ended when it is idle. To be called each time the background starts.
 */
export function everyMinute(work: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) work();
  });
  browser.runtime.onStartup.addListener(work);
  browser.runtime.onInstalled.addListener(work);
  // One that is there already goes on: made anew at each start it might never ring.
  void browser.alarms.get(NAME).then(async (known) => {
    if (!known) await browser.alarms.create(NAME, { periodInMinutes: 1 });
  });
}
