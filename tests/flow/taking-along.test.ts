import { unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { App } from '@/lib/app/app';
import { makeBackup, restoreBackup } from '@/lib/app/backup';
import { makeQuestions, undrafted } from '@/lib/app/make-questions';
import { exportNotes } from '@/lib/app/export-notes';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { SHARED_NAMES } from '@/lib/store/schema';
import { fullLife } from '@/tests/builders/full-life.ts';
import { openBytes } from '@/tests/builders/reading.ts';
import { sampleBytes } from '@/tests/builders/pdf-files.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { times } from '@/tests/soak.ts';

/** Every row of every table, local ones too. */
async function dump({ db }: App, names = db.tables.map((table) => table.name)) {
  const rows = await Promise.all(
    names.map(async (name) => [name, await db.table(name).toArray()] as const),
  );
  return Object.fromEntries(rows);
}

async function lived() {
  const profile = await testApp();
  const { sourceId } = await fullLife(profile);
  const { bytes, fileName } = await makeBackup(profile.app);
  return { ...profile, sourceId, bytes, fileName };
}

describe('a backup', () => {
  test('restored onto an empty profile is everything, exactly', async () => {
    const { app, bytes, fileName } = await lived();
    expect(fileName).toMatch(/^stepmark-\d{4}-\d\d-\d\d\.zip$/u);
    const { app: other, clock } = await testApp();
    clock.at += 1e9;
    expect(await restoreBackup(other, new Blob([bytes]))).toBe('restored');
    const names = [...SHARED_NAMES, 'assetBytes', 'cards'];
    expect(await dump(other, names)).toEqual(await dump(app, names));
    for (const name of ['sources', 'highlights', 'assets', 'questions', 'reviews', 'aliases'])
      expect(await other.db.table(name).count()).toBeGreaterThan(0);
    // And it can be taken along again.
    expect(
      await restoreBackup((await testApp()).app, new Blob([(await makeBackup(other)).bytes])),
    ).toBe('restored');
  });

  test('brings no questions again that were dropped', async () => {
    const { bytes, sourceId } = await lived();
    const { app } = await testApp();
    await restoreBackup(app, new Blob([bytes]));
    const isDropped = ({ deletedAt }: { deletedAt: number | null }) => deletedAt !== null;
    const dropped = (await app.db.questions.toArray()).filter(isDropped);
    expect(dropped.length).toBeGreaterThan(0);
    // What the pipeline has seen is not in the backup: all passages are drafted again.
    const waiting = await undrafted(app, await liveHighlights(app, sourceId));
    expect(waiting.length).toBeGreaterThan(0);
    for (const { id } of waiting) await makeQuestions(app, id, { context: '', docTerms: [] });
    expect((await app.db.questions.toArray()).filter(isDropped)).toEqual(dropped);
  });

  test('is not mixed with notes that are there', async () => {
    const { bytes } = await lived();
    const { app } = await testApp();
    await openBytes(app, sampleBytes());
    const before = await dump(app);
    expect(await restoreBackup(app, new Blob([bytes]))).toMatchObject({ kind: 'notEmpty' });
    expect(await dump(app)).toEqual(before);
  });

  test('with a byte changed anywhere: all of it as it was, or nothing and the reason', async () => {
    const { app, bytes } = await lived();
    const whole = await dump(app, [...SHARED_NAMES]);
    let { app: empty } = await testApp();
    let before = await dump(empty);
    const check = async (at: number, by: number) => {
      const damaged = new Uint8Array(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ by;
      const result = await restoreBackup(empty, new Blob([damaged]));
      const kind = result === 'restored' ? result : result.kind;
      expect(['restored', 'damaged', 'notBackup', 'newer']).toContain(kind);
      // Some bytes of a zip say nothing: times, attributes.
      const names = kind === 'restored' ? [...SHARED_NAMES] : undefined;
      expect(await dump(empty, names)).toEqual(kind === 'restored' ? whole : before);
      if (kind !== 'restored') return;
      ({ app: empty } = await testApp());
      before = await dump(empty);
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), check),
      { numRuns: times(400) },
    );
  });

  test.each<[string, (json: string) => string, string]>([
    ['another row', (json) => json.replace('"note":"', '"note":"!'), 'damaged'],
    [
      'a newer version',
      (json) => json.replace(/"schemaVersion":\d+/, '"schemaVersion":999'),
      'newer',
    ],
    ['no JSON', () => '{', 'damaged'],
    ['something else', () => '{"format":"other"}', 'notBackup'],
  ])('with %s', async (_, change, kind) => {
    const { bytes } = await lived();
    const files = unzipSync(bytes);
    const json = new TextDecoder().decode(files['backup.json']);
    const zip = zipSync({ ...files, 'backup.json': new TextEncoder().encode(change(json)) });
    const { app } = await testApp();
    const before = await dump(app);
    const result = await restoreBackup(app, new Blob([new Uint8Array(zip)]));
    expect(result).toMatchObject({ kind });
    expect(await dump(app)).toEqual(before);
  });

  test('without a figure, cut short, or no zip at all', async () => {
    const { bytes } = await lived();
    const files = unzipSync(bytes);
    const picture = Object.keys(files).find((name) => name.startsWith('assets/'));
    const { [picture!]: _, ...rest } = files;
    const { app } = await testApp();
    const before = await dump(app);
    for (const [blob, kind] of [
      [new Blob([new Uint8Array(zipSync(rest))]), 'damaged'],
      [new Blob([bytes.subarray(0, bytes.length / 2)]), 'damaged'],
      [new Blob(['no zip']), 'notBackup'],
      [new Blob([]), 'notBackup'],
    ] as const) {
      const result = await restoreBackup(app, blob);
      expect(result).toMatchObject({ kind });
      expect(result).not.toMatchObject({ detail: '' });
      expect(await dump(app)).toEqual(before);
    }
  });
});

describe('notes', () => {
  test('hold every living highlight once, under its case study and step', async () => {
    const { app, sourceId } = await lived();
    const { bytes, fileName, mediaType } = await exportNotes(app, sourceId);
    expect(mediaType).toBe('application/zip');
    const files = unzipSync(bytes);
    const name = fileName.replace(/\.zip$/u, '.md');
    const markdown = new TextDecoder().decode(files[name]);

    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(markdown) ?? [];
    expect(parse(front)).toMatchObject({ pages: 8, tags: ['stepmark', expect.any(String)] });
    const ids = [...body.matchAll(/ \^([A-Za-z0-9-]+)$/gmu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const highlights = await liveHighlights(app, sourceId);
    for (const { id } of highlights) expect(ids.filter((each) => each === id)).toHaveLength(1);
    expect(body.match(/^> \[!(?:quote|note)/gmu)).toHaveLength(highlights.length);

    const headings = [...body.matchAll(/^#+ .*$/gmu)].map(([line]) => line);
    expect(headings.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(headings.filter((line) => line.startsWith('### '))).toHaveLength(2);
    expect(headings.at(-1)).toBe('## Not placed yet');
    // The figure is embedded and beside the note.
    const [, embedded = ''] = /!\[\[(.+?)\]\]/u.exec(body) ?? [];
    expect(Object.keys(files).toSorted()).toEqual([name, embedded].toSorted());
  });

  test('without figures are one Markdown file', async () => {
    const { app } = await testApp();
    const opened = await openBytes(app, sampleBytes());
    const { fileName, mediaType } = await exportNotes(app, opened.sourceId);
    expect([fileName.endsWith('.md'), mediaType]).toEqual([true, 'text/markdown']);
  });
});
