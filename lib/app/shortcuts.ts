import { shortcutKey, shortcutOf, type Setting } from '@/lib/model/setting';
import type { App } from './app';
import { readSettings } from './settings';

/** What the reader changed of the shortcuts: chords by the shortcut's name, none to switch it off. */
export interface ShortcutChoices {
  readonly changed: Readonly<Record<string, readonly string[]>>;
  /** Whether shortcuts of a single character are on. */
  readonly singleKeys: boolean;
}

export async function readShortcuts(app: App): Promise<ShortcutChoices> {
  const { singleKeys } = await readSettings(app);
  const rows = await app.db.settings.toArray();
  const changed = rows.flatMap(({ key, value, deletedAt }) => {
    const id = shortcutOf(key);
    return id && deletedAt === null && typeof value === 'string'
      ? [[id, value.split(' ').filter(Boolean)] as const]
      : [];
  });
  return { changed: Object.fromEntries(changed), singleKeys };
}
/** Stores the chords of a shortcut; `null` gives it back the keys it came with. */
export async function changeShortcut(
  app: App,
  id: string,
  chords: readonly string[] | null,
): Promise<void> {
  const key = shortcutKey(id);
  const { settings } = app.db;
  if (chords) await settings.put({ key, value: chords.join(' ') } as unknown as Setting);
  else await settings.update(key, { deletedAt: app.now() });
}

/** All shortcuts as they came. */
export async function resetShortcuts(app: App): Promise<void> {
  const { db } = app;
  await db.transaction('rw', [db.settings], async () => {
    const keys = (await db.settings.toCollection().primaryKeys()).filter(shortcutOf);
    await Promise.all(keys.map((key) => db.settings.update(key, { deletedAt: app.now() })));
  });
}
