import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import { readShortcuts } from '@/lib/app/shortcuts';
import { choices } from './bindings';
import { addLayer, type Handlers } from './dispatch';

/**
 * Handles shortcuts of the table (`shortcuts.ts`) while the component is there. What was put on last
 * is asked first; a handler that returns `false` passes.
 * @param active while `false`, none of them acts.
 */
export function useShortcuts(handlers: Handlers, active = true): void {
  const latest = useRef({ handlers, active });
  latest.current = { handlers, active };
  // From the moment the component shows: an effect would come a frame later, and lose a key.
  useLayoutEffect(
    () =>
      addLayer({
        handlers: () => latest.current.handlers,
        isActive: () => latest.current.active,
      }),
    [],
  );
}

/** Keeps the keys what the reader chose, also when that changes in another tab. */
export function useShortcutChoices(): void {
  const stored = useLive((live) => readShortcuts(live));
  useEffect(() => {
    if (stored) choices.value = stored;
  }, [stored]);
}
