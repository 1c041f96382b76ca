import type { SharedTableName } from '@/lib/model/backup';
import type { ChangeId, SourceId } from '@/lib/model/ids';
import type { StepmarkDb } from './db';
import type { Change, RowChange } from './rows';

/** How many changes of a source can be taken back. */
const KEPT = 200;

type Row = Record<string, unknown>;

/** Reads rows as they are now, so that a change can record what they were. */
export async function snapshot(
  db: StepmarkDb,
  table: SharedTableName,
  keys: readonly string[],
): Promise<Map<string, object | null>> {
  const rows = await db.table<object, string>(table).bulkGet([...keys]);
  return new Map(keys.map((key, index) => [key, rows[index] ?? null]));
}

/**
 * Records a change inside the transaction that made it. What had been undone before can no longer
 * be redone: history is a line, not a tree.
 */
export async function recordChange(db: StepmarkDb, change: Change): Promise<void> {
  const history = await historyOf(db, change.sourceId);
  const stale = history.filter((entry) => entry.undoneAt !== null);
  const old = history
    .filter((entry) => entry.undoneAt === null)
    .slice(0, 1 - KEPT)
    .concat(stale);
  await db.undo.bulkDelete(old.map((entry) => entry.id));
  // The order stays the order, even if the clock was set back.
  await db.undo.add({ ...change, at: Math.max(change.at, (history.at(-1)?.at ?? 0) + 1) });
}

/** The changes of a source, the oldest first. */
async function historyOf(db: StepmarkDb, sourceId: SourceId): Promise<Change[]> {
  const history = await db.undo.where('sourceId').equals(sourceId).toArray();
  return history.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The change undo would take back, and the one redo would bring again. */
export async function undoState(
  db: StepmarkDb,
  sourceId: SourceId,
): Promise<{ undo: Change | null; redo: Change | null }> {
  const history = await historyOf(db, sourceId);
  return {
    undo: history.findLast((entry) => entry.undoneAt === null) ?? null,
    redo: history.find((entry) => entry.undoneAt !== null) ?? null,
  };
}

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
