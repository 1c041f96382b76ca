import type { ChangeLabel } from '@/lib/model/change-label';
import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, QuestionId } from '@/lib/model/ids';
import type { DraftQuestion, Question } from '@/lib/model/question';
import type { Fresh } from '@/lib/model/stamps';
import { GENERATOR_VERSION } from '@/lib/question/generator-version';
import { questionsOf } from '@/lib/store/questions';
import type { App } from './app';
import { syncCards } from './cards';
import { recorded } from './change';

/** What the pipeline may know of the book around a passage. */
export interface DraftContext {
  /** The paragraph or page around the passage, clean text. */
  readonly context: string;
  readonly title: string;
  readonly docTerms: readonly (readonly [term: string, count: number])[];
}

/** What only some questions have, for those that have none of it. */
const UNMADE = {
  explanation: '',
  choices: [],
  stepId: null,
  spanStart: -1,
  spanEnd: -1,
  answerSpans: [],
  pageIndex: -1,
  boxes: [],
  generatedKey: '',
  score: 0,
  generatorVersion: 0,
  edited: false,
  suspendedAt: null,
  leechAt: null,
  flaggedAt: null,
} as const satisfies Partial<Question>;

/** A draft as the fields of a question. */
function fromDraft(draft: DraftQuestion) {
  const { kind, prompt, answer, explanation, choices } = draft;
  const { spanStart, spanEnd, answerSpans, generatedKey, score } = draft;
  const words = { kind, prompt, answer, explanation, choices };
  const place = { spanStart, spanEnd, answerSpans, generatedKey, score };
  return { ...UNMADE, ...words, ...place, generatorVersion: GENERATOR_VERSION };
}

/** Zero-based page a highlight begins on; -1 when unknown. */
const pageOf = ({ selectors }: Pick<Highlight, 'selectors'>) =>
  selectors.find((selector) => selector.type === 'PageSelector')?.index ?? -1;

/** Questions kept from one highlight: more would be a list, not a recall. */
const MOST_A_HIGHLIGHT = 6;

/**
 * Drafts questions from a highlight on the device and stores those that are new. A question dropped
 * before never returns; one edited stays as it is. Does nothing if the highlight died meanwhile.
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
  const { db } = app;
  const scope = [db.highlights, db.questions, db.cards, db.reviews, db.drafted];
  return db.transaction('rw', scope, async () => {
    const current = await db.highlights.get(highlightId);
    if (!current || current.deletedAt !== null || current.text !== highlight.text) return 0;
    const before = await db.questions.where('highlightId').equals(highlightId).toArray();
    const seen = new Set(before.map((question) => question.generatedKey));
    const fresh = drafts
      .filter((draft) => !seen.has(draft.generatedKey))
      .slice(0, Math.max(0, MOST_A_HIGHLIGHT - before.length))
      .map((draft): Fresh<Question> => ({
        id: app.newId<QuestionId>(),
        sourceId: current.sourceId,
        highlightId,
        status: 'kept',
        ...fromDraft(draft),
        pageIndex: pageOf(current),
      }));
    await db.questions.bulkAdd(fresh as Question[]);
    await db.drafted.put({ highlightId, text: highlight.text });
    await syncCards(
      app,
      fresh.map((question) => question.id),
    );
    return fresh.length;
  });
}

/** Rows at a time: reading thousands at once would hold up the page for as long as it takes. */
const PORTION = 500;

/** Highlights whose text the pipeline has not seen yet, e.g. because the browser was closed first. */
export async function undrafted(app: App, highlights: readonly Highlight[]): Promise<Highlight[]> {
  const texts = highlights.filter((highlight) => highlight.text !== '');
  const missing: Highlight[] = [];
  for (let from = 0; from < texts.length; from += PORTION) {
    const portion = texts.slice(from, from + PORTION);
    const drafted = await app.db.drafted.bulkGet(portion.map((highlight) => highlight.id));
    missing.push(...portion.filter((each, index) => drafted[index]?.text !== each.text));
  }
  return missing;
}

/** A question of the reader's own, on a highlight. */
export async function writeQuestion(
  app: App,
  highlight: Pick<Highlight, 'id' | 'sourceId'>,
  words: Pick<Question, 'prompt' | 'answer'>,
): Promise<QuestionId> {
  const id = app.newId<QuestionId>();
  const row: Fresh<Question> = {
    id,
    sourceId: highlight.sourceId,
    highlightId: highlight.id,
    kind: 'written',
    status: 'kept',
    ...UNMADE,
    ...words,
  };
  await change(app, row, 'questionWritten', () => app.db.questions.add(row as Question));
  return id;
}

/**
 * Changes the words only: the id stays, and with it everything remembered. What was set aside for
 * being forgotten too often is asked again.
 */
export async function editQuestion(
  app: App,
  question: Pick<Question, 'id' | 'sourceId'>,
  words: Pick<Question, 'prompt' | 'answer'>,
): Promise<void> {
  const { db } = app;
  await change(app, question, 'questionEdited', () =>
    db.transaction('rw', db.questions, async () => {
      const { leechAt, suspendedAt = null } = (await db.questions.get(question.id)) ?? {};
      const back = leechAt !== null && suspendedAt === leechAt;
      await db.questions.update(question.id, {
        ...words,
        edited: true,
        leechAt: null,
        ...(back && { suspendedAt: null }),
      });
    }),
  );
}

/** Takes a question out of reviewing, or back in. */
export async function suspendQuestion(
  app: App,
  question: Pick<Question, 'id' | 'sourceId'>,
  suspended: boolean,
): Promise<void> {
  await change(app, question, suspended ? 'suspended' : 'resumed', () =>
    app.db.questions.update(
      question.id,
      suspended ? { suspendedAt: app.now() } : { suspendedAt: null, leechAt: null },
    ),
  );
}

/** Drops a question for good: the generator will not bring it back. */
export async function deleteQuestion(
  app: App,
  question: Pick<Question, 'id' | 'sourceId'>,
): Promise<void> {
  await change(app, question, 'questionDropped', () =>
    app.db.questions.update(question.id, { deletedAt: app.now(), status: 'dropped' }),
  );
}

const change = (
  app: App,
  question: Pick<Question, 'id' | 'sourceId'>,
  label: ChangeLabel,
  write: () => Promise<unknown>,
) =>
  recorded(
    app,
    { sourceId: question.sourceId, label, touches: [{ table: 'questions', key: question.id }] },
    write,
  );

/** Living questions of a highlight, oldest first. */
export const questionsOfHighlight = ({ db }: App, id: HighlightId): Promise<Question[]> =>
  questionsOf(db, id);
