import { Dexie } from 'dexie';
import type { SourceId } from '@/lib/model/ids';
import type { StepmarkDb } from './db';
import type { StoredPageText } from './rows';

/** The stored page texts of a Source, in order of pages. */
export function pageTextsOf(db: StepmarkDb, sourceId: SourceId) {
  return db.pageTexts
    .where('[sourceId+pageIndex]')
    .between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey]);
}

/** Those that were read from these very bytes by the present rule; others are removed. */
export async function readPageTexts(
  db: StepmarkDb,
  sourceId: SourceId,
  contentHash: string,
  textVersion: number,
): Promise<StoredPageText[]> {
  const rows = await pageTextsOf(db, sourceId).toArray();
  const fits = (row: StoredPageText) =>
    row.contentHash === contentHash && row.textVersion === textVersion;
  if (!rows.every(fits))
    await pageTextsOf(db, sourceId)
      .filter((row) => !fits(row))
      .delete();
  return rows.filter(fits);
}

/** Removes the stored text of a Source, with what was made of it. */
export async function forgetTexts(db: StepmarkDb, sourceId: SourceId): Promise<void> {
  await pageTextsOf(db, sourceId).delete();
  await db.bookIndexes.delete(sourceId);
}
