import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { later } from '@/components/ui/later';
import { useShortcutChoices, useShortcuts } from './use-shortcuts';

const ShortcutsDialog = later(async () => (await import('./shortcuts-dialog')).ShortcutsDialog);

/**
 * The list of shortcuts on its key, for pages without other dialogs; reads what the reader chose.
 * @param active while `false`, the key is somebody else's.
 */
export function useShortcutList(active = true): {
  readonly list: ComponentChildren;
  readonly open: () => void;
} {
  const [shown, setShown] = useState(false);
  const open = () => setShown(true);
  useShortcutChoices();
  useShortcuts({ shortcuts: open }, active);
  return { list: shown && <ShortcutsDialog onClose={() => setShown(false)} />, open };
}
