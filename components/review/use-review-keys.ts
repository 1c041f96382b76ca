import { MOVE_KEYS } from '@/components/shared/move-items';
import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import type { Move } from '@/lib/app/move-cards';
import type { Grade } from '@/lib/model/review';
import { moveAsked, movesOf, putAside } from './act-on';
import type { Aside } from './acts';
import { bookLink, canType } from './review-foot';
import type { ReviewSession } from './review-session';

/**
 * The keys of reviewing: what reveals then means Good, the others grade or choose, take back, type,
 * edit, suspend, flag, move to another date and open the book.
 * @param active while `false`, the question is being edited.
 */
export function useReviewKeys(
  session: ReviewSession,
  { onEdit, onType }: { readonly onEdit: () => void; readonly onType: () => void },
  active: boolean,
): void {
  const asking = () => {
    const state = session.state.value;
    return state.kind === 'asking' ? state : null;
  };
  // Before the answer shows, the same digits choose from what there is to choose from.
  const grade = (value: Grade) => () => {
    const state = asking();
    if (state?.revealed) return void session.grade(value);
    const choice = state?.item.question.choices[value - 1];
    return choice === undefined ? false : session.reveal(choice);
  };
  const aside = (how: Aside) => () => (asking() ? void putAside(session, how) : false);
  const move = (how: Move) => () =>
    asking() && movesOf(session).includes(how) ? void moveAsked(session, how) : false;
  useShortcuts(
    {
      reveal: () => {
        const state = asking();
        if (!state) return false;
        return state.revealed ? void session.grade(3) : session.reveal();
      },
      gradeAgain: grade(1),
      gradeHard: grade(2),
      gradeGood: grade(3),
      gradeEasy: grade(4),
      undoGrade: () => void session.undo(),
      undo: () => void session.undo(),
      editQuestion: () => (asking() ? onEdit() : false),
      typeAnswer: () => {
        const state = asking();
        return state && !state.revealed && canType(state.item.question) ? onType() : false;
      },
      flagQuestion: aside('flag'),
      suspendQuestion: aside('suspend'),
      [MOVE_KEYS.today]: move('today'),
      [MOVE_KEYS.day]: move('day'),
      [MOVE_KEYS.week]: move('week'),
      [MOVE_KEYS.month]: move('month'),
      [MOVE_KEYS.forget]: move('forget'),
      openSource: () => {
        const state = asking();
        return state?.revealed ? location.assign(bookLink(state)) : false;
      },
    },
    active,
  );
}
