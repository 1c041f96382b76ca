import { isTyping } from '@/components/ui/is-typing';
import { bindings } from './bindings';
import { chordsOf } from './chord';
import { act, belongsElsewhere } from './dispatch';
import { isMac } from './shown-keys';

let held: KeyboardEvent[] = [];
let holding: AbortController | null = null;

/**
 * Keeps the shortcuts pressed from now on while what they act on is still coming: a page that shows
 * already is one that keys can be pressed at.
 */
export function holdShortcuts(): void {
  if (holding) return;
  holding = new AbortController();
  window.addEventListener('keydown', hold, { signal: holding.signal });
}

function hold(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isTyping(event)) return;
  const bound = chordsOf(event, isMac).some((chord) => bindings.value.byChord.has(chord));
  if (!bound || belongsElsewhere(event, 'reader')) return;
  event.preventDefault();
  held.push(event);
}

/** Holds no more, and forgets what was held. */
export function dropHeldShortcuts(): void {
  holding?.abort();
  holding = null;
  held = [];
}

/** Holds no more, and carries out what was held, in its order. */
export function playHeldShortcuts(): void {
  const events = held;
  dropHeldShortcuts();
  for (const event of events) act(event, false);
}
