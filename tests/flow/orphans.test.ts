import { expect, test } from 'vitest';
import { redo, undo } from '@/lib/app/change';
import { addHighlight, editHighlight } from '@/lib/app/highlights';
import { declareSame } from '@/lib/app/keep-source';
import { markNote, markText } from '@/lib/app/make-mark';
import { explainOrphan, relink, tryCarryOver } from '@/lib/app/orphans';
import { writeQuestion } from '@/lib/app/questions';
import { liveHighlights } from '@/lib/app/reader-highlights';
import { spanOfHighlight } from '@/lib/app/spans';
import { mark, openAndKeep } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';

const FILLER = Array.from({ length: 60 }, (_, index) => `Line ${index} is in every edition.`);
const SLOW = 'The kiln cools slowly overnight before anyone opens it.';
const edition = (...pages: string[]) =>
  textPdf([FILLER, ...pages.map((line) => [line])], { id: false, title: 'A book' });
const signal = new AbortController().signal;
const quiet = () => undefined;

async function changedBook() {
  const { app } = await testApp();
  const first = await openAndKeep(
    app,
    edition(SLOW, 'Of this nothing is left.', 'The third page.'),
  );
  const { opened, outcome } = first;
  const slow = await mark(app, opened, SLOW, { pageIndex: 1 });
  const gone = await mark(app, opened, 'Of this nothing is left.', { pageIndex: 2 });
  await mark(app, opened, 'Line 3 is in every edition.');
  const place = { pageIndex: 3, point: { x: 100, y: 100 } };
  await addHighlight(app, await markNote(opened, outcome.sourceId, place), [], { note: 'Pinned' });
  await editHighlight(app, { id: slow.id, sourceId: outcome.sourceId }, { note: 'Keep me' });
  await writeQuestion(
    app,
    { id: slow.id, sourceId: outcome.sourceId },
    { prompt: 'When?', answer: 'Then.' },
  );
  const second = await openAndKeep(
    app,
    edition(
      'Before anyone at all opens it, the kiln has to cool very slowly overnight.',
      'x',
      'The third page.',
    ),
  );
  return { app, slow: slow.id, gone: gone.id, known: outcome.sourceId, ...second };
}

test('how the highlights of a known book fare is counted before anything changes', async () => {
  const { app, opened, known } = await changedBook();
  const shares: number[] = [];
  const before = await app.db.highlights.toArray();
  const counts = await tryCarryOver(app, opened, known, (share) => shares.push(share), signal);
  expect(counts).toEqual({ exact: 2, fuzzy: 0, lost: 2 });
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(await app.db.highlights.toArray()).toEqual(before);
  const ended = AbortSignal.abort();
  await expect(tryCarryOver(app, opened, known, quiet, ended)).rejects.toThrow(/abort/i);
});

test('a lost passage is explained, guessed and linked again, with its note and questions; undoable', async () => {
  const { app, opened, outcome, known, slow, gone } = await changedBook();
  await declareSame(app, opened, outcome, known);
  const rowOf = async (id: string) =>
    (await liveHighlights(app, known)).find((each) => each.id === id)!;
  expect(await explainOrphan(opened, await rowOf(gone), quiet, signal)).toEqual({
    reason: 'gone',
    guesses: [],
  });
  const lost = await rowOf(slow);
  expect(await spanOfHighlight(opened, lost)).toBeNull();
  const { reason, guesses } = await explainOrphan(opened, lost, quiet, signal);
  expect(reason).toBe('changed');
  expect(guesses[0]!.text).toMatch(/opens it|kiln/u);
  const questions = await app.db.questions.toArray();
  await relink(app, lost, await markText(opened, known, guesses[0]!.span));
  const linked = await rowOf(slow);
  expect(linked).toMatchObject({ note: 'Keep me', text: guesses[0]!.text, kind: 'text' });
  expect(await spanOfHighlight(opened, linked)).toEqual(guesses[0]!.span);
  expect(
    (await app.db.questions.toArray()).map(({ id, highlightId }) => [id, highlightId]),
  ).toEqual(questions.map(({ id }) => [id, slow]));
  expect(await undo(app, known)).toBe('relinked');
  expect((await rowOf(slow)).text).toBe(SLOW);
  expect(await redo(app, known)).toBe('relinked');
  expect((await rowOf(slow)).text).toBe(guesses[0]!.text);
});
