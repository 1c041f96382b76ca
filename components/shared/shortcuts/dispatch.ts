import { isTyping } from '@/components/ui/is-typing';
import { bindings } from './bindings';
import { chordsOf, type Chord } from './chord';
import type { Scope, Shortcut, ShortcutId } from './shortcuts';
import { isMac } from './shown-keys';

/** What a shortcut does. `false`: nothing just now, the key goes on to whoever comes next. */
type Handler = (event: KeyboardEvent, chord: Chord) => unknown;

export type Handlers = Partial<Record<ShortcutId, Handler>>;

interface Layer {
  readonly handlers: () => Handlers;
  readonly isActive: () => boolean;
}

/** Before the focused element has seen the key; the others come after it. */
const FIRST: ReadonlySet<Scope> = new Set(['placing', 'caret']);

/** The latest last: it is asked first. */
const layers: Layer[] = [];
let listening: AbortController | null = null;

/** Adds handlers. @returns a function that takes them away. */
export function addLayer(layer: Layer): () => void {
  layers.push(layer);
  if (!listening) {
    listening = new AbortController();
    const { signal } = listening;
    const first = (event: KeyboardEvent) => dispatch(event, true);
    const then = (event: KeyboardEvent) => dispatch(event, false);
    window.addEventListener('keydown', first, { capture: true, signal });
    window.addEventListener('keydown', then, { signal });
  }
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) {
      listening?.abort();
      listening = null;
    }
  };
}

function dispatch(event: KeyboardEvent, first: boolean): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (!act(event, first)) return;
  event.preventDefault();
  if (first) event.stopPropagation();
}

/**
 * Does what a key says.
 * @param first whether the focused element has yet to see it.
 * @returns whether it did something.
 */
export function act(event: KeyboardEvent, first: boolean): boolean {
  const typing = isTyping(event);
  for (const chord of chordsOf(event, isMac)) {
    for (const shortcut of bindings.value.byChord.get(chord) ?? []) {
      if (FIRST.has(shortcut.scope) !== first) continue;
      if (typing && !(shortcut.inFields && chord.includes('+'))) continue;
      if (belongsElsewhere(event, shortcut.scope)) continue;
      if (run(event, chord, shortcut)) return true;
    }
  }
  return false;
}

/** Enter and Space on a focused control are that control's; an open dialog keeps all keys. */
export function belongsElsewhere(event: KeyboardEvent, scope: Scope): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector('dialog:modal')) return true;
  if (event.key === 'Enter' || event.key === ' ') return Boolean(target?.closest('button, a'));
  // Arrows move inside trees, lists and menus.
  return scope === 'reader' && event.key.startsWith('Arrow') && !event.altKey
    ? Boolean(
        target?.closest('[role=tree], [role=listbox], [role=menu], [role=tablist], [role=slider]'),
      )
    : false;
}

/** @returns whether somebody took it. */
function run(event: KeyboardEvent, chord: Chord, { id, repeats }: Shortcut): boolean {
  for (const layer of layers.toReversed()) {
    const handler = layer.isActive() ? layer.handlers()[id] : undefined;
    if (!handler) continue;
    // A key held down must not do it again, nor reach the browser.
    if (event.repeat && !repeats) return true;
    if (handler(event, chord) !== false) return true;
  }
  return false;
}
