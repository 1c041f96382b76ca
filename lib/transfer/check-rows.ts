import * as v from 'valibot';
import type { SharedTables } from '@/lib/model/backup';
import { BackupError } from './backup-error';
import { ROW_SCHEMAS, SHARED_TABLES } from './row-schemas';

/**
 * Tables as they were read, checked row by row. A table that is not there is empty: older backups
 * know fewer. Throws `BackupError` with the table, row and field that is wrong.
 */
export function checkTables(tables: unknown): SharedTables {
  if (!isRecord(tables)) throw new BackupError('not-a-backup');
  const checked = SHARED_TABLES.map((table) => {
    const rows = tables[table] ?? [];
    if (!Array.isArray(rows)) throw new BackupError('invalid-row', { table });
    return [table, checkRows(table, rows)] as const;
  });
  // Tables of a newer minor version are passed on as they are.
  return { ...tables, ...Object.fromEntries(checked) } as unknown as SharedTables;
}

function checkRows(table: keyof SharedTables, rows: readonly unknown[]): readonly unknown[] {
  const seen = new Set<unknown>();
  for (const [index, row] of rows.entries()) {
    const result = v.safeParse(ROW_SCHEMAS[table], row);
    if (!result.success) {
      const field = v.getDotPath(result.issues[0]);
      throw new BackupError('invalid-row', {
        table,
        row: index,
        ...(field === null ? {} : { field }),
      });
    }
    const key = isRecord(row) ? row[table === 'settings' ? 'key' : 'id'] : undefined;
    if (seen.has(key)) throw new BackupError('duplicate-row', { table, row: index });
    seen.add(key);
  }
  return rows;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
