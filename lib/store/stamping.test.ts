import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type StepmarkDb } from './db';
import { APPEND_ONLY, SCHEMA, SHARED_NAMES } from './schema';
import { writeVerbatim } from './stamping';

let now = 1000;
let made = 0;
let db: StepmarkDb;

const open = (name = `store ${++made}`) =>
  openStore({
    name,
    now: () => now,
    newId: () => `id ${++made}`,
    seed: { frameworks: [], steps: [] },
  });

beforeEach(async () => {
  now = 1000;
  db = await open();
});
afterEach(() => db.close());

const rows = (name: string) => db.table<Record<string, unknown>, string>(name);
const keyOf = (name: string) => (name === 'settings' ? 'key' : 'id');
const mutable = SHARED_NAMES.filter((name) => !APPEND_ONLY.has(name));

describe.each(mutable)('%s', (name) => {
  const row = (key: string, more = {}) => ({ [keyOf(name)]: key, ...more });

  test('every way of writing stamps', async () => {
    await rows(name).add(row('a'));
    await rows(name).bulkAdd([row('b')]);
    await rows(name).put(row('c'));
    await rows(name).bulkPut([row('d'), row('e')]);
    const born = { createdAt: 1000, updatedAt: 1000, deletedAt: null, deviceId: db.deviceId };
    for (const key of ['a', 'b', 'c', 'd', 'e'])
      expect(await rows(name).get(key)).toEqual({ ...row(key), ...born });

    now = 2000;
    await rows(name).update('a', { x: 1 });
    await rows(name).where(`:id`).equals('b').modify({ x: 1 });
    await rows(name).put(row('c', { x: 1 }));
    await rows(name).bulkPut([row('d', { x: 1 })]);
    await rows(name).bulkUpdate([{ key: 'e', changes: { x: 1 } }]);
    for (const key of ['a', 'b', 'c', 'd', 'e'])
      expect(await rows(name).get(key)).toEqual({
        ...row(key, { x: 1 }),
        ...born,
        updatedAt: 2000,
      });
  });

  test('nothing is removed, whichever way it is tried', async () => {
    await rows(name).add(row('a'));
    const before = await rows(name).toArray();
    for (const remove of [
      () => rows(name).delete('a'),
      () => rows(name).bulkDelete(['a']),
      () => rows(name).clear(),
      () => rows(name).toCollection().delete(),
      () => rows(name).where(':id').equals('a').delete(),
      () =>
        rows(name)
          .where(':id')
          .equals('a')
          .modify((_, context) => {
            delete (context as { value?: unknown }).value;
          }),
    ]) {
      await expect(remove()).rejects.toThrow(/never removed/u);
    }
    expect(await rows(name).toArray()).toEqual(before);
  });
});

test('no stamp of the caller is believed, except that a row is deleted', async () => {
  const lies = { createdAt: 1, updatedAt: 1, deviceId: 'other', deletedAt: 7 };
  await rows('plans').add({ id: 'a', ...lies });
  expect(await rows('plans').get('a')).toEqual({
    id: 'a',
    createdAt: 1000,
    updatedAt: 1000,
    deletedAt: 7,
    deviceId: db.deviceId,
  });
});

test('updatedAt grows with every write, whatever the clock does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }), async (clock) => {
      const key = `row ${++made}`;
      await rows('plans').put({ id: key });
      let last = Number((await rows('plans').get(key))?.['updatedAt']);
      for (const [step, at] of clock.entries()) {
        now = at;
        await rows('plans').update(key, { step });
        const { updatedAt } = (await rows('plans').get(key)) as { updatedAt: number };
        expect(updatedAt).toBe(Math.max(at, last + 1));
        last = updatedAt;
      }
    }),
    { numRuns: 20 },
  );
});

describe.each([...APPEND_ONLY])('%s', (name) => {
  test('rows are added once and stay as they are', async () => {
    const row = { id: 'a', questionId: 'q', reviewedAt: 5 };
    await rows(name).add(row);
    for (const write of [
      () => rows(name).put({ ...row, reviewedAt: 6 }),
      () => rows(name).bulkPut([{ ...row, reviewedAt: 6 }]),
      () => rows(name).update('a', { reviewedAt: 6 }),
      () => rows(name).toCollection().modify({ reviewedAt: 6 }),
    ]) {
      await expect(write()).rejects.toThrow(/append-only/u);
    }
    await expect(rows(name).add(row)).rejects.toThrow(/ConstraintError|already exists/u);
    for (const remove of [() => rows(name).delete('a'), () => rows(name).clear()])
      await expect(remove()).rejects.toThrow(/never removed/u);
    expect(await rows(name).toArray()).toEqual([row]);
  });
});

