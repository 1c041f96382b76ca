import { describe, expect, test } from 'vitest';
import { undo } from '@/lib/app/change';
import { draftFor } from '@/lib/app/draft-questions';
import { deleteQuestion, questionsOfHighlight } from '@/lib/app/questions';
import { questionsOfSection } from '@/lib/app/section-questions';
import { takeQuestions } from '@/lib/app/take-questions';
import { readOutline } from '@/lib/pdf/outline';
import { mark, openAndKeep } from '@/tests/builders/reading.ts';
import { testApp } from '@/tests/builders/test-app.ts';
import { OWN_QUESTIONS, questionsPdf } from '@/tests/fixtures/questions-pdf.ts';

const SECTION = 1;
const signal = new AbortController().signal;

async function openedBook() {
  const { app } = await testApp();
  const { opened, outcome } = await openAndKeep(app, questionsPdf());
  const { sourceId } = outcome;
  const outline = await readOutline(opened.pdf.document);
  const offered = (line = SECTION) => questionsOfSection(app, opened, sourceId, outline, line);
  const take = async () =>
    takeQuestions(app, opened, sourceId, await offered(), () => undefined, signal);
  return { app, opened, sourceId, offered, take };
}

describe('a section that asks', () => {
  test('its pairs are offered, also across pages, and nothing of the sections beside it', async () => {
    const { offered } = await openedBook();
    expect((await offered()).map(({ prompt, answer }) => [prompt, answer])).toEqual(OWN_QUESTIONS);
    expect((await offered())[2]?.explanation).toBe('A glaze that runs sticks to it.');
    expect(await offered(0)).toEqual([]);
    // A test without a key has nothing to be taken.
    expect(await offered(2)).toEqual([]);
  });

  test('what is taken is marked, kept with a card, and one step of the history', async () => {
    const { app, sourceId, offered, take } = await openedBook();
    const { change, ids } = await take();
    const highlights = await app.db.highlights.toArray();
    expect(highlights.map(({ text }) => text)).toEqual([
      'Q: Why fire a kiln twice? A: The first firing makes clay hard enough to be glazed. The second melts the glaze. Between the two a potter has time to look for cracks.',
      'Q: Does a slow cooling save fuel? A: No. It saves the ware from cracks. The fuel was burnt before.',
      'Q: What is a bat? A: A shelf inside the kiln. A glaze that runs sticks to it.',
    ]);
    expect(await app.db.cards.count()).toBe(ids.length);
    for (const { answer, answerSpans, highlightId } of await app.db.questions.toArray()) {
      const { text } = highlights.find(({ id }) => id === highlightId)!;
      expect(answerSpans.map(({ start, end }) => text.slice(start, end))).toEqual([answer]);
    }
    expect(await offered()).toEqual([]);
    await undo(app, sourceId, change);
    expect((await app.db.highlights.toArray()).every(({ deletedAt }) => deletedAt !== null)).toBe(
      true,
    );
    expect(await app.db.cards.count()).toBe(0);
    expect(await offered()).toHaveLength(OWN_QUESTIONS.length);
  });

  test('one that the reader dropped is not offered again', async () => {
    const { app, offered, take } = await openedBook();
    const { ids } = await take();
    await deleteQuestion(app, (await app.db.questions.get(ids[0]!))!);
    await app.db.highlights.toCollection().modify({ deletedAt: 1 });
    await app.db.questions.where('id').noneOf([ids[0]!]).modify({ deletedAt: 1 });
    expect((await offered()).map(({ prompt }) => prompt)).toEqual(
      OWN_QUESTIONS.slice(1).map(([prompt]) => prompt),
    );
  });
});

describe('a marked passage that asks', () => {
  test('gives its questions as the book words them', async () => {
    const { app, opened, sourceId } = await openedBook();
    const words = 'Q: Does a slow cooling save fuel? A: No. It saves the ware from\ncracks.';
    const { id } = await mark(app, opened, words, { pageIndex: 1, sourceId });
    await draftFor(app, opened, id);
    expect(await questionsOfHighlight(app, id)).toContainEqual(
      expect.objectContaining({
        kind: 'authored',
        prompt: 'Does a slow cooling save fuel?',
        answer: 'No. It saves the ware from cracks.',
      }),
    );
  });

  test('without its answer waits for the highlight behind it', async () => {
    const { app, opened, sourceId } = await openedBook();
    const asking = await mark(app, opened, 'Q: What is a bat?', { pageIndex: 1, sourceId });
    await draftFor(app, opened, asking.id);
    await app.db.questions.toCollection().modify({ status: 'proposed' });
    const before = await mark(app, opened, 'What comes out of it is called the ware.', {
      sourceId,
    });
    await draftFor(app, opened, before.id);
    const waiting = () => questionsOfHighlight(app, asking.id);
    expect(await waiting()).toMatchObject([{ prompt: 'What is a bat?', answer: '' }]);
    const behind = await mark(app, opened, 'A: A shelf inside the kiln.', {
      pageIndex: 1,
      sourceId,
    });
    await draftFor(app, opened, behind.id);
    expect(await waiting()).toMatchObject([
      { prompt: 'What is a bat?', answer: 'A shelf inside the kiln.', status: 'proposed' },
    ]);
  });
});
