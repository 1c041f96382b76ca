import { sha256 } from 'hash-wasm';
import { readBookOutline } from '@/lib/app/book-outline';
import { draftFor } from '@/lib/app/draft-questions';
import { rangesOf, setSectionStep, steps } from '@/lib/app/case-studies';
import { undo } from '@/lib/app/change';
import { addHighlight, deleteHighlight, editHighlight } from '@/lib/app/highlights';
import {
  deleteQuestion,
  editQuestion,
  questionsOfHighlight,
  suspendQuestion,
  writeQuestion,
} from '@/lib/app/questions';
import { markNote } from '@/lib/app/make-mark';
import { removeSource, saveView } from '@/lib/app/reading';
import { answer, revoke } from '@/lib/app/review';
import { changeSetting } from '@/lib/app/settings';
import type { AssetId, SourceId } from '@/lib/model/ids';
import { resave } from '@/tests/fixtures/resave.ts';
import { textPdf } from '@/tests/fixtures/text-pdf.ts';
import { sampleBytes } from './pdf-files.ts';
import { keep, mark, openAndKeep, openBytes } from './reading.ts';
import type { TestApp } from './test-app.ts';

/** Small, and not text: what a picture's bytes may be. */
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 10, 13]);

/**
 * A profile in which everything was done that can be done: two books, one saved again, one thrown
 * away; marks of all kinds, questions in every state, grades and a grade taken back.
 */
export async function fullLife({ app, clock }: TestApp): Promise<{ sourceId: SourceId }> {
  const later = () => (clock.at += 60_000);
  const { opened } = await openAndKeep(app, sampleBytes(), 'A: sample #1.pdf');
  const { sourceId } = opened;
  await readBookOutline(app, opened, sourceId);
  const [one, two] = await steps(app);
  const [range] = await rangesOf(app, sourceId);
  await setSectionStep(app, range!, range!.sections[1]!, two!.id);
  await saveView(app, sourceId, {
    viewPageIndex: 3,
    viewLeft: 0,
    viewTop: 512.25,
    viewScale: '1.25',
    viewRotation: 90,
  });
  later();

  const first = await mark(
    app,
    opened,
    'Estimating the relevance of each item on its own and sorting by the estimate\nis called pointwise ranking. It is simple, its scores can be calibrated, and it is\nwhere most teams begin. Learning from pairs which of two items should come\nﬁrst is called pairwise ranking',
    { pageIndex: 1, stepIds: [two!.id, one!.id] },
  );
  await draftFor(app, opened, first.id);
  const highlight = { id: first.id, sourceId };
  later();
  await editHighlight(app, highlight, { note: '# A note\n\n- with *Markdown* ^block | [[x]]' });
  await editHighlight(app, highlight, { tags: ['two words', '#42'], color: '#FFCC00' });
  const own = await writeQuestion(app, highlight, { prompt: 'My own?\n\nYes?', answer: 'a::b' });
  const drafted = (await questionsOfHighlight(app, first.id)).filter(({ id }) => id !== own);
  await editQuestion(app, drafted[0]!, { prompt: 'Edited?', answer: 'So.' });
  await deleteQuestion(app, drafted[1]!);
  later();

  const second = await mark(app, opened, 'A recipe app has more recipes', { stepIds: [one!.id] });
  const parked = await writeQuestion(
    app,
    { id: second.id, sourceId },
    { prompt: 'Parked?', answer: 'Yes.' },
  );
  await suspendQuestion(app, { id: parked, sourceId }, true);
  const third = await mark(app, opened, 'Six million requests a day', { pageIndex: 1 });
  await deleteHighlight(app, { id: third.id, sourceId });
  await mark(app, opened, 'about 70 requests per second', { pageIndex: 1 });
  await addHighlight(
    app,
    {
      sourceId,
      kind: 'area',
      selectors: [
        { type: 'ShapeSelector', rect: [96, 200, 500, 320] },
        { type: 'PageSelector', index: 1, endIndex: 1, label: '2' },
      ],
      sortIndex: '00001|002000',
      text: '',
      quads: [],
      region: { pageIndex: 1, rect: [96, 200, 500, 320] },
      caption: 'Figure 1.1. What happens.',
      picture: {
        id: (await sha256(PICTURE)) as AssetId,
        bytes: PICTURE,
        mediaType: 'image/png',
        width: 404,
        height: 120,
      },
    },
    [two!.id],
  );
  for (const point of [{ x: 90, y: 700 }, null]) {
    await addHighlight(app, await markNote(opened, sourceId, { pageIndex: 2, point }), [], {
      note: 'Pinned',
      style: 'fill',
      color: '#b3e5fc',
    });
  }
  later();

  const asked = (await questionsOfHighlight(app, first.id)).filter(
    ({ status }) => status === 'kept',
  );
  for (const [index, { id }] of asked.entries()) {
    const card = await app.db.cards.get(id);
    const { id: event } = await answer(app, card!, index % 2 === 0 ? 3 : 1, 4321.5);
    later();
    if (index === 1) await revoke(app, event);
  }
  await changeSetting(app, 'desiredRetention', 0.93);
  await changeSetting(app, 'theme', 'dark');

  await openAndKeep(app, resave(sampleBytes()), 'saved again.pdf');
  const other = await openBytes(app, textPdf([['Another book.'], ['Its second page.']]));
  await mark(app, other, 'Another book.');
  await undo(app, other.sourceId);
  await keep(app, other);
  await removeSource(app, other.sourceId);
  later();
  return { sourceId };
}
