import type { QuestionId } from '@/lib/model/ids';
import { type Question, waitsForAnswer } from '@/lib/model/question';
import { TICK_SCORE } from '@/lib/question/calibrate';

/** More of one highlight would be a list, not a recall. */
const MOST_TICKED = 2;

const isMade = ({ generatedKey }: Question) => generatedKey !== '';

/** Proposals the reader has not decided on, the likeliest first. */
export const proposals = (questions: readonly Question[]): Question[] =>
  questions
    .filter(
      (each) => each.status === 'proposed' && each.deletedAt === null && !waitsForAnswer(each),
    )
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

/**
 * The questions of one highlight that are ticked before the reader has looked: the likeliest, at most
 * two together with those already decided on.
 * @param questions all of the highlight, dropped ones too.
 */
export function tickedBeforehand(questions: readonly Question[]): QuestionId[] {
  return proposals(questions)
    .filter(({ score }) => score >= TICK_SCORE)
    .slice(0, Math.max(0, MOST_TICKED - decided(questions)))
    .map(({ id }) => id);
}

/**
 * The questions of one highlight that ask for the reader's look: those ticked; where none is, and
 * nothing was decided yet, the likeliest one. The other proposals are variants of these.
 */
export function toCheck(questions: readonly Question[]): Question[] {
  const ticked = new Set(tickedBeforehand(questions));
  const open = proposals(questions);
  if (ticked.size > 0) return open.filter(({ id }) => ticked.has(id));
  return decided(questions) === 0 ? open.slice(0, 1) : [];
}

/** Made questions that the reader kept or dropped. */
const decided = (questions: readonly Question[]) =>
  questions.filter((each) => isMade(each) && each.status !== 'proposed').length;
