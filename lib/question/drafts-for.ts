import type { DraftQuestion } from '@/lib/model/question';
import { authoredDrafts } from './authored/authored-drafts';
import { questionsFor, type QuestionInput } from './questions-for';

/** All questions a passage gives: the book's own first, then what the pipeline makes of its prose. */
export function draftsFor(input: QuestionInput): DraftQuestion[] {
  return [...authoredDrafts(input.passage), ...questionsFor(input)];
}
