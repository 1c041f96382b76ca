import { Dexie } from 'dexie';
import type { StepmarkDb } from './db';

/**
 * Runs `query` now, and again whenever a table that it read changes, in this tab or another.
 *
 * Dexie's own `liveQuery` knows what a query read only as long as its zones follow the query through
 * its awaits, which a long chain outruns. Here the query gets a database that notes which tables are
 * taken from it: coarser, but nothing can be missed.
 * @returns a function that ends the subscription.
 */
export function subscribe<T>(
  db: StepmarkDb,
  query: (db: StepmarkDb) => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const tables = new Set<string>();
  const noting = notingTables(db, tables);
  let ended = false;
  let running = false;
  let stale = false;
  const run = async () => {
    stale = true;
    if (running) return;
    running = true;
    while (stale) {
      stale = false;
      try {
        const value = await query(noting);
        if (!ended) onValue(value);
      } catch (error) {
        if (!ended) onError(error);
      }
    }
    running = false;
  };
  const onMutated = (parts: object) => {
    if (Object.keys(parts).some((part) => tables.has(tableOf(part, db.name)))) void run();
  };
  Dexie.on('storagemutated', onMutated);
  void run();
  return () => {
    ended = true;
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
}

/** Parts are named `idb://<database>/<table>/<index>`. */
function tableOf(part: string, database: string): string {
  const prefix = `idb://${database}/`;
  return part.startsWith(prefix) ? (part.slice(prefix.length).split('/')[0] ?? '') : '';
}

/** The same database, which notes the name of every table that is taken from it. */
function notingTables(db: StepmarkDb, tables: Set<string>): StepmarkDb {
  const names = new Set(db.tables.map((table) => table.name));
  return new Proxy(db, {
    get(target, property) {
      if (typeof property === 'string' && names.has(property)) tables.add(property);
      if (property === 'table') {
        return (name: string) => {
          tables.add(name);
          return target.table(name);
        };
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
