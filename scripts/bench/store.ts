// First: Dexie takes the database from the global that this sets.
import 'fake-indexeddb/auto';
import { type App, type Platform, createApp } from '@/lib/app/app';
import { rebuildCards } from '@/lib/app/cards';
import { answer } from '@/lib/app/review';
import type { QuestionId, ReviewId, SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Card, GradeEvent } from '@/lib/model/review';
import type { Comparison } from './rounds.ts';

const ANSWERS = 1000;
const GOOD = 3;
const SECONDS_5 = 5000;

/** A clock that stands still but for a second each time it is read, and no machine. */
function platform(): Platform {
  let now = Date.UTC(2026, 0, 1);
  const none = () => Promise.reject(new Error('not in this bench'));
  return {
    now: () => (now += 1000),
    utcOffsetMinutes: () => 0,
    keep: none,
    readKept: none,
    removeKept: none,
    draftQuestions: none,
    startTextIndex: () => {
      throw new Error('not in this bench');
    },
  };
}

/** A fresh store with a card for each answer. */
async function withCards(): Promise<{ app: App; cards: Card[] }> {
  const app = await createApp(platform(), crypto.randomUUID());
  const sourceId = app.newId<SourceId>();
  const questions = Array.from({ length: ANSWERS }, (_, index) => ({
    id: app.newId<QuestionId>(),
    sourceId,
    highlightId: null,
    kind: 'written',
    status: 'kept',
    prompt: `Question ${index}`,
    answer: `Answer ${index}`,
    spanStart: -1,
    spanEnd: -1,
    generatedKey: '',
    edited: false,
    suspendedAt: null,
  }));
  await app.db.questions.bulkAdd(questions as unknown as Question[]);
  await rebuildCards(app);
  return { app, cards: await app.db.cards.toArray() };
}

/** Milliseconds for a piece of work on every card. */
async function each(work: (app: App, card: Card) => Promise<unknown>): Promise<number> {
  const { app, cards } = await withCards();
  const startedAt = performance.now();
  for (const card of cards) await work(app, card);
  const ms = performance.now() - startedAt;
  await app.db.delete();
  return ms;
}

/** What must be written at the least: the event and the card, in one transaction. */
async function bareWrite(app: App, card: Card): Promise<void> {
  const { db } = app;
  const event: GradeEvent = {
    id: app.newId<ReviewId>(),
    questionId: card.questionId,
    kind: 'grade',
    reviewedAt: app.now(),
    grade: GOOD,
    dueAt: app.now(),
    durationMs: SECONDS_5,
    parameterVersion: 'bare',
    desiredRetention: 0.9,
    utcOffsetMinutes: 0,
    rolloverHour: 4,
    deviceId: db.deviceId,
  };
  await db.transaction('rw', [db.reviews, db.cards], async () => {
    await db.reviews.add(event);
    await db.cards.put({ ...card, reps: 1 });
  });
}

/** Answering: settings, scheduling, log and replay, against writing the same two rows. In memory. */
export async function* benchStore(): AsyncGenerator<Comparison, void> {
  yield {
    bench: 'store',
    subject: `${ANSWERS} answers`,
    ours: {
      name: 'answering',
      measure: () => each((app, card) => answer(app, card, GOOD, SECONDS_5)),
    },
    peer: { name: 'writing event and card', measure: () => each(bareWrite) },
  };
}
