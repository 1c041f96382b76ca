import type { App } from '@/lib/app/app';
import { undo } from '@/lib/app/change';
import { deleteQuestion, flagQuestion, keepQuestions, suspendQuestion } from '@/lib/app/questions';
import type { QuestionId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Result } from './results';

/** Something done in a sitting that can be taken back. */
export interface Act {
  readonly questionId: QuestionId;
  /** `null` where it was no answer. */
  readonly result: Result | null;
  /** Makes the question and its card what they were. */
  readonly takeBack: () => Promise<unknown>;
}

/** How a question is taken out of reviewing. */
export type Aside = 'suspend' | 'flag' | 'drop';

/** Takes a question out of reviewing. */
export async function setAside(app: App, question: Question, how: Aside): Promise<Act> {
  const change = await {
    suspend: () => suspendQuestion(app, question, true),
    flag: () => flagQuestion(app, question),
    drop: () => deleteQuestion(app, question),
  }[how]();
  const { id, sourceId } = question;
  return {
    questionId: id,
    result: null,
    takeBack: async () => {
      if (await undo(app, sourceId, change)) return;
      // Something else of the book was changed since: a change of its own brings the question back.
      await (how === 'drop'
        ? keepQuestions(app, sourceId, [id])
        : suspendQuestion(app, question, false));
    },
  };
}
