import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { APPEND_ONLY, SHARED_NAMES } from './schema';

/** Thrown when code tries what the rules of the shared tables forbid: a bug, never the reader's doing. */
class StoreRuleError extends Error {
  override name = 'StoreRuleError';
}

interface StampSource {
  /** Epoch milliseconds. */
  now(): number;
  deviceId(): string;
}

type AnyRow = Record<string, unknown>;

const verbatim = new WeakSet<IDBTransaction>();

/**
 * Lets one transaction write rows exactly as they are: restoring a backup, seeding what is built in.
 * Physical deletes stay forbidden.
 */
export function writeVerbatim(transaction: IDBTransaction): void {
  verbatim.add(transaction);
}

/**
 * Dexie middleware under every write to a shared table: stamps `createdAt`, `updatedAt`
 * (max(now, last + 1)), `deletedAt` and `deviceId`; refuses physical deletes; keeps append-only
 * tables append-only.
 */
export function stamping(source: StampSource): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'stamping',
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        return (SHARED_NAMES as readonly string[]).includes(name) ? guarded(table, source) : table;
      },
    }),
  };
}

function guarded(table: DBCoreTable, source: StampSource): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      if (request.type === 'delete' || request.type === 'deleteRange') {
        throw new StoreRuleError(`${table.name}: rows are marked deleted, never removed`);
      }
      if (APPEND_ONLY.has(table.name)) {
        if (request.type !== 'add') throw new StoreRuleError(`${table.name} is append-only`);
        return table.mutate(request);
      }
      if (verbatim.has(request.trans as unknown as IDBTransaction)) return table.mutate(request);
      return stampAndMutate(table, request, source);
    },
  };
}

function stampAndMutate(
  table: DBCoreTable,
  request: DBCoreMutateRequest & { type: 'add' | 'put' },
  source: StampSource,
) {
  const keyOf = table.schema.primaryKey.extractKey;
  const rows = request.values as readonly AnyRow[];
  // Dexie's transactions live on its own promises: no await in here.
  return table
    .getMany({ trans: request.trans, keys: rows.map((row) => keyOf?.(row)), cache: 'immutable' })
    .then((before: (AnyRow | undefined)[]) =>
      table.mutate({
        ...request,
        values: rows.map((row, index) => stamped(row, before[index], source)),
      }),
    );
}

function stamped(row: AnyRow, before: AnyRow | undefined, source: StampSource): AnyRow {
  const now = source.now();
  return {
    ...row,
    createdAt: before?.['createdAt'] ?? now,
    updatedAt: before ? Math.max(now, Number(before['updatedAt']) + 1) : now,
    deletedAt: row['deletedAt'] ?? null,
    deviceId: source.deviceId(),
  };
}
