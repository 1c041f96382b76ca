import type { Highlight } from '@/lib/model/highlight';
import type { Question } from '@/lib/model/question';

/** Where the reader stops while sifting: a question, or a highlight of which none was made. */
export interface Stop {
  readonly highlight: Highlight;
  readonly question: Question | null;
  /** Kept when all that are ticked are. */
  readonly ticked: boolean;
}

/** Whether a stop has a question that is not decided on. */
export const isOpen = (stop: Stop): stop is Stop & { readonly question: Question } =>
  stop.question?.status === 'proposed';

/** The next stop with something to decide, after `at` and round to the beginning; the end if none. */
export function nextOpen(stops: readonly Stop[], at: number): number {
  const after = stops.findIndex((stop, index) => index > at && isOpen(stop));
  const found = after < 0 ? stops.findIndex(isOpen) : after;
  return found < 0 ? stops.length : found;
}

/**
 * The stops with their questions as they are stored now. One the reader wrote and took back is no
 * stop any more.
 */
export function fresh(stops: readonly Stop[], questions: readonly Question[]): Stop[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return stops.flatMap((stop) => {
    if (!stop.question) return stop;
    const question = byId.get(stop.question.id) ?? stop.question;
    const takenBack = question.kind === 'written' && question.deletedAt !== null;
    return takenBack ? [] : { ...stop, question };
  });
}

/** How many questions were kept, dropped, and left for another time. */
export function tally(stops: readonly Stop[]): Record<'kept' | 'dropped' | 'left', number> {
  const count = (status: Question['status']) =>
    stops.filter(({ question }) => question?.status === status).length;
  return { kept: count('kept'), dropped: count('dropped'), left: count('proposed') };
}
