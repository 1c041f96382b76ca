import { strToU8, zipSync, type Zippable } from 'fflate';
import { sha256 } from 'hash-wasm';
import type { Backup, SharedTables } from '@/lib/model/backup';
import type { DeviceId } from '@/lib/model/ids';
import { upgradeTables } from '@/lib/model/upgrade';
import { BackupError } from './backup-error';
import { canonicalJson } from './canonical-json';
import { checkTables, isRecord } from './check-rows';
import { openZip } from './open-zip';
import { SHARED_TABLES } from './row-schemas';

const FORMAT = 'stepmark-backup';
const FORMAT_VERSION = 1;
/** Zip dates go from 1980 to 2099. */
const ZIP_TIMES = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)] as const;

/**
 * A backup as a zip: `backup.json` and `assets/<hash>`. `sha256` in the manifest is that of the
 * canonical JSON of the tables, `headerSha256` that of everything else, so that no byte that matters
 * can change unnoticed. Throws `BackupError` ('missing-asset') rather than write half a backup.
 */
export async function toBackup(backup: Backup): Promise<Uint8Array<ArrayBuffer>> {
  const { assetBytes, tables, ...header } = backup;
  const manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    ...header,
    counts: countsOf(tables),
    sha256: await sha256(canonicalJson(tables)),
  };
  const whole = { ...manifest, headerSha256: await sha256(canonicalJson(manifest)), tables };
  const files: Zippable = { 'backup.json': strToU8(canonicalJson(whole)) };
  for (const { id } of tables.assets) {
    const bytes = assetBytes.get(id);
    if (bytes === undefined) throw new BackupError('missing-asset', { file: id });
    // Pictures are compressed already.
    files[`assets/${id}`] = [bytes, { level: 0 }];
  }
  const [first, last] = ZIP_TIMES;
  const mtime = Math.min(last, Math.max(first, backup.createdAt));
  return new Uint8Array(zipSync(files, { mtime }));
}

/**
 * Reads a backup whole or not at all: throws `BackupError` for whatever is damaged, missing, too
 * much or of a newer version. `known.schemaVersion` is the newest schema the store can take.
 */
export async function fromBackup(
  bytes: Uint8Array,
  known: { readonly schemaVersion: number } = { schemaVersion: Infinity },
): Promise<Backup> {
  const { manifest, assets } = openZip(bytes);
  const { tables, headerSha256, ...header } = readManifest(manifest);
  if (header['format'] !== FORMAT) throw new BackupError('not-a-backup');
  const { formatVersion, schemaVersion, deviceId, createdAt } = header;
  if (typeof formatVersion !== 'number' || typeof schemaVersion !== 'number')
    throw new BackupError('damaged');
  if (formatVersion > FORMAT_VERSION || schemaVersion > known.schemaVersion)
    throw new BackupError('newer-version');
  const intact =
    headerSha256 === (await sha256(canonicalJson(header))) &&
    header['sha256'] === (await sha256(canonicalJson(tables)));
  if (!intact || typeof deviceId !== 'string' || typeof createdAt !== 'number')
    throw new BackupError('damaged');
  const checked = checkTables(isRecord(tables) ? upgradeTables(schemaVersion, tables) : tables);
  if (!agrees(header['counts'], countsOf(checked))) throw new BackupError('damaged');
  await checkAssets(checked, assets);
  return {
    schemaVersion,
    deviceId: deviceId as DeviceId,
    createdAt,
    tables: checked,
    assetBytes: assets,
  };
}

function readManifest(bytes: Uint8Array): Record<string, unknown> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new BackupError('damaged', { file: 'backup.json' }, error);
  }
  if (!isRecord(manifest)) throw new BackupError('not-a-backup');
  return manifest;
}

async function checkAssets(
  tables: SharedTables,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const expected = new Set<string>(tables.assets.map(({ id }) => id));
  for (const id of expected) {
    const bytes = assets.get(id);
    if (bytes === undefined) throw new BackupError('missing-asset', { file: id });
    if ((await sha256(bytes)) !== id) throw new BackupError('asset-mismatch', { file: id });
  }
  for (const id of assets.keys())
    if (!expected.has(id)) throw new BackupError('unexpected-file', { file: id });
}

/** An older version did not count tables it did not know: they are empty. */
function agrees(stated: unknown, counts: Readonly<Record<string, number>>): boolean {
  const empty = Object.fromEntries(Object.keys(counts).map((table) => [table, 0]));
  return isRecord(stated) && canonicalJson({ ...empty, ...stated }) === canonicalJson(counts);
}

function countsOf(tables: SharedTables): Record<string, number> {
  return Object.fromEntries(SHARED_TABLES.map((table) => [table, tables[table].length]));
}
