import type { HighlightId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import { answersTo } from '@/lib/question/authored/waiting';
import { highlightsOf } from '@/lib/store/highlights';
import type { App } from './app';

/** Pages between a question and a lone answer: further on it is about something else. */
const NEAR = 1;

/**
 * Gives the questions that wait for an answer theirs, where a highlight answers them: the last one
 * before it in the book that asks. They stay proposals, for the reader's look.
 * @returns how many were answered.
 */
export async function answerWaiting(app: App, id: HighlightId): Promise<number> {
  const { db } = app;
  const answering = await db.highlights.get(id);
  if (!answering || answering.deletedAt !== null || answering.text === '') return 0;
  const waiting = await waitingIn(app, answering.sourceId);
  if (waiting.length === 0) return 0;
  const before = (await highlightsOf(db, answering.sourceId))
    .filter(({ sortIndex }) => sortIndex < answering.sortIndex)
    .toSorted((a, b) => (a.sortIndex < b.sortIndex ? 1 : -1));
  const asking = before.find((each) => waiting.some(({ highlightId }) => highlightId === each.id));
  if (!asking) return 0;
  const answers = answersTo(asking.text, answering.text);
  // Numbers tell at any distance; a lone answer only right behind its question.
  const isNext = asking === before[0] && pageOf(answering) - pageOf(asking) <= NEAR;
  if (answers.size === 0 || (answers.size === 1 && !isNext)) return 0;
  const own = waiting.filter(({ highlightId }) => highlightId === asking.id);
  return db.transaction('rw', [db.questions], async () => {
    let answered = 0;
    for (const { id: question, prompt } of own) {
      const found = answers.get(prompt);
      if (!found || found.answer === '') continue;
      const { answer, explanation } = found;
      // As if by hand: drafting the asking passage again finds no answer there, and must leave this.
      await db.questions.update(question, { answer, explanation, edited: true });
      answered++;
    }
    return answered;
  });
}

async function waitingIn({ db }: App, sourceId: Question['sourceId']): Promise<Question[]> {
  const rows = await db.questions.where('sourceId').equals(sourceId).toArray();
  return rows.filter(
    ({ kind, status, answer, deletedAt }) =>
      kind === 'authored' && status === 'proposed' && answer === '' && deletedAt === null,
  );
}

/** Zero-based page, as the place in reading order tells it. */
const pageOf = ({ sortIndex }: { readonly sortIndex: string }) => Number(sortIndex.split('|')[0]);
