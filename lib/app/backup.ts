import { SCHEMA_VERSION } from '@/lib/store/schema';
import { isUntouched, readEverything, writeEverything } from '@/lib/store/tables';
import { fromBackup, toBackup } from '@/lib/transfer/backup';
import { BackupError, type BackupErrorCode } from '@/lib/transfer/backup-error';
import type { App } from './app';
import { rebuildCards } from './cards';
import type { ExportedFile } from './exported-file';

/** Everything in one file: all shared tables and the figures. PDFs stay where they are. */
export async function makeBackup(app: App): Promise<ExportedFile> {
  const bytes = await toBackup({
    schemaVersion: SCHEMA_VERSION,
    deviceId: app.db.deviceId,
    createdAt: app.now(),
    ...(await readEverything(app.db)),
  });
  const day = new Date(app.now()).toISOString().slice(0, 10);
  return { fileName: `stepmark-${day}.zip`, mediaType: 'application/zip', bytes };
}

/** Why a backup was not restored; nothing was changed. */
export interface RestoreProblem {
  readonly kind: 'notBackup' | 'newer' | 'damaged' | 'notEmpty';
  /** Where in the file, as precisely as is known. */
  readonly detail: string;
}

/**
 * Restores a backup onto an empty profile, exactly: every shared row as it was. Cards are replayed
 * from the log. Refused when there are notes already: they would be mixed.
 */
export async function restoreBackup(app: App, file: Blob): Promise<'restored' | RestoreProblem> {
  if (!(await isUntouched(app.db))) return { kind: 'notEmpty', detail: '' };
  try {
    const backup = await fromBackup(new Uint8Array(await file.arrayBuffer()), {
      schemaVersion: SCHEMA_VERSION,
    });
    await writeEverything(app.db, backup);
  } catch (error) {
    if (error instanceof BackupError) return problemOf(error);
    throw error;
  }
  await rebuildCards(app);
  return 'restored';
}

const KINDS: Partial<Record<BackupErrorCode, RestoreProblem['kind']>> = {
  'not-a-zip': 'notBackup',
  'not-a-backup': 'notBackup',
  'newer-version': 'newer',
};

function problemOf({ code, details }: BackupError): RestoreProblem {
  const { table, row, field, file } = details;
  const where = [table, row === undefined ? undefined : `#${row + 1}`, field, file];
  return {
    kind: KINDS[code] ?? 'damaged',
    detail: where.filter((part) => part !== undefined).join(' ') || code,
  };
}
