import { expect, test } from 'vitest';
import { putBookIndex } from '@/lib/app/book-index';
import { draftFor } from '@/lib/app/draft-questions';
import { questionsOfHighlight } from '@/lib/app/questions';
import type { CaseStudy } from '@/lib/model/framework';
import type { CaseStudyId } from '@/lib/model/ids';
import { BookIndexer } from '@/lib/question/book/book-index';
import { mark, openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

test('what a passage leaves open is said by the case study it stands in', async () => {
  const line =
    'The computation is done several times, with different initializations of the centroids.';
  const { app } = await testApp();
  const opened = await openBytes(app, textPdf([[line]]));
  const { id } = await mark(app, opened, line);
  const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null, deviceId: app.db.deviceId };
  const { sourceId } = opened;
  const study = { ...stamps, id: 'a case study' as CaseStudyId, sourceId, title: '3. Clustering' };
  await app.db.caseStudies.put({ ...study, sortIndex: 0 } as unknown as CaseStudy);
  await app.db.highlights.update(id, { caseStudyId: study.id });
  await draftFor(app, opened, id);
  const prompts = (await questionsOfHighlight(app, id)).map(({ prompt }) => prompt);
  expect(prompts.length).toBeGreaterThan(0);
  for (const prompt of prompts) expect(prompt).toMatch(/^Clustering: The /);
});

test('the section a passage stands in is said before its question', async () => {
  const line =
    'A lookup reads two buckets, which are given by independent polynomial fingerprints of its key.';
  const { app } = await testApp();
  const opened = await openBytes(
    app,
    textPdf([['4.2 Cuckoo hashing: two of everything', '', line]]),
  );
  const { id } = await mark(app, opened, line);
  const { sourceId } = opened;
  const indexer = new BookIndexer([{ title: 'Cuckoo hashing: two of everything', pageIndex: 0 }]);
  indexer.add(0, (await opened.texts.read(0)).raw);
  const contentHash = opened.contentHash ?? 'its hash';
  await app.db.sources.update(sourceId, { contentHash });
  await putBookIndex(app.db, { sourceId, contentHash }, indexer.finish());
  await draftFor(app, opened, id);
  const prompts = (await questionsOfHighlight(app, id)).map(({ prompt }) => prompt);
  expect(prompts.length).toBeGreaterThan(0);
  for (const prompt of prompts) expect(prompt).toMatch(/^Cuckoo hashing: /);
});

test('a heading within a mark is no part of the sentence below it, and no offset moves', async () => {
  const lines = [
    'What a feature store is for',
    '',
    'A feature store is a service that keeps values consistent',
    'between training and serving.',
  ];
  const { app } = await testApp();
  const opened = await openBytes(app, textPdf([lines]));
  const { raw } = await opened.texts.read(0);
  const { id } = await mark(app, opened, raw.trimEnd());
  const highlight = (await app.db.highlights.get(id))!;
  expect(highlight.text).toBe(lines.filter(Boolean).join(' '));

  await draftFor(app, opened, id);
  const made = await questionsOfHighlight(app, id);
  expect(made.map(({ prompt }) => prompt)).toContain('What is a feature store?');
  for (const { prompt, answer, answerSpans } of made) {
    expect(prompt).not.toContain('store is for');
    const pieces = answerSpans.map(({ start, end }) => highlight.text.slice(start, end));
    expect(pieces.join(' … ')).toBe(answer);
  }
});
