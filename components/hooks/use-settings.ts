import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { App } from '@/lib/app/app';
import { rememberLook } from '@/lib/app/last-view';
import { changeSetting, readSettings } from '@/lib/app/settings';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '@/lib/model/setting';
import { useApp } from './app-context';
import { useLive } from './use-live';

/** The settings of this page: what the store says, or what was just chosen here. */
const shown = signal<Settings>(DEFAULT_SETTINGS);
/** Choices on their way to the store; until they are there, its answers are older than `shown`. */
let storing = 0;

/** The settings; defaults until they are read. */
export function useSettings(): Settings {
  return shown.value;
}

/** Changes a setting. It is shown at once, so that keys in quick succession build on each other. */
export function useChangeSetting() {
  const app = useApp();
  return <K extends SettingKey>(key: K, value: Settings[K]) => void choose(app, key, value);
}

async function choose<K extends SettingKey>(app: App, key: K, value: Settings[K]) {
  shown.value = { ...shown.peek(), [key]: value };
  storing += 1;
  try {
    await changeSetting(app, key, value);
  } finally {
    storing -= 1;
    const stored = await readSettings(app);
    if (storing === 0) shown.value = stored;
  }
}

/** Keeps `useSettings` in step with the store, for a whole page. */
function useStoredSettings(): void {
  const stored = useLive((live) => readSettings(live));
  useEffect(() => {
    if (!stored) return;
    rememberLook(stored);
    if (storing === 0) shown.value = stored;
  }, [stored]);
}

/**
 * Reads the settings for a page and puts the chosen theme on it; `system` follows the machine, also
 * when that changes.
 */
export function useTheme(): void {
  useStoredSettings();
  const { theme } = useSettings();
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
