interface Drag {
  readonly onMove: (event: PointerEvent) => void;
  /** Let go. */
  readonly onEnd: () => void;
  /** Escape, or the pointer was taken away. */
  readonly onCancel: () => void;
}

/** Follows the pointer from a press on a handle until it is let go; no key or click gets past it. */
export function followDrag(down: PointerEvent, { onMove, onEnd, onCancel }: Drag): void {
  down.preventDefault();
  down.stopPropagation();
  const ended = new AbortController();
  const { signal } = ended;
  const then = (what: () => void) => () => {
    ended.abort();
    what();
  };
  const cancel = then(onCancel);
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', then(onEnd), { signal });
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    },
    { capture: true, signal },
  );
}
