/**
 * A chord is a key with its modifiers, written `Mod+Shift+Z`: modifiers in the order Mod, Ctrl, Meta,
 * Alt, Shift. `Mod` is Command on a Mac and Ctrl elsewhere. Letters are upper case; `Space` and `Plus`
 * stand for the keys that could not be told apart otherwise; all others are named as in
 * `KeyboardEvent.key`. A sign that needs Shift (`?`) is written without it.
 */
export type Chord = string;

/** What of a `KeyboardEvent` makes a chord. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> & { getModifierState?(key: string): boolean };

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn']);

/**
 * The chords a key press may mean, the likeliest first: by the sign it types, then by the key's place
 * on the keyboard, so that letters work on a Russian layout and digits on a French one. Empty for
 * modifiers alone.
 */
export function chordsOf(press: KeyPress, mac: boolean): Chord[] {
  if (MODIFIERS.has(press.key) || press.key === 'Process') return [];
  // AltGr types signs; the Ctrl and Alt that Windows reports with it mean nothing.
  const typing = press.getModifierState?.('AltGraph') ?? false;
  const modifiers = typing ? [] : modifiersOf(press, mac);
  const shift = press.shiftKey ? ['Shift'] : [];
  const chords: Chord[] = [];
  const sign = nameOf(press.key);
  if (sign) {
    const ownShift = press.key.length === 1 && !/^\p{L}$/u.test(press.key) && press.key !== ' ';
    chords.push([...modifiers, ...(ownShift ? [] : shift), sign].join('+'));
  }
  const place = typing ? undefined : /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(press.code)?.[1];
  if (place && !/^[a-z]$/i.test(press.key)) chords.push([...modifiers, ...shift, place].join('+'));
  return [...new Set(chords)];
}

function modifiersOf({ ctrlKey, metaKey, altKey }: KeyPress, mac: boolean): string[] {
  return [
    (mac ? metaKey : ctrlKey) && 'Mod',
    mac && ctrlKey && 'Ctrl',
    !mac && metaKey && 'Meta',
    altKey && 'Alt',
  ].filter((name) => name !== false);
}

/** `null` for a dead key: its place on the keyboard says more. */
function nameOf(key: string): string | null {
  if (key === 'Dead' || key === 'Unidentified') return null;
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Whether the chord types a character: such shortcuts can be turned off (WCAG 2.1.4). */
export function isSingleKey(chord: Chord): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const bare = parts.length === 1 || (parts.length === 2 && parts[0] === 'Shift');
  return bare && (/^.$/u.test(key) || key === 'Plus' || key === 'Space');
}
