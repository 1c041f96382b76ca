import type { HighlightId, QuestionId, StepId } from '@/lib/model/ids';
import type { DraftQuestion, Question, QuestionKind } from '@/lib/model/question';
import type { App } from './app';
import { madeOf, madeQuestion, placeOf } from './made-question';
import { matchDrafts } from './match-drafts';

/** A draft, with the boxes it hides if it is of a figure, and its step if it is asked from one. */
export type PlacedDraft = DraftQuestion & {
  readonly boxes?: readonly number[];
  readonly stepId?: StepId;
};

/**
 * Stores drafts from what a page draws, or a step asks, as proposals of their highlight. What was made
 * before and is made again keeps its id and takes its new words and boxes, unless the reader changed it;
 * proposals of these kinds that are made no more are withdrawn; one that was dropped never returns.
 * @param pageIndex zero-based
 * @returns how many were added.
 */
export async function proposeDrafts(
  app: App,
  id: HighlightId,
  pageIndex: number,
  drafts: readonly PlacedDraft[],
  kinds: readonly QuestionKind[],
): Promise<number> {
  const { db } = app;
  return db.transaction('rw', [db.highlights, db.questions], async () => {
    const highlight = await db.highlights.get(id);
    if (!highlight || highlight.deletedAt !== null) return 0;
    const before = await db.questions.where('highlightId').equals(id).toArray();
    const asked = before.filter((row) => drafts.some((draft) => asksLike(draft, row)));
    const found = matchDrafts(asked, drafts);
    const fresh = drafts
      .filter((draft) => !found.has(draft))
      .map((draft) =>
        madeQuestion(app.newId<QuestionId>(), highlight, draft, { status: 'proposed', pageIndex }),
      );
    for (const draft of drafts) {
      const row = found.get(draft);
      if (!row || row.deletedAt !== null) continue;
      const made = row.edited ? placeOf(draft) : { ...madeOf(draft), boxes: draft.boxes ?? [] };
      await db.questions.update(row.id, { ...made, pageIndex });
    }
    const again = new Set([...found.values()].map(({ id: questionId }) => questionId));
    const left = before.filter(
      ({ id: questionId, status, deletedAt, kind }) =>
        status === 'proposed' &&
        deletedAt === null &&
        kinds.includes(kind) &&
        !again.has(questionId),
    );
    // Without its key it may be made again.
    for (const row of left)
      await db.questions.update(row.id, { deletedAt: app.now(), generatedKey: '' });
    await db.questions.bulkAdd(fresh as Question[]);
    return fresh.length;
  });
}

/** One sentence may answer two steps: those are two questions. */
const asksLike = ({ kind, stepId }: PlacedDraft, row: Question): boolean =>
  row.kind === kind && row.stepId === (stepId ?? null);