describe('writing as it is', () => {
  const foreign = { id: 'a', createdAt: 1, updatedAt: 2, deletedAt: 3, deviceId: 'theirs' };
  const writeIt = () =>
    db.transaction('rw', db.table('plans'), async (transaction) => {
      writeVerbatim(transaction.idbtrans);
      await rows('plans').put(foreign);
    });

  test('keeps every stamp, in that transaction only', async () => {
    await writeIt();
    expect(await rows('plans').get('a')).toEqual(foreign);
    await rows('plans').update('a', { title: 'x' });
    expect(await rows('plans').get('a')).toMatchObject({
      createdAt: 1,
      updatedAt: 1000,
      deviceId: db.deviceId,
    });
  });

  test('does not allow removing', async () => {
    await writeIt();
    const removing = db.transaction('rw', db.table('plans'), async (transaction) => {
      writeVerbatim(transaction.idbtrans);
      await rows('plans').clear();
    });
    await expect(removing).rejects.toThrow(/never removed/u);
    expect(await rows('plans').count()).toBe(1);
  });
});

describe('the database', () => {
  test('has every shared table with its indexes', () => {
    const indexesOf = (name: string) => {
      const { primKey, indexes } = db.table(name).schema;
      return [primKey, ...indexes].map((index) => index.src);
    };
    const listed: Record<string, string[]> = {
      sources: ['id', 'contentHash', 'fingerprint', 'lastOpenedAt'],
      frameworks: ['id'],
      steps: ['id', 'frameworkId'],
      caseStudies: ['id'],
      caseStudyRanges: ['id', 'caseStudyId', 'sourceId'],
      highlights: ['id', '[sourceId+sortIndex]', '*stepIds', '*tags'],
      assets: ['id'],
      talkingPoints: ['id', 'caseStudyId', 'stepId'],
      questions: ['id', 'sourceId', 'highlightId'],
      reviews: ['id', '[questionId+reviewedAt]', 'reviewedAt'],
      mocks: ['id', 'caseStudyId'],
      summaries: ['id', 'stepId'],
      plans: ['id'],
      aliases: ['id'],
      settings: ['key'],
      takings: ['id', 'sourceId'],
      files: ['sourceId'],
      pageTexts: ['[sourceId+pageIndex]'],
      cards: ['questionId', '[queue+dueAt]'],
    };
    for (const [name, indexes] of Object.entries(listed))
      expect([name, ...indexesOf(name)]).toEqual(expect.arrayContaining([name, ...indexes]));
    expect(SHARED_NAMES.toSorted()).toEqual(
      Object.keys(listed)
        .filter((name) => !['files', 'pageTexts', 'cards'].includes(name))
        .toSorted(),
    );
  });

  test('has no auto-increment and no compound index of more than two parts', () => {
    for (const table of db.tables) {
      expect([table.name, table.schema.primKey.auto]).toEqual([table.name, false]);
      for (const { keyPath } of [table.schema.primKey, ...table.schema.indexes])
        expect([keyPath].flat().length).toBeLessThanOrEqual(2);
    }
    expect(db.tables.map((table) => table.name).toSorted()).toEqual(Object.keys(SCHEMA).toSorted());
  });

  test('acknowledges what is on disk only', () => {
    // The one place where Dexie keeps it.
    const { chromeTransactionDurability } = db._options as { chromeTransactionDurability?: string };
    expect(chromeTransactionDurability).toBe('strict');
  });

  test('keeps its device id when it is opened again; another database has another', async () => {
    const [name, deviceId] = [db.name, db.deviceId];
    db.close();
    db = await open(name);
    expect(db.deviceId).toBe(deviceId);
    expect(deviceId).not.toBe('');
    const other = await open();
    expect(other.deviceId).not.toBe(deviceId);
    other.close();
  });
});
