import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '@/components/hooks/use-settings';
import type { PageTheme } from '@/lib/model/setting';

/** The colours of the pages now; `system` goes with the interface, and so with the machine. */
export function usePageTheme(): PageTheme {
  const { pageTheme, theme } = useSettings();
  const machine = matchMedia('(prefers-color-scheme: dark)');
  const [machineDark, setMachineDark] = useState(machine.matches);
  useEffect(() => {
    const follow = () => setMachineDark(machine.matches);
    follow();
    machine.addEventListener('change', follow);
    return () => machine.removeEventListener('change', follow);
  }, []);
  if (pageTheme !== 'system') return pageTheme;
  const dark = theme === 'dark' || (theme === 'system' && machineDark);
  return dark ? 'dark' : 'white';
}
