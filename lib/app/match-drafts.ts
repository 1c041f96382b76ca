import type { DraftQuestion, Question } from '@/lib/model/question';
import { normalForm } from '@/lib/question/grammar/words';

/** What of a question tells whether a draft asks the same. */
type Made = Pick<Question, 'answer' | 'generatedKey' | 'spanStart' | 'spanEnd' | 'edited'>;

/**
 * Finds for each draft the question that was made before and asks the same: by the very key, else by
 * an answer that is the same in normal form and a sentence that overlaps. So a question keeps its id,
 * and with it what is remembered, when the generator words it better or the passage was cut anew.
 * Each question is found once; those without a key (written by hand, withdrawn) never.
 * @param before all questions of the highlight, the dropped ones too; spans are offsets into the text
 * the drafts were made from, -1 where the sentence is not known.
 */
export function matchDrafts<Row extends Made>(
  before: readonly Row[],
  drafts: readonly DraftQuestion[],
): Map<DraftQuestion, Row> {
  const free = new Set(before.filter(({ generatedKey }) => generatedKey !== ''));
  const found = new Map<DraftQuestion, Row>();
  const take = (same: (row: Row, draft: DraftQuestion) => boolean) => {
    for (const draft of drafts) {
      if (found.has(draft)) continue;
      const row = [...free].find((each) => same(each, draft));
      if (!row) continue;
      found.set(draft, row);
      free.delete(row);
    }
  };
  take((row, draft) => row.generatedKey === draft.generatedKey);
  take((row, draft) => hasAnswer(row, draft) && overlaps(row, draft));
  return found;
}

/** What the reader made of an answer says nothing of what it was made from: the key does. */
function hasAnswer({ answer, edited, generatedKey }: Made, draft: DraftQuestion): boolean {
  const form = normalForm(draft.answer);
  return edited ? generatedKey.split('|').includes(form) : normalForm(answer) === form;
}

const overlaps = (row: Made, draft: DraftQuestion) =>
  row.spanStart < 0 || (row.spanStart < draft.spanEnd && draft.spanStart < row.spanEnd);
