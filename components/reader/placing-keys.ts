import { addStep, placeOn } from '@/lib/app/attach';
import type { Step } from '@/lib/model/framework';
import { isTyping } from './is-typing';
import type { Marking } from './marking';

/**
 * Keys while something is being placed or mended: a step's key places (with Shift: adds), 0 only
 * marks, Enter takes the suggestion, N opens the note, Z takes back, Escape closes.
 * @returns a function that ends listening.
 */
export function listenForPlacingKeys(marking: Marking, steps: () => readonly Step[]): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat) return;
    if (handle(event, marking, steps())) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

/** @returns whether the key meant something. */
function handle(event: KeyboardEvent, marking: Marking, steps: readonly Step[]): boolean {
  const state = marking.state.value;
  if (state.kind === 'idle') return false;
  // While the first key is being saved, others wait for their turn instead of reaching the page.
  if (state.kind === 'saving') return /^[0-9nz]$/i.test(event.key);
  if (event.key === 'Escape') {
    marking.close();
    getSelection()?.removeAllRanges();
    return true;
  }
  if (event.key.toLowerCase() === 'n') {
    marking.openNote();
    return true;
  }
  const step = stepOf(event, steps);
  if (state.kind === 'placing') {
    if (step) void marking.place([step.id]);
    else if (event.key === '0') void marking.place([]);
    else if (event.key === 'Enter' && state.draft.suggested) {
      void marking.place([state.draft.suggested]);
    } else return false;
    return true;
  }
  if (event.key.toLowerCase() === 'z') void marking.takeBack();
  else if (event.key === '0') void marking.replace([]);
  else if (step) {
    const { stepIds } = state.mending;
    void marking.replace(event.shiftKey ? addStep(stepIds, step.id) : placeOn(stepIds, step.id));
  } else return false;
  return true;
}

/** With Shift a digit key types a sign, so the place of the key counts. */
function stepOf(event: KeyboardEvent, steps: readonly Step[]): Step | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  return steps.find((step) => step.key === event.key || (event.shiftKey && step.key === digit));
}
