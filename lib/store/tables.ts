import type { Backup, SharedTables } from '@/lib/model/backup';
import type { StepmarkDb } from './db';
import { SHARED_NAMES } from './schema';
import { writeVerbatim } from './stamping';

/** Every shared row and every asset's bytes, read in one transaction so that they fit together. */
export async function readEverything(
  db: StepmarkDb,
): Promise<Pick<Backup, 'tables' | 'assetBytes'>> {
  return db.transaction('r', [...SHARED_NAMES, 'assetBytes'], async () => {
    const tables: Record<string, unknown[]> = {};
    for (const name of SHARED_NAMES) tables[name] = await db.table(name).toArray();
    const bytes = await db.assetBytes.toArray();
    return {
      tables: tables as unknown as SharedTables,
      assetBytes: new Map(bytes.map((row) => [row.id, row.bytes])),
    };
  });
}

/** Whether the reader has made anything yet: a restore must not fall on top of notes. */
export async function isUntouched(db: StepmarkDb): Promise<boolean> {
  const [sources, highlights, questions] = await Promise.all([
    db.sources.count(),
    db.highlights.count(),
    db.questions.count(),
  ]);
  return sources + highlights + questions === 0;
}

/**
 * Writes a whole backup exactly as it is, in one transaction: all or nothing. Built-in rows are
 * replaced by the backup's (the reader may have edited them).
 * @throws whatever IndexedDB throws; nothing is changed then.
 */
export async function writeEverything(
  db: StepmarkDb,
  backup: Pick<Backup, 'tables' | 'assetBytes'>,
): Promise<void> {
  await db.transaction('rw', [...SHARED_NAMES, 'assetBytes'], async (transaction) => {
    writeVerbatim(transaction.idbtrans);
    for (const name of SHARED_NAMES) {
      const rows = backup.tables[name] as readonly object[];
      if (name === 'reviews' || name === 'assets') await db.table(name).bulkAdd([...rows]);
      else await db.table(name).bulkPut([...rows]);
    }
    await db.assetBytes.bulkPut(
      [...backup.assetBytes].map(([id, bytes]) => ({ id: id as never, bytes })),
    );
  });
}
