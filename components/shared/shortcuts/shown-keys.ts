import { i18n } from '#i18n';
import { bindings } from './bindings';
import type { Chord } from './chord';
import type { ShortcutId } from './shortcuts';

export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Plus: '+',
  '-': '−',
};
const MAC_SIGNS: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
};
const NAMED = [
  'Mod',
  'Ctrl',
  'Alt',
  'Shift',
  'Space',
  'Enter',
  'Escape',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Delete',
  'Backspace',
  'Tab',
] as const;

/** A chord as it stands on the reader's keyboard: `Ctrl + Z`, `⌘Z`. */
export function shownChord(chord: Chord): string {
  const parts = chord.split('+').map((part) => {
    const named = NAMED.find((name) => name === part);
    return (
      SIGNS[part] ??
      (isMac ? MAC_SIGNS[part] : undefined) ??
      (named ? i18n.t(`key.${named}`) : part)
    );
  });
  return parts.join(isMac ? '' : ' + ');
}

/** The first key of a shortcut, for tooltips; `undefined` when it has none. Follows changes. */
export function shownKey(id: ShortcutId): string | undefined {
  const chord = bindings.value.keys.get(id)?.[0];
  return chord && shownChord(chord);
}
