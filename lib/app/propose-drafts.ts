import type { HighlightId, QuestionId, StepId } from '@/lib/model/ids';
import type { DraftQuestion, Question, QuestionKind } from '@/lib/model/question';
import type { App } from './app';
import { madeQuestion } from './made-question';

/** A draft, with the boxes it hides if it is of a figure, and its step if it is asked from one. */
export type PlacedDraft = DraftQuestion & {
  readonly boxes?: readonly number[];
  readonly stepId?: StepId;
};

/**
 * Stores drafts from what a page draws, or a step asks, as proposals of their highlight. What was made before and is
 * made again takes its new boxes, unless the reader changed it; proposals of these kinds that are made no more are withdrawn; one
 * that was dropped never returns.
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
    const byKey = new Map(before.map((row) => [row.generatedKey, row]));
    const fresh = drafts
      .filter(({ generatedKey }) => !byKey.has(generatedKey))
      .map((draft) =>
        madeQuestion(app.newId<QuestionId>(), highlight, draft, { status: 'proposed', pageIndex }),
      );
    for (const { generatedKey, boxes = [] } of drafts) {
      const row = byKey.get(generatedKey);
      if (row && row.deletedAt === null && !row.edited)
        await db.questions.update(row.id, { boxes, pageIndex });
    }
    const made = new Set(drafts.map(({ generatedKey }) => generatedKey));
    const left = before.filter(
      ({ status, deletedAt, kind, generatedKey }) =>
        status === 'proposed' &&
        deletedAt === null &&
        kinds.includes(kind) &&
        !made.has(generatedKey),
    );
    // Without its key it may be made again.
    for (const row of left)
      await db.questions.update(row.id, { deletedAt: app.now(), generatedKey: '' });
    await db.questions.bulkAdd(fresh as Question[]);
    return fresh.length;
  });
}
