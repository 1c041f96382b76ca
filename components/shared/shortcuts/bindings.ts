import { computed, signal } from '@preact/signals';
import { isSingleKey, type Chord } from './chord';
import { SHORTCUTS, type Scope, type Shortcut, type ShortcutId } from './shortcuts';

/** Which keys mean what: the table's, or what the reader chose instead. */
export interface Bindings {
  readonly keys: ReadonlyMap<ShortcutId, readonly Chord[]>;
  readonly byChord: ReadonlyMap<Chord, readonly Shortcut[]>;
}

/** What the reader changed: chords by shortcut; an empty list switches it off. */
export type Choices = Readonly<Partial<Record<ShortcutId, readonly Chord[]>>>;

/**
 * The keys in force.
 * @param singleKeys whether shortcuts of one character are on.
 */
export function bind(choices: Choices, singleKeys: boolean): Bindings {
  const keys = new Map<ShortcutId, readonly Chord[]>();
  const byChord = new Map<Chord, Shortcut[]>();
  for (const shortcut of SHORTCUTS) {
    const chosen = shortcut.fixed ? shortcut.keys : (choices[shortcut.id] ?? shortcut.keys);
    const own = chosen.filter((chord) => singleKeys || !isSingleKey(chord));
    keys.set(shortcut.id, own);
    for (const chord of own) byChord.set(chord, [...(byChord.get(chord) ?? []), shortcut]);
  }
  return { keys, byChord };
}

/** Shortcuts of the same scope that already use a chord; other scopes may, as their time is another. */
export function conflictsOf(
  { byChord }: Bindings,
  chord: Chord,
  { id, scope }: Pick<Shortcut, 'id' | 'scope'>,
): readonly Shortcut[] {
  return (byChord.get(chord) ?? []).filter(
    (other) => other.id !== id && scopesMeet(other.scope, scope),
  );
}

const scopesMeet = (one: Scope, other: Scope) => one === other;

/** What the reader chose, as far as it is read. */
export const choices = signal<{ readonly changed: Choices; readonly singleKeys: boolean }>({
  changed: {},
  singleKeys: true,
});

export const bindings = computed(() => bind(choices.value.changed, choices.value.singleKeys));
