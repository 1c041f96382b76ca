import type { SharedTableName } from '@/lib/model/backup';
import type { ChangeLabel } from '@/lib/model/change-label';
import type { ChangeId, HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import { applyChange, recordChange, rowsNow, undoState } from '@/lib/store/changes';
import type { RowChange } from '@/lib/store/rows';
import type { App } from './app';
import { syncCards } from './cards';
import { moveTallies } from './tallies';

/** What a change touches, so that it can be taken back. */
interface ChangePlan {
  readonly sourceId: SourceId;
  readonly label: ChangeLabel;
  readonly touches: readonly { readonly table: SharedTableName; readonly key: string }[];
  /** Makes this change part of the last one, if it is still this: both are undone together. */
  readonly amends?: ChangeId | undefined;
}

/** Tables a recorded change may write. */
const tables = ({ db }: App) => [
  db.highlights,
  db.questions,
  db.assets,
  db.assetBytes,
  db.caseStudies,
  db.caseStudyRanges,
  db.takings,
  db.cards,
  db.reviews,
  db.dayStats,
  db.tallies,
  db.dueHours,
  db.undo,
];

/**
 * Runs `write` in one transaction and records what it did to the touched rows. Questions follow
 * their highlight, cards follow their question.
 * @returns the id to amend or undo it by. When it resolves, the change is on disk.
 */
export async function recorded(
  app: App,
  plan: ChangePlan,
  write: () => Promise<unknown>,
): Promise<ChangeId> {
  const { db } = app;
  const id = app.newId<ChangeId>();
  const at = app.now();
  await db.transaction('rw', tables(app), async () => {
    const before = await rowsNow(app.db, plan.touches);
    await write();
    const after = await rowsNow(app.db, plan.touches);
    const rows = plan.touches.map(({ table, key }, index): RowChange => ({
      table,
      key,
      before: before[index] ?? null,
      after: after[index] ?? null,
    }));
    // Only the last change is amended: moved past others it would be undone before what rests on it.
    const last = plan.amends ? (await undoState(db, plan.sourceId)).undo : null;
    const amended = last?.id === plan.amends ? last : null;
    if (amended) await db.undo.delete(amended.id);
    await recordChange(db, {
      id,
      sourceId: plan.sourceId,
      at,
      label: amended?.label ?? plan.label,
      rows: amended ? joined(amended.rows, rows) : rows,
      undoneAt: null,
    });
    await settle(app, rows);
  });
  return id;
}

/**
 * Takes back the last change of a source.
 * @param only does nothing if the last change is another.
 * @returns what it was, or `null` if nothing was undone.
 */
export const undo = (app: App, sourceId: SourceId, only?: ChangeId) =>
  step(app, sourceId, 'undo', only);

/** Brings back the last change that was undone. */
export const redo = (app: App, sourceId: SourceId) => step(app, sourceId, 'redo');

/** What undo and redo would do now. */
export async function undoLabels(
  app: App,
  sourceId: SourceId,
): Promise<Record<'undo' | 'redo', ChangeLabel | null>> {
  const state = await undoState(app.db, sourceId);
  return { undo: state.undo?.label ?? null, redo: state.redo?.label ?? null };
}

async function step(
  app: App,
  sourceId: SourceId,
  direction: 'undo' | 'redo',
  only?: ChangeId,
): Promise<ChangeLabel | null> {
  return app.db.transaction('rw', tables(app), async () => {
    const change = (await undoState(app.db, sourceId))[direction];
    if (!change || (only && change.id !== only)) return null;
    const before = await rowsNow(app.db, change.rows);
    await applyChange(app.db, change.id, direction, app.now());
    const after = await rowsNow(app.db, change.rows);
    await settle(
      app,
      change.rows.map((row, index) => ({
        ...row,
        before: before[index] ?? null,
        after: after[index] ?? null,
      })),
    );
    return change.label;
  });
}

/** The first state of the earlier change, the last state of the later one. */
function joined(earlier: readonly RowChange[], later: readonly RowChange[]): RowChange[] {
  const rows = new Map(earlier.map((row) => [`${row.table} ${row.key}`, row]));
  for (const row of later) {
    const first = rows.get(`${row.table} ${row.key}`);
    rows.set(`${row.table} ${row.key}`, first ? { ...first, after: row.after } : row);
  }
  return [...rows.values()];
}

const deletedAt = (row: object | null) =>
  row ? ((row as { deletedAt?: number | null }).deletedAt ?? null) : 0;

/**
 * Questions die and come back with their highlight: they carry its very `deletedAt`, so that those
 * dropped on their own stay dropped. Cards exist for living questions only.
 */
async function settle(app: App, rows: readonly RowChange[]): Promise<void> {
  const touched = new Set<QuestionId>();
  for (const row of rows) {
    if (row.table === 'questions') touched.add(row.key as QuestionId);
    // What is new has no questions yet.
    if (row.table !== 'highlights' || !row.before) continue;
    const was = deletedAt(row.before);
    const is = deletedAt(row.after);
    if (was === is) continue;
    const id = row.key as HighlightId;
    const questions = await app.db.questions.where('highlightId').equals(id).toArray();
    const at = await ownMoment(app, id, is, questions);
    const own = questions.filter((question) => question.deletedAt === was);
    await app.db.questions.bulkPut(own.map((question) => ({ ...question, deletedAt: at })));
    for (const question of own) touched.add(question.id);
  }
  await syncCards(app, [...touched]);
  await moveTallies(app, rows);
}

/** When a highlight died: a moment at which none of its questions was dropped on its own. */
async function ownMoment(
  { db }: App,
  id: HighlightId,
  died: number | null,
  questions: readonly Question[],
): Promise<number | null> {
  if (died === null) return null;
  let at = died;
  while (questions.some((question) => question.deletedAt === at)) at++;
  if (at !== died) await db.highlights.update(id, { deletedAt: at });
  return at;
}
