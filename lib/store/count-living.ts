import type { Table } from 'dexie';
import type { SourceId } from '@/lib/model/ids';

/**
 * Living rows of a source, by index alone: rows whose `deletedAt` is `null` are missing from
 * `[sourceId+deletedAt]`, so the dead are counted there and taken off.
 * @param index an index that starts with `sourceId` and holds every row.
 */
export async function countLiving(
  table: Table,
  index: 'sourceId' | '[sourceId+sortIndex]',
  sourceId: SourceId,
): Promise<number> {
  const all =
    index === 'sourceId'
      ? table.where('sourceId').equals(sourceId)
      : table.where(index).between([sourceId, ''], [sourceId, '\uffff']);
  const dead = table
    .where('[sourceId+deletedAt]')
    .between([sourceId, -Infinity], [sourceId, Infinity]);
  return (await all.count()) - (await dead.count());
}
