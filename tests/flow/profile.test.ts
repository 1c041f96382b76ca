import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBackup, restoreBackup } from '@/lib/app/backup';
import { dueCards } from '@/lib/app/due';
import { exportNotes } from '@/lib/app/export-notes';
import { libraryBooks } from '@/lib/app/library';
import { undo } from '@/lib/app/change';
import type { SourceId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { SHARED_NAMES } from '@/lib/store/schema';
import { fullLife } from '@/tests/builders/full-life.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { backupZip } from '@/tests/fixtures/backup-zip.ts';
import { makeStored, toStored } from '@/tests/fixtures/stored-database.ts';

const UUID_V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

describe('a new profile', () => {
  test('has the same built-in rows on every machine, and a device of its own', async () => {
    const [a, b] = [await testApp(), await testApp()];
    b.clock.at += 1e9;
    for (const name of SHARED_NAMES) {
      const rows = await a.app.db.table(name).toArray();
      expect(await b.app.db.table(name).toArray()).toEqual(rows);
    }
    expect(await a.app.db.steps.count()).toBe(7);
    expect(a.app.db.deviceId).toMatch(UUID_V7);
    expect(b.app.db.deviceId).not.toBe(a.app.db.deviceId);
  });

  test('gets no second seed, and no seed over what was changed', async () => {
    const { app } = await testApp('opened again');
    const [step] = await app.db.steps.toArray();
    await app.db.steps.update(step!.id, { title: 'Mine' });
    app.db.close();
    const { app: again } = await testApp('opened again');
    expect(await again.db.steps.count()).toBe(7);
    expect((await again.db.steps.get(step!.id))?.title).toBe('Mine');
  });
});

test('what the reader makes has UUIDv7s, and names no file or path as a key', async () => {
  const profile = await testApp();
  await fullLife(profile);
  const { db } = profile.app;
  for (const name of SHARED_NAMES) {
    if (['frameworks', 'steps', 'assets', 'settings'].includes(name)) continue;
    for (const id of await db.table(name).toCollection().primaryKeys())
      expect([name, id]).toEqual([name, expect.stringMatching(UUID_V7)]);
  }
  for (const id of await db.assets.toCollection().primaryKeys())
    expect(id).toMatch(/^[\da-f]{64}$/u);
});

test('no bytes lie in rows of shared tables', async () => {
  const profile = await testApp();
  await fullLife(profile);
  for (const name of SHARED_NAMES)
    for (const row of await profile.app.db.table<object>(name).toArray())
      expect(Object.values(row).filter((value) => ArrayBuffer.isView(value))).toEqual([]);
});

/** One file for each schema version that was ever released. Written once, never changed. */
const fixture = (version: number) =>
  join(import.meta.dirname, `../fixtures/schema-${version}.json`);

test.runIf(process.env['STEPMARK_WRITE_SCHEMA'])('writes the fixture of this version', async () => {
  const profile = await testApp();
  await fullLife(profile);
  const { db } = profile.app;
  const json = await toStored(db.backendDB(), db.tables);
  expect(json.length).toBeGreaterThan(1000);
  writeFileSync(fixture(db.verno), `${json}\n`);
});

/** What each table's rows got with a later version. */
const SINCE: Readonly<Record<string, object>> = {
  highlights: { style: 'fill', caption: '', author: '', madeAt: null },
  questions: {
    status: 'kept',
    explanation: '',
    choices: [],
    stepId: null,
    quote: '',
    answerSpans: [],
    pageIndex: -1,
    boxes: [],
    score: 0,
    generatorVersion: 0,
    leechAt: null,
    flaggedAt: null,
  },
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is derived from the rest, and made anew by each version. */
const DERIVED = new Set(['cards', 'dayStats', 'tallies', 'dueHours']);

describe.each([1, 2, 3])('a database of version %i', (version) => {
  test('opens with every row it had, and works', async () => {
    const name = `written by version ${version}`;
    const stored = await makeStored(readFileSync(fixture(version), 'utf8'), name);
    expect(stored.version).toBe(version * 10);
    const { app } = await testApp(name);
    for (const [table, { rows }] of Object.entries(stored.stores)) {
      if (DERIVED.has(table)) continue;
      const stands = (row: object) => !('key' in row && row.key === 'derived');
      const now = (await app.db.table<object>(table).toArray()).filter(stands);
      // Not even a stamp is touched; what a version lacks is filled in.
      expect([table, now]).toEqual([
        table,
        (rows as object[]).filter(stands).map((row) => ({ ...SINCE[table], ...row })),
      ]);
    }
    const cards = stored.stores['cards']!.rows as Card[];
    // A card of version 3 knows more; what it knew it knows still.
    for (const card of cards)
      expect(await app.db.cards.get(card.questionId)).toMatchObject({
        ...card,
        highlightId: expect.stringMatching(UUID_V7),
        lastReviewedDay:
          card.lastReviewedAt === null ? null : Math.floor((card.lastReviewedAt - 4 * HOUR) / DAY),
      });
    expect(await app.db.cards.count()).toBe(cards.length);
    const days = await app.db.dayStats.toArray();
    expect(days.map(({ answers }) => answers)).toEqual([
      cards.reduce((sum, { reps }) => sum + reps, 0),
    ]);
    const [book] = await libraryBooks(app);
    const highlights = stored.stores['highlights']!.rows as { deletedAt: number | null }[];
    expect(book).toMatchObject({
      highlightCount: highlights.filter((row) => row.deletedAt === null).length,
    });
    const sourceId = book!.source.id satisfies SourceId;
    await dueCards(app);
    expect((await exportNotes(app, sourceId)).bytes.length).toBeGreaterThan(0);
    expect(await undo(app, sourceId)).not.toBeNull();
    const { bytes } = await makeBackup(app);
    expect(await restoreBackup((await testApp()).app, new Blob([bytes]))).toBe('restored');
  });

  test('is restored from a backup of that version', async () => {
    const { stores } = await makeStored(
      readFileSync(fixture(version), 'utf8'),
      `backup of version ${version}`,
    );
    const shared = SHARED_NAMES.filter((name) => stores[name]);
    const tables = Object.fromEntries(shared.map((name) => [name, stores[name]!.rows]));
    const assets = stores['assetBytes']!.rows as { id: string; bytes: Uint8Array }[];
    const zip = await backupZip(
      version,
      tables,
      new Map(assets.map(({ id, bytes }) => [id, bytes])),
    );
    const { app } = await testApp();
    expect(await restoreBackup(app, new Blob([zip]))).toBe('restored');
    for (const table of ['highlights', 'questions'])
      expect(await app.db.table(table).toArray()).toEqual(
        tables[table]!.map((row) => ({ ...SINCE[table], ...(row as object) })),
      );
  });

  test('has the keys and indexes a fresh one has', async () => {
    const name = `beside version ${version}`;
    await makeStored(readFileSync(fixture(version), 'utf8'), name);
    const [old, fresh] = [await testApp(name), await testApp()];
    const shape = async ({ app: { db } }: typeof old) =>
      (JSON.parse(await toStored(db.backendDB(), db.tables)) as { stores: object }).stores;
    const withoutRows = (stores: object) =>
      Object.entries(stores).map(([table, store]) => [table, { ...store, rows: [] }]);
    expect(withoutRows(await shape(old))).toEqual(withoutRows(await shape(fresh)));
  });
});
