import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { Button, IconButton } from '@/components/ui/button';
import { changeShortcuts, resetShortcut } from '@/lib/app/shortcuts';
import { bindings, choices, conflictsOf } from './bindings';
import { chordsOf, type Chord } from './chord';
import type { Shortcut, ShortcutId } from './shortcuts';
import { isMac, shownChord } from './shown-keys';

/** One shortcut with its keys; pressing the pencil and then a key gives it another. */
export function ShortcutRow({ shortcut }: { shortcut: Shortcut }) {
  const app = useApp();
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<Chord | null>(null);
  const { id, fixed } = shortcut;
  const name = i18n.t(`shortcut.name.${id}`);
  const keys = bindings.value.keys.get(id) ?? [];
  const taken = wanted ? conflictsOf(bindings.value, wanted, shortcut) : [];
  const stop = () => {
    setAsking(false);
    setWanted(null);
  };
  const take = async (chord: Chord) => {
    // Whoever had the key loses it: one key does one thing.
    const left = conflictsOf(bindings.value, chord, shortcut).map((other) => {
      const had = bindings.value.keys.get(other.id) ?? [];
      return [other.id, had.filter((each) => each !== chord)] as const;
    });
    await changeShortcuts(app, new Map([...left, [id, [chord]]]));
    stop();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return stop();
    const chord = chordsOf(event, isMac)[0];
    if (!chord) return undefined;
    const others = conflictsOf(bindings.value, chord, shortcut);
    if (others.length > 0) setWanted(chord);
    else void take(chord);
    return undefined;
  };
  return (
    <li class="shortcut-row" data-shortcut={id}>
      <span class="name">{name}</span>
      {asking ? (
        <button
          type="button"
          class="asking"
          ref={(element) => element?.focus()}
          onKeyDown={onKey}
          onBlur={() => !wanted && stop()}
        >
          {wanted ? <kbd>{shownChord(wanted)}</kbd> : i18n.t('shortcut.press')}
        </button>
      ) : (
        <span class="keys">
          {keys.length === 0 && <span class="muted">{i18n.t('shortcut.off')}</span>}
          {rangeOf(keys).map((chord) => (
            <kbd key={chord}>{chord}</kbd>
          ))}
        </span>
      )}
      {!fixed && !asking && (
        <span class="actions">
          {isChanged(id) && (
            <IconButton
              icon="undo"
              label={i18n.t('shortcut.reset', [name])}
              onClick={() => void resetShortcut(app, id)}
            />
          )}
          <IconButton
            icon="edit"
            label={i18n.t('shortcut.change', [name])}
            onClick={() => setAsking(true)}
          />
        </span>
      )}
      {wanted && taken[0] && (
        <p class="conflict" role="alert">
          {i18n.t('shortcut.taken', [shownChord(wanted), i18n.t(`shortcut.name.${taken[0].id}`)])}
          {taken.some((other) => other.fixed) ? (
            i18n.t('shortcut.takenFixed')
          ) : (
            <Button onClick={() => void take(wanted)}>{i18n.t('shortcut.takeOver')}</Button>
          )}
          <Button variant="ghost" onClick={stop}>
            {i18n.t('common.cancel')}
          </Button>
        </p>
      )}
    </li>
  );
}

const isChanged = (id: ShortcutId) => choices.value.changed[id] !== undefined;

/** Nine digits in a row are shown as two with a dash. */
function rangeOf(keys: readonly Chord[]): string[] {
  const [first, last] = [keys[0], keys.at(-1)];
  if (keys.length > 4 && first && last) {
    return [`${shownChord(first)} – ${shownChord(last.split('+').at(-1) ?? '')}`];
  }
  return keys.map(shownChord);
}
