import { createApp, type App, type Platform, type StoreEvents } from './app';
import { deriveIfOld } from './cards';

/** Opens the store with everything derived as this version derives it. */
export async function startApp(
  platform: Platform,
  databaseName?: string,
  events?: StoreEvents,
): Promise<App> {
  const app = await createApp(platform, databaseName, events);
  await deriveIfOld(app);
  return app;
}
