import { describe, expect, test } from 'vitest';
import { ReviewSession } from '@/components/review/review-session';
import { addHighlight, type Mark } from '@/lib/app/highlights';
import { writeQuestion } from '@/lib/app/questions';
import type { HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import { testApp } from '@/tests/builders/test-app.ts';

const BOOK = 'a book' as SourceId;

const MARK: Mark = {
  sourceId: BOOK,
  kind: 'text',
  selectors: [{ type: 'PageSelector', index: 0, endIndex: 0, label: null }],
  sortIndex: '00000|000000',
  text: 'Some words.',
  quads: [],
  region: null,
  picture: null,
};

/** A sitting over questions on passages of their own. */
async function sitting(count: number, { quiz = false, length = 0 } = {}) {
  const { app, clock } = await testApp();
  for (let made = 0; made < count; made++) {
    const { id }: { id: HighlightId } = await addHighlight(app, MARK, []);
    await writeQuestion(app, { id, sourceId: BOOK }, { prompt: `Why ${made}?`, answer: 'So.' });
  }
  const session = new ReviewSession(app, {});
  await session.start({ quiz, length });
  const asked = (): QuestionId | null => {
    const state = session.state.value;
    return state.kind === 'asking' ? state.item.question.id : null;
  };
  return { app, clock, session, asked };
}

describe('a sitting', () => {
  test('of a length takes on no more, but ends what it began', async () => {
    const { app, clock, session, asked } = await sitting(5, { length: 2 });
    const seen = new Set<QuestionId | null>();
    for (let answers = 0; answers < 20 && asked(); answers++) {
      seen.add(asked());
      clock.at += 20 * 60_000;
      await session.grade(answers === 0 ? 1 : 4);
    }
    expect(session.state.value.kind).toBe('done');
    expect(seen.size).toBe(2);
    // The one that was not known came back within the sitting.
    expect(session.results.value.length).toBeGreaterThan(2);
    const untouched = (await app.db.cards.toArray()).filter(({ queue }) => queue === 'new');
    expect(untouched).toHaveLength(3);
  });

  test('counts what is left, and how far it is', async () => {
    const { session } = await sitting(4);
    expect([session.left.value, session.share.value]).toEqual([4, 0]);
    await session.grade(4);
    expect([session.left.value, session.share.value]).toEqual([3, 0.25]);
    await session.undo();
    expect([session.left.value, session.share.value]).toEqual([4, 0]);
  });

  test('goes on without a question that was flagged, suspended or dropped', async () => {
    const { app, session, asked } = await sitting(4);
    const ids: (QuestionId | null)[] = [];
    for (const act of [session.flag, session.suspend, session.drop]) {
      ids.push(asked());
      await act();
      expect(ids).not.toContain(asked());
    }
    const rows = await app.db.questions.bulkGet(ids as QuestionId[]);
    expect(rows[0]!.flaggedAt).not.toBeNull();
    expect(rows[1]!.suspendedAt).not.toBeNull();
    expect(rows[2]!.status).toBe('dropped');
    expect(session.left.value).toBe(1);
    expect(session.results.value).toEqual([]);
  });

  test('shows the answer once, with what was given first', async () => {
    const { session } = await sitting(1);
    session.reveal('mine');
    session.reveal('another');
    expect(session.state.value).toMatchObject({ revealed: true, given: 'mine' });
  });
});

describe('a quiz', () => {
  test('writes nothing, whatever is answered and taken back', async () => {
    const { app, session, asked } = await sitting(3, { quiz: true });
    const before = await app.db.cards.toArray();
    const first = asked();
    await session.grade(1);
    expect(session.left.value).toBe(3);
    await session.undo();
    expect(asked()).toBe(first);
    expect(session.left.value).toBe(3);
    for (let answers = 0; answers < 10 && asked(); answers++)
      await session.grade(answers === 0 ? 1 : 3);
    expect(session.results.value).toHaveLength(4);
    expect(session.state.value.kind).toBe('done');
    expect(await app.db.reviews.count()).toBe(0);
    expect(await app.db.cards.toArray()).toEqual(before);
  });
});
