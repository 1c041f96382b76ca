/** Milliseconds without a change after which a selection by finger counts as made. */
const REST = 400;

/**
 * Tells when a selection that was made with a finger rests: long presses and the browser's handles
 * move it without a pointer being let go on the page.
 */
export function listenForTouchSelection(onRest: () => void, signal: AbortSignal): void {
  let byTouch = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      byTouch = pointerType === 'touch';
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      if (byTouch) timer = setTimeout(onRest, REST);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
