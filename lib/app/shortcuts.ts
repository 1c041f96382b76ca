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

/** Stores the chords of shortcuts, by their names; all or none. */
export async function changeShortcuts(
  { db }: App,
  chords: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const rows = Array.from(chords, ([id, own]) => ({ key: shortcutKey(id), value: own.join(' ') }));
  await db.settings.bulkPut(rows as unknown as Setting[]);
}

/** Gives a shortcut back the keys it came with. */
export async function resetShortcut(app: App, id: string): Promise<void> {
  await app.db.settings.update(shortcutKey(id), { deletedAt: app.now() });
}

/** All shortcuts as they came. */
export async function resetShortcuts(app: App): Promise<void> {
  const { db } = app;
  await db.transaction('rw', [db.settings], async () => {
    const keys = (await db.settings.toCollection().primaryKeys()).filter(shortcutOf);
    await Promise.all(keys.map((key) => db.settings.update(key, { deletedAt: app.now() })));
  });
}
