import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId } from '@/lib/model/ids';
import type { TextSpan } from '@/lib/model/page-text';
import type { App } from './app';
import { recorded } from './change';
import { followed } from './follow-text';
import type { Mark } from './highlights';
import { markText } from './make-mark';
import type { OpenedSource } from './open-source';

/** What of a mark says where it is and what stands there. */
export const placeOf = ({ selectors, sortIndex, quads, region, text }: Mark) => ({
  selectors,
  sortIndex,
  quads,
  region,
  text,
});

/**
 * Gives a highlight another passage; note, tags, steps and questions stay.
 * @param amends joins it with the change before, if that is still the last.
 */
export async function changeRange(
  app: App,
  opened: OpenedSource,
  highlight: Highlight,
  span: TextSpan,
  amends?: ChangeId,
): Promise<ChangeId> {
  const mark = await markText(opened, highlight.sourceId, span);
  const { db } = app;
  const { id } = highlight;
  const questions = await db.questions.where('highlightId').equals(id).toArray();
  return recorded(
    app,
    {
      sourceId: highlight.sourceId,
      label: 'ranged',
      touches: [
        { table: 'highlights', key: id },
        ...questions.map((question) => ({ table: 'questions' as const, key: question.id })),
      ],
      amends,
    },
    async () => {
      await db.highlights.update(id, placeOf(mark));
      await db.questions.bulkPut(
        questions.map((each) => followed(each, highlight.text, { id, text: mark.text })),
      );
    },
  );
}
