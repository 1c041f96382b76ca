import type { ChangeId, SourceId } from '@/lib/model/ids';
import type { StepmarkDb } from './db';
import type { Change, RowChange } from './rows';

/** How many changes of a source can be taken back. */
const KEPT = 200;

type Row = Record<string, unknown>;

type TouchedRow = Pick<RowChange, 'table' | 'key'>;

/** Rows as they are now, in the order asked for, so that a change can record what they were. */
export async function rowsNow(
  db: StepmarkDb,
  touches: readonly TouchedRow[],
): Promise<(object | null)[]> {
  const found = new Map<string, object | undefined>();
  for (const name of new Set(touches.map(({ table }) => table))) {
    const keys = touches.filter(({ table }) => table === name).map(({ key }) => key);
    const rows = await db.table<object, string>(name).bulkGet(keys);
    for (const [index, key] of keys.entries()) found.set(`${name} ${key}`, rows[index]);
  }
  return touches.map(({ table, key }) => found.get(`${table} ${key}`) ?? null);
}

/**
 * Records a change inside the transaction that made it. What had been undone before can no longer
 * be redone: history is a line, not a tree.
 */
export async function recordChange(db: StepmarkDb, change: Change): Promise<void> {
  const { done, undone } = await lineOf(db, change.sourceId);
  await db.undo.bulkDelete([...done.slice(0, Math.max(0, done.length + 1 - KEPT)), ...undone]);
  const last = done.length > 0 ? await db.undo.get(done.at(-1) as ChangeId) : undefined;
  // The order stays the order, even if the clock was set back.
  await db.undo.add({ ...change, at: Math.max(change.at, (last?.at ?? 0) + 1) });
}

/**
 * The changes of a source by id, the oldest first: those that stand, then those that are undone. By
 * index alone: one of them may hold thousands of rows.
 */
async function lineOf(
  db: StepmarkDb,
  sourceId: SourceId,
): Promise<{ done: ChangeId[]; undone: ChangeId[] }> {
  const all = await db.undo
    .where('[sourceId+at]')
    .between([sourceId, -Infinity], [sourceId, Infinity])
    .primaryKeys();
  const undone = await db.undo
    .where('[sourceId+undoneAt]')
    .between([sourceId, -Infinity], [sourceId, Infinity])
    .count();
  return { done: all.slice(0, all.length - undone), undone: all.slice(all.length - undone) };
}

/** The change undo would take back, and the one redo would bring again. */
export async function undoState(
  db: StepmarkDb,
  sourceId: SourceId,
): Promise<{ undo: Change | null; redo: Change | null }> {
  const { done, undone } = await lineOf(db, sourceId);
  const [undo, redo] = await db.undo.bulkGet([done.at(-1) ?? NONE, undone[0] ?? NONE]);
  return { undo: undo ?? null, redo: redo ?? null };
}

/** No change has this id. */
const NONE = '' as ChangeId;

/**
 * Puts what a change did to its rows back to how it was before (`undo`) or after it (`redo`). Fields
 * that it did not touch stay as they are now. A row that did not exist is marked deleted. Must run in
 * a transaction over the tables and `undo`.
 */
export async function applyChange(
  db: StepmarkDb,
  id: ChangeId,
  direction: 'undo' | 'redo',
  now: number,
): Promise<void> {
  const change = await db.undo.get(id);
  if (!change) return;
  for (const row of change.rows) await applyRow(db, row, direction, now);
  await db.undo.update(id, { undoneAt: direction === 'undo' ? now : null });
}

async function applyRow(
  db: StepmarkDb,
  row: RowChange,
  direction: 'undo' | 'redo',
  now: number,
): Promise<void> {
  const table = db.table<Row, string>(row.table);
  const [from, to] = (direction === 'undo' ? [row.after, row.before] : [row.before, row.after]) as [
    Row | null,
    Row | null,
  ];
  if (!to) await table.update(row.key, { deletedAt: now });
  else if (!from) await table.update(row.key, { deletedAt: to['deletedAt'] });
  else await table.update(row.key, differing(from, to));
}

/** The middleware's own: they follow from the writing. */
const STAMPS = new Set(['createdAt', 'updatedAt', 'deviceId']);

/** The fields of `to` that are other than in `from`. */
function differing(from: Row, to: Row): Row {
  const fields = Object.keys(to).filter(
    (field) => !STAMPS.has(field) && JSON.stringify(from[field]) !== JSON.stringify(to[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, to[field]]));
}
