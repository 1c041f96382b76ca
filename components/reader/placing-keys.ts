import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import { addStep, placeOn } from '@/lib/app/attach';
import type { Step } from '@/lib/model/framework';
import type { Marking } from './marking';

/**
 * Keys while something is being placed or mended: a step's key places (with Shift: adds), 0 only
 * marks, Enter takes the suggestion, N opens the note, Z takes back, Escape closes.
 */
export function usePlacingKeys(marking: Marking, steps: readonly Step[]): void {
  const state = marking.state.value;
  // While the first key is being saved, others wait for their turn instead of reaching the page.
  const waits = state.kind === 'saving';
  const stepOf = (chord: string) => steps.find(({ key }) => key === chord.split('+').at(-1));
  const place = (adding: boolean) => (_: KeyboardEvent, chord: string) => {
    const step = stepOf(chord);
    if (waits) return true;
    if (!step) return false;
    if (state.kind === 'placing') void marking.place([step.id]);
    if (state.kind !== 'mending') return true;
    const { stepIds } = state.mending;
    return marking.replace(adding ? addStep(stepIds, step.id) : placeOn(stepIds, step.id));
  };
  useShortcuts(
    {
      placeOnStep: place(false),
      addStep: place(true),
      placeSuggested: () => {
        if (marking.linking.value) return marking.link();
        const suggested = state.kind === 'placing' ? state.draft.suggested : null;
        return suggested ? marking.place([suggested]) : false;
      },
      markOnly: () => {
        if (state.kind === 'placing') void marking.place([]);
        else if (state.kind === 'mending') void marking.replace([]);
      },
      underline: () => {
        const isText =
          state.kind === 'placing' ? state.draft.kind === 'text' : state.kind === 'mending';
        return isText && !waits && marking.toggleStyle();
      },
      joinTouching: () =>
        state.kind === 'mending' && state.mending.touching.length > 0 && marking.joinTouching(),
      placingNote: () => {
        if (!waits) marking.openNote();
      },
      takeBack: () => {
        if (waits) return true;
        return state.kind === 'mending' && marking.takeBack();
      },
      leavePlacing: () => {
        if (waits) return false;
        marking.close();
        getSelection()?.removeAllRanges();
        return true;
      },
    },
    state.kind !== 'idle',
  );
}
