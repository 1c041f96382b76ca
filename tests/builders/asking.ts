import type { App } from '@/lib/app/app';
import { addHighlight, type Mark } from '@/lib/app/highlights';
import { writeQuestion } from '@/lib/app/questions';
import type { HighlightId, QuestionId, SourceId, StepId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';

export const BOOK = 'a book' as SourceId;

const markOf = (sourceId: SourceId, pageIndex: number): Mark => ({
  sourceId,
  kind: 'text',
  selectors: [{ type: 'PageSelector', index: pageIndex, endIndex: pageIndex, label: null }],
  sortIndex: `${String(pageIndex).padStart(5, '0')}|000000`,
  text: 'Some words.',
  quads: [],
  region: null,
  picture: null,
});

/** What a test may want of a question; the rest does not matter. */
interface Wish {
  readonly sourceId?: SourceId;
  readonly stepIds?: readonly StepId[];
  readonly tags?: readonly string[];
  readonly pageIndex?: number;
  /** The highlight to ask about; else one of its own. */
  readonly highlightId?: HighlightId;
}

/** A question on a highlight. */
export async function ask(
  app: App,
  { sourceId = BOOK, stepIds = [], tags = [], pageIndex = 0, highlightId }: Wish = {},
): Promise<{ id: QuestionId; highlightId: HighlightId }> {
  const highlight =
    highlightId ?? (await addHighlight(app, markOf(sourceId, pageIndex), stepIds, { tags })).id;
  const words = { prompt: 'Why?', answer: 'So.' };
  const id = await writeQuestion(app, { id: highlight, sourceId }, words);
  return { id, highlightId: highlight };
}

/** The card of a question, which must have one. */
export async function cardOf({ db }: App, id: QuestionId): Promise<Card> {
  const card = await db.cards.get(id);
  if (!card) throw new Error(`no card for ${id}`);
  return card;
}
