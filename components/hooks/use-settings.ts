import { useEffect } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/setting';
import { rememberLook } from '@/lib/app/last-view';
import { readSettings } from '@/lib/app/settings';
import { useLive } from './use-live';

/** The settings; defaults until they are read. */
export function useSettings(): Settings {
  return useLive((live) => readSettings(live)) ?? DEFAULT_SETTINGS;
}

/** Puts the chosen theme on the page; `system` follows the machine, also when that changes. */
export function useTheme(): void {
  const settings = useLive((live) => readSettings(live));
  const { theme } = settings ?? DEFAULT_SETTINGS;
  useEffect(() => {
    if (settings) rememberLook(settings);
  }, [settings]);
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
