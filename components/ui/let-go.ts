/**
 * Lets go of a button that was clicked with a pointer, so that Enter and Space mean what the screen
 * says and not that button again. One that was pressed by key keeps the focus.
 */
export function letGo(event: MouseEvent): void {
  const byPointer = event.detail > 0;
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (byPointer && button && !button.closest('form, dialog')) button.blur();
}
