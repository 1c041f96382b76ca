import type { Highlight } from '@/lib/model/highlight';
import type { SourceId } from '@/lib/model/ids';
import type { StepmarkDb } from './db';

/** Living highlights of a source in reading order. */
export async function highlightsOf(db: StepmarkDb, sourceId: SourceId): Promise<Highlight[]> {
  const rows = await db.highlights
    .where('[sourceId+sortIndex]')
    .between([sourceId, ''], [sourceId, '\uffff'])
    .toArray();
  return rows.filter((row) => row.deletedAt === null);
}
