import {
  DEFAULT_SETTINGS,
  type Setting,
  type SettingKey,
  type Settings,
} from '@/lib/model/setting';
import { parseSteps, stepsText } from '@/lib/review/steps';
import type { App } from './app';

/** All settings, defaults where nothing is stored. */
export async function readSettings({ db }: App): Promise<Settings> {
  const rows = await db.settings.toArray();
  const stored = Object.fromEntries(
    rows.filter((row) => row.deletedAt === null).map((row) => [row.key, row.value]),
  );
  return { ...DEFAULT_SETTINGS, ...stored };
}

export async function changeSetting<K extends SettingKey>(
  { db }: App,
  key: K,
  value: Settings[K],
): Promise<void> {
  await db.settings.put({ key, value } as unknown as Setting);
}

/** Learning steps as they are stored, from what the reader typed; `null` when that says no steps. */
export function readSteps(text: string): string | null {
  const steps = parseSteps(text);
  return steps && stepsText(steps);
}
