import { shownKey } from './shown-keys';
import type { ShortcutId } from './shortcuts';

/** The first key of a shortcut, beside the name of what it does; nothing when it has none. */
export function KeyHint({ of }: { of: ShortcutId }) {
  const key = shownKey(of);
  return key ? <kbd>{key}</kbd> : null;
}
