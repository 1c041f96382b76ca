import { describe, expect, test } from 'vitest';
import { ReviewSession } from '@/components/review/review-session';
import { addHighlight, type Mark } from '@/lib/app/highlights';
import { writeQuestion } from '@/lib/app/questions';
import { changeSetting } from '@/lib/app/settings';
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
async function sitting(count: number, { quiz = false, length = 0, minutes = 0 } = {}) {
  const { app, clock } = await testApp();
  for (let made = 0; made < count; made++) {
    const { id }: { id: HighlightId } = await addHighlight(app, MARK, []);
    await writeQuestion(app, { id, sourceId: BOOK }, { prompt: `Why ${made}?`, answer: 'So.' });
  }
  const session = new ReviewSession(app, {});
  await session.start({ quiz, length, minutes });
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

  test('of some minutes ends with the first answer after them, and goes on where it was', async () => {
    const { app, clock, session, asked } = await sitting(5, { minutes: 5 });
    const { time, share, left } = session;
    const answerAfter = async (minutes: number) => {
      clock.at += minutes * 60_000;
      await session.grade(4);
    };
    await answerAfter(1.5);
    // Away for an hour, of which two minutes count.
    await answerAfter(60);
    expect([time.spentMinutes.value, share.value]).toEqual([3, 0.7]);
    clock.at += 110_000;
    // Time alone ends nothing: the question on screen is answered first.
    expect(asked()).not.toBeNull();
    await answerAfter(0);
    expect(session.state.value.kind).toBe('done');
    expect([left.value, share.value, time.spentMinutes.value]).toEqual([2, 1, 5]);
    expect(session.results.value).toHaveLength(3);

    await session.goOn();
    expect([left.value, time.spentMinutes.value]).toEqual([2, 0]);
    await session.grade(4);
    await session.grade(4);
    expect(session.state.value.kind).toBe('done');
    expect(left.value).toBe(0);
    expect(new Set(session.results.value.map(({ questionId }) => questionId)).size).toBe(5);
    expect(await app.db.reviews.count()).toBe(5);
  });

  test('ended by time takes the last answer back, and asks it again', async () => {
    const { clock, session, asked } = await sitting(3, { minutes: 5 });
    for (let answers = 0; answers < 2; answers++) {
      clock.at += 110_000;
      await session.grade(4);
    }
    const last = asked();
    clock.at += 110_000;
    await session.grade(1);
    expect(asked()).toBeNull();
    await session.undo();
    expect(asked()).toBe(last);
  });

  test('offers what it just set aside for rewording, which takes it up again', async () => {
    const { app, clock, session, asked } = await sitting(2);
    await changeSetting(app, 'leechLapses', 1);
    const id = asked()!;
    await session.grade(4);
    await session.grade(4);
    clock.at += 20 * 86_400_000;
    const forgetIt = async () => {
      await session.start({ quiz: false, length: 0, minutes: 0 });
      while (asked() !== id) await session.grade(4);
      await session.grade(1);
    };
    await forgetIt();
    expect(session.leech.value?.id).toBe(id);
    expect((await app.db.cards.get(id))?.queue).toBe('suspended');
    // Taking the grade back takes the offer back.
    await session.undo();
    expect(session.leech.value).toBeNull();
    expect((await app.db.cards.get(id))?.queue).toBe('review');

    await session.grade(1);
    await session.reword({ prompt: 'In other words?', answer: 'So.' });
    expect(session.leech.value).toBeNull();
    expect(await app.db.questions.get(id)).toMatchObject({
      prompt: 'In other words?',
      suspendedAt: null,
      leechAt: null,
    });
    expect((await app.db.cards.get(id))?.queue).toBe('learning');
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
    for (const how of ['flag', 'suspend', 'drop'] as const) {
      ids.push(asked());
      await session.setAside(how);
      expect(ids).not.toContain(asked());
    }
    const rows = await app.db.questions.bulkGet(ids as QuestionId[]);
    expect(rows[0]!.flaggedAt).not.toBeNull();
    expect(rows[1]!.suspendedAt).not.toBeNull();
    expect(rows[2]!.status).toBe('dropped');
    expect(session.left.value).toBe(1);
    expect(session.results.value).toEqual([]);
  });

  test('goes on without what was put off or forgotten, and takes either back exactly', async () => {
    const { app, session, asked } = await sitting(3);
    for (const how of ['day', 'week', 'month', 'forget'] as const) {
      const id = asked()!;
      const before = await app.db.cards.get(id);
      const done = await session.move(how);
      expect(asked()).not.toBe(id);
      expect(session.left.value).toBe(2);
      expect(await app.db.cards.get(id)).toMatchObject({ dueAt: done!.moved.dueAt });
      await session.undo(done!.act);
      expect(asked()).toBe(id);
      expect(session.left.value).toBe(3);
      expect(await app.db.cards.get(id)).toEqual(before);
    }
    expect(session.results.value).toEqual([]);
  });

  test('takes back what a message offers, although more was done since', async () => {
    const { app, session, asked } = await sitting(3);
    const id = asked()!;
    const dropped = await session.setAside('drop');
    await session.move('day');
    await session.grade(3);
    await session.undo(dropped!);
    expect(asked()).toBe(id);
    expect(await app.db.questions.get(id)).toMatchObject({ deletedAt: null, status: 'kept' });
    expect(session.results.value).toHaveLength(1);
    // Once taken back there is nothing more to take back of it.
    await session.undo(dropped!);
    expect(session.results.value).toHaveLength(1);
  });

  test('asks what was called for from a quiz, whatever the limits', async () => {
    const { app, clock, session, asked } = await sitting(1);
    const id = asked()!;
    await session.grade(4);
    expect(asked()).toBeNull();
    clock.at += 86_400_000;
    await changeSetting(app, 'reviewsPerDay', 0);
    await session.start({ quiz: true, length: 0, minutes: 0 });
    await session.move('today');
    expect(asked()).toBe(id);
    await session.start({ quiz: false, length: 0, minutes: 0 });
    expect(asked()).toBe(id);
    await session.grade(4);
    expect(await app.db.cards.where('wantedAt').above(-Infinity).count()).toBe(0);
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
