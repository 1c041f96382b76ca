import { expect, test } from 'vitest';
import { draftFor } from '@/lib/app/draft-questions';
import { questionsOfHighlight } from '@/lib/app/questions';
import { mark, openBytes } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

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
