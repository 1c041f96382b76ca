import type { App } from '@/lib/app/app';
import { browserPlatform } from '@/lib/app/browser-platform';
import { startApp } from '@/lib/app/start-app';

let starting: Promise<App> | null = null;

/** The store for the background, opened once while it lives; workers it has none. */
export function backgroundApp(): Promise<App> {
  const forget = () => {
    starting = null;
  };
  starting ??= startApp(
    browserPlatform({ keep: noWorker, questions: noWorker, textIndex: noWorker }),
    undefined,
    { onOutdated: forget },
  ).catch((error: unknown) => {
    forget();
    throw error;
  });
  return starting;
}

function noWorker(): never {
  throw new Error('the background has no workers');
}
