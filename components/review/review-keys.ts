import type { Grade } from '@/lib/model/review';
import { bookLink } from './review-foot';
import type { ReviewSession } from './review-session';

/**
 * Space reveals, then means Good; 1–4 grade; U undoes, E edits, X suspends, O opens the book.
 * @returns a function that ends listening.
 */
export function listenForReviewKeys(session: ReviewSession, onEdit: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    // Enter and Space on a focused control are that control's.
    const onControl = event.target instanceof Element && event.target.closest('button, a');
    if (onControl && (event.key === 'Enter' || event.key === ' ')) return;
    if (handle(event.key, session, onEdit)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function handle(key: string, session: ReviewSession, onEdit: () => void): boolean {
  const state = session.state.value;
  if (key.toLowerCase() === 'u') {
    void session.undo();
    return true;
  }
  if (state.kind !== 'asking') return false;
  if (key === ' ' && !state.revealed) session.reveal();
  else if (key === ' ') void session.grade(3);
  else if (state.revealed && /^[1-4]$/.test(key)) void session.grade(Number(key) as Grade);
  else if (key.toLowerCase() === 'e') onEdit();
  else if (key.toLowerCase() === 'x') void session.suspend();
  else if (key.toLowerCase() === 'o' && state.revealed) location.assign(bookLink(state));
  else return false;
  return true;
}
