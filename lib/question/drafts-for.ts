import type { DraftQuestion } from '@/lib/model/question';
import { PARAGRAPH_MARK } from '@/lib/text/paragraph-mark';
import { authoredDrafts } from './authored/authored-drafts';
import { questionsFor, type QuestionInput } from './questions-for';

/** All questions a passage gives: the book's own first, then what the pipeline makes of its prose. */
export function draftsFor(input: QuestionInput): DraftQuestion[] {
  const passage = input.passage.replaceAll(PARAGRAPH_MARK, ' ');
  return [...authoredDrafts(passage), ...questionsFor(input)];
}
