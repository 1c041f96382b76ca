import type { ChangeLabel } from '@/lib/model/change-label';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import { type Question, waitsForAnswer } from '@/lib/model/question';
import type { Fresh } from '@/lib/model/stamps';
import { questionsOf } from '@/lib/store/questions';
import type { App } from './app';
import { recorded } from './change';
import { UNMADE } from './made-question';

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

/** What a question is known by to be changed. */
type Known = Pick<Question, 'id' | 'sourceId'>;

/**
 * Changes the words only: the id stays, and with it everything remembered. Whoever words a question
 * wants it: a proposal is kept with it, and one set aside as bad or as never learnt is asked again.
 */
export function editQuestion(
  app: App,
  { id, sourceId }: Known,
  words: Pick<Question, 'prompt' | 'answer'>,
): Promise<ChangeId> {
  return change(app, { id, sourceId }, 'questionEdited', async () => {
    const row = await app.db.questions.get(id);
    if (row) await app.db.questions.update(id, { ...words, ...wanted(row) });
  });
}

/** What a question becomes once the reader worded it. */
export function wanted({ suspendedAt, leechAt, flaggedAt }: Question): Partial<Question> {
  const setAside = suspendedAt !== null && (suspendedAt === leechAt || flaggedAt !== null);
  return {
    edited: true,
    status: 'kept',
    leechAt: null,
    flaggedAt: null,
    ...(setAside ? { suspendedAt: null } : {}),
  };
}

/** Keeps proposals, or takes dropped ones up again: they have cards from now on. One change. */
export function keepQuestions(
  app: App,
  sourceId: SourceId,
  ids: readonly QuestionId[],
): Promise<ChangeId> {
  return recorded(app, { sourceId, label: 'questionsKept', touches: touching(ids) }, async () => {
    for (const row of await app.db.questions.bulkGet([...ids]))
      if (row && !waitsForAnswer(row))
        await app.db.questions.update(row.id, { status: 'kept', deletedAt: null });
  });
}

/** Takes a question out of reviewing, or back in. */
export function suspendQuestion(app: App, question: Known, suspended: boolean): Promise<ChangeId> {
  return change(app, question, suspended ? 'suspended' : 'resumed', () =>
    app.db.questions.update(
      question.id,
      suspended
        ? { suspendedAt: app.now() }
        : { suspendedAt: null, leechAt: null, flaggedAt: null },
    ),
  );
}

/** Calls a question bad: it is not asked again until it is worded anew or taken up. */
export function flagQuestion(app: App, question: Known): Promise<ChangeId> {
  return change(app, question, 'questionFlagged', () =>
    app.db.questions.update(question.id, { flaggedAt: app.now(), suspendedAt: app.now() }),
  );
}

/** Drops proposals for good, as `deleteQuestion` does. One change. */
export function dropQuestions(
  app: App,
  sourceId: SourceId,
  ids: readonly QuestionId[],
): Promise<ChangeId> {
  return recorded(
    app,
    { sourceId, label: 'questionsDropped', touches: touching(ids) },
    async () => {
      for (const id of ids) await app.db.questions.update(id, droppedNow(app));
    },
  );
}

/** Drops a question for good: the generator will not bring it back. */
export function deleteQuestion(app: App, question: Known): Promise<ChangeId> {
  return change(app, question, 'questionDropped', () =>
    app.db.questions.update(question.id, droppedNow(app)),
  );
}

const droppedNow = (app: App) => ({ deletedAt: app.now(), status: 'dropped' }) as const;

const touching = (ids: readonly QuestionId[]) =>
  ids.map((id) => ({ table: 'questions' as const, key: id }));

const change = (app: App, question: Known, label: ChangeLabel, write: () => Promise<unknown>) =>
  recorded(app, { sourceId: question.sourceId, label, touches: touching([question.id]) }, write);

/** Living questions of a highlight, oldest first. */
export const questionsOfHighlight = ({ db }: App, id: HighlightId): Promise<Question[]> =>
  questionsOf(db, id);
