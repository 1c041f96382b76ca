import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import type { Grade } from '@/lib/model/review';
import { bookLink } from './review-foot';
import type { ReviewSession } from './review-session';

/**
 * The keys of reviewing: what reveals then means Good, the others grade, take back, edit, suspend and
 * open the book.
 * @param active while `false`, the question is being edited.
 */
export function useReviewKeys(session: ReviewSession, onEdit: () => void, active: boolean): void {
  const asking = () => {
    const state = session.state.value;
    return state.kind === 'asking' ? state : null;
  };
  const grade = (value: Grade) => () => Boolean(asking()?.revealed) && void session.grade(value);
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
      suspendQuestion: () => (asking() ? void session.suspend() : false),
      openSource: () => {
        const state = asking();
        return state?.revealed ? location.assign(bookLink(state)) : false;
      },
    },
    active,
  );
}
