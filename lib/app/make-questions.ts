import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, QuestionId } from '@/lib/model/ids';
import type { DraftQuestion, Question } from '@/lib/model/question';
import type { BookHints } from '@/lib/question/book/book-hints';
import { GENERATOR_VERSION } from '@/lib/question/generator-version';
import type { App } from './app';
import { syncCards } from './cards';
import { madeOf, madeQuestion, placeOf } from './made-question';
import { matchDrafts } from './match-drafts';
import { readSettings } from './settings';
import { tickedBeforehand } from './ticked';

/** What the pipeline may know of the book around a passage. */
export interface DraftContext {
  /** The highlight's text, perhaps with `PARAGRAPH_MARK`s for some of its spaces; as it is when missing. */
  readonly passage?: string;
  /** The paragraph or page around the passage, clean text. */
  readonly context: string;
  readonly docTerms: readonly (readonly [term: string, count: number])[];
  /** Raw text of the pages around. */
  readonly book?: string;
  /** What the passage stands under: its case study or a heading; missing when unknown. */
  readonly heading?: string;
  /** What the index of the whole book tells of the passage. */
  readonly hints?: BookHints;
}

/**
 * Drafts questions from a highlight on the device and stores those that are new as proposals, for the
 * reader's look; with the setting `keepUnseen` those ticked beforehand are kept at once. What was made
 * before and is made again keeps its id and takes the new words, unless the reader edited it; a
 * proposal that is made no more is withdrawn; one that was dropped never returns. Does nothing if the
 * highlight died or changed meanwhile.
 * @returns how many were added.
 */
export async function makeQuestions(
  app: App,
  highlightId: HighlightId,
  around: DraftContext,
): Promise<number> {
  const highlight = await app.db.highlights.get(highlightId);
  if (!highlight || highlight.deletedAt !== null || highlight.text === '') return 0;
  const drafts = await app.draftQuestions({ passage: highlight.text, ...around });
  const { keepUnseen } = await readSettings(app);
  const { db } = app;
  const scope = [db.highlights, db.questions, db.cards, db.reviews, db.drafted];
  return db.transaction('rw', scope, async () => {
    const current = await db.highlights.get(highlightId);
    if (!current || current.deletedAt !== null || current.text !== highlight.text) return 0;
    const before = await db.questions.where('highlightId').equals(highlightId).toArray();
    const { fresh, changed } = reconciled(app, current, before, drafts);
    const rows = new Map([...before, ...changed, ...fresh].map((row) => [row.id, row]));
    const ticked = keepUnseen ? tickedBeforehand([...rows.values()]) : [];
    for (const id of ticked) rows.set(id, { ...rows.get(id)!, status: 'kept' });
    await db.questions.bulkPut([...changed, ...fresh].map(({ id }) => rows.get(id)!));
    await db.drafted.put({ highlightId, text: highlight.text, version: GENERATOR_VERSION });
    await syncCards(app, ticked);
    return fresh.length;
  });
}

/** Kinds proposed by `proposeDrafts`: from what a page draws, and from the step of a highlight. */
const PROPOSED_APART: ReadonlySet<Question['kind']> = new Set([
  'choice',
  'occlusion',
  'drawing',
  'step',
]);

/** What drafts add to the questions of a highlight, and what they change of those made before. */
function reconciled(
  app: App,
  highlight: Highlight,
  before: readonly Question[],
  drafts: readonly DraftQuestion[],
): { fresh: Question[]; changed: Question[] } {
  // The living first: of two that ask the same, one may have died when highlights were joined.
  const found = matchDrafts(
    before.toSorted((a, b) => Number(a.deletedAt !== null) - Number(b.deletedAt !== null)),
    drafts,
  );
  const pageIndex = pageOf(highlight);
  const again = [...found].flatMap(([draft, row]) =>
    row.deletedAt === null
      ? [{ ...row, ...(row.edited ? placeOf : madeOf)(draft), pageIndex }]
      : [],
  );
  const made = new Set(again.map(({ id }) => id));
  const withdrawn = before
    .filter(
      (each) =>
        each.status === 'proposed' &&
        each.deletedAt === null &&
        !made.has(each.id) &&
        !PROPOSED_APART.has(each.kind),
    )
    // Without its key it may be made again.
    .map((each): Question => ({ ...each, deletedAt: app.now(), generatedKey: '' }));
  const fresh = drafts
    .filter((draft) => !found.has(draft))
    .map(
      (draft) =>
        ({
          ...madeQuestion(app.newId<QuestionId>(), highlight, draft, {
            status: 'proposed',
            pageIndex,
          }),
          deletedAt: null,
        }) as Question,
    );
  return { fresh, changed: [...again, ...withdrawn] };
}

/** Zero-based page a highlight begins on; -1 when unknown. */
const pageOf = ({ selectors }: Pick<Highlight, 'selectors'>) =>
  selectors.find((selector) => selector.type === 'PageSelector')?.index ?? -1;

/** Rows at a time: reading thousands at once would hold up the page for as long as it takes. */
const PORTION = 500;

/**
 * Highlights whose text the pipeline has not seen yet, or only an older version of it: because the
 * browser was closed first, the passage was changed, or the generator improved.
 */
export async function undrafted(app: App, highlights: readonly Highlight[]): Promise<Highlight[]> {
  const texts = highlights.filter((highlight) => highlight.text !== '');
  const missing: Highlight[] = [];
  for (let from = 0; from < texts.length; from += PORTION) {
    const portion = texts.slice(from, from + PORTION);
    const drafted = await app.db.drafted.bulkGet(portion.map((highlight) => highlight.id));
    missing.push(
      ...portion.filter(
        (each, index) =>
          drafted[index]?.text !== each.text || drafted[index]?.version !== GENERATOR_VERSION,
      ),
    );
  }
  return missing;
}
