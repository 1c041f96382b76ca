import type { Highlight } from '@/lib/model/highlight';
import type { SourceId } from '@/lib/model/ids';
import type { StepmarkDb } from './db';

/** Rows at a time: reading thousands at once would hold up the page for as long as it takes. */
const PORTION = 500;

/** Living highlights of a source in reading order. */
export async function highlightsOf(db: StepmarkDb, sourceId: SourceId): Promise<Highlight[]> {
  return db.transaction('r', db.highlights, async () => {
    const rows = new Map<string, Highlight>();
    for (let from = ''; ;) {
      const portion = await db.highlights
        .where('[sourceId+sortIndex]')
        .between([sourceId, from], [sourceId, '\uffff'])
        .limit(PORTION + countOf(rows, from))
        .toArray();
      const before = rows.size;
      for (const row of portion) rows.set(row.id, row);
      if (rows.size - before < PORTION) break;
      from = portion.at(-1)?.sortIndex ?? '';
    }
    return [...rows.values()].filter((row) => row.deletedAt === null);
  });
}

/** Rows known already at the place where the next portion begins. */
function countOf(rows: ReadonlyMap<string, Highlight>, sortIndex: string): number {
  let count = 0;
  for (const row of [...rows.values()].toReversed()) {
    if (row.sortIndex !== sortIndex) break;
    count++;
  }
  return count;
}
