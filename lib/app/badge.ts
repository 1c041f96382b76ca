import { setBadge } from '@/lib/browser/badge';
import type { App } from './app';
import { dueCount } from './due';
import { live } from './live';

/** More does not fit on the toolbar button. */
const MOST = 999;

const badgeOf = (due: number) => (due > MOST ? `${MOST}+` : due > 0 ? String(due) : '');

/** Shows on the toolbar button how many questions are due. */
export async function showDue(app: App): Promise<void> {
  await setBadge(badgeOf(await dueCount(app)));
}

/** Keeps the toolbar button in step with the store while a page is open. */
export function keepBadge(app: App): void {
  live(
    app,
    (reading) => dueCount(reading),
    (due) => void setBadge(badgeOf(due)),
    // The background tries again within a minute.
    () => undefined,
  );
}
