import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Backup } from '@/lib/model/backup';
import { fromBackup, toBackup } from './backup';
import { BackupError, type BackupErrorCode } from './backup-error';
import { canonicalJson } from './canonical-json';
import { makeBackup, makeHighlight } from './test-rows';

/** The code of the `BackupError` reading these bytes ends with. */
async function refusal(bytes: Uint8Array): Promise<BackupErrorCode | 'accepted'> {
  return fromBackup(bytes).then(
    () => 'accepted' as const,
    (error: unknown) => {
      if (error instanceof BackupError) return error.code;
      throw error;
    },
  );
}
const withRow = (row: object): Backup =>
  makeBackup({ highlights: [{ ...makeHighlight(), ...row }] });

test('a backup read back is the backup, field for field', async () => {
  const backup = makeBackup();
  expect(await fromBackup(await toBackup(backup))).toEqual(backup);
});

test('any text survives, and fields of a newer minor version too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.jsonValue(), async (text, later) => {
      const backup = withRow({ note: text, tags: [text], later });
      const read = await fromBackup(await toBackup(backup));
      expect(canonicalJson(read.tables)).toBe(canonicalJson(backup.tables));
    }),
    { numRuns: 40 },
  );
});

test('the same backup gives the same bytes', async () => {
  expect(await toBackup(makeBackup())).toEqual(await toBackup(makeBackup()));
});

test('no flipped bit goes unnoticed: it is refused, or nothing has changed', async () => {
  const backup = makeBackup();
  const good = await toBackup(backup);
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
      const bad = Uint8Array.from(good);
      bad[at] = (bad[at] ?? 0) ^ (1 << bit);
      const read = await fromBackup(bad).catch((error: unknown) => error);
      expect(read instanceof BackupError ? backup : read).toEqual(backup);
    }),
    { numRuns: 1500 },
  );
});

test('a file cut off anywhere is refused', async () => {
  const good = await toBackup(makeBackup());
  for (let length = 0; length < good.length; length += 7)
    expect(await refusal(good.subarray(0, length))).not.toBe('accepted');
});

describe('says what is wrong', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

  test.each<[BackupErrorCode, Uint8Array]>([
    ['not-a-zip', strToU8('%PDF-1.7 something else')],
    ['not-a-zip', new Uint8Array()],
    ['unexpected-file', zip({ 'notes.txt': 'hello' })],
    ['unexpected-file', zip({ 'backup.json': '{}', 'assets/../../x': '' })],
    ['not-a-backup', zip({ 'backup.json': '{"format":"other"}' })],
    ['not-a-backup', zip({ 'backup.json': '[]' })],
    ['damaged', zip({ 'backup.json': '{"format":' })],
    [
      'newer-version',
      zip({ 'backup.json': '{"format":"stepmark-backup","formatVersion":2,"schemaVersion":1}' }),
    ],
  ])('%s', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('a schema newer than the store', async () => {
    const bytes = await toBackup({ ...makeBackup(), schemaVersion: 3 });
    await expect(fromBackup(bytes, { schemaVersion: 2 })).rejects.toMatchObject({
      code: 'newer-version',
    });
  });

  test.each([
    [{ text: 7 }, 'text'],
    [{ kind: 'scribble' }, 'kind'],
    [{ color: 'red' }, 'color'],
    [{ stepIds: [null] }, 'stepIds.0'],
    [
      { selectors: [{ type: 'PageSelector', index: -1, endIndex: 0, label: null }] },
      'selectors.0.index',
    ],
    [{ deletedAt: undefined }, 'deletedAt'],
  ])('a row with %o', async (change, field) => {
    await expect(fromBackup(await toBackup(withRow(change)))).rejects.toMatchObject({
      code: 'invalid-row',
      details: { table: 'highlights', row: 0, field },
    });
  });

  test('the same row twice', async () => {
    const twice = makeBackup({ highlights: [makeHighlight(), makeHighlight()] });
    expect(await refusal(await toBackup(twice))).toBe('duplicate-row');
  });

  test('pictures that are missing, changed or too many', async () => {
    const backup = makeBackup();
    const [id = ''] = backup.assetBytes.keys();
    await expect(toBackup({ ...backup, assetBytes: new Map() })).rejects.toMatchObject({
      code: 'missing-asset',
    });
    const changed = await toBackup({ ...backup, assetBytes: new Map([[id, new Uint8Array([9])]]) });
    expect(await refusal(changed)).toBe('asset-mismatch');
  });

  test('a bomb is refused by what it declares, before it is unpacked', async () => {
    const huge = zipSync({ 'backup.json': new Uint8Array(1024) });
    // Declared size in the central directory: 4 bytes at offset 24 of its entry (APPNOTE 4.3.12).
    const entry = huge.findIndex(
      (_, at) => huge[at] === 0x50 && huge[at + 1] === 0x4b && huge[at + 2] === 1,
    );
    huge.set([0xff, 0xff, 0xff, 0x7f], entry + 24);
    expect(await refusal(huge)).toBe('too-large');
  });
});

test('canonical JSON is the same whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
