/**
 * Runs inside a page of the extension, on its store: bundled by `scale.ts`, which calls what this
 * leaves in `stepmarkScale`.
 */
import type { App } from '@/lib/app/app';
import { browserPlatform } from '@/lib/app/browser-platform';
import { rebuildCards } from '@/lib/app/cards';
import { dueCards } from '@/lib/app/due';
import { answer, reviewItem, reviewQueue } from '@/lib/app/review';
import { startApp } from '@/lib/app/start-app';
import { statistics } from '@/lib/app/statistics';
import { writeVerbatim } from '@/lib/store/stamping';
import { books, highlightsOf, questionOf, reviewsOf } from './scale-rows.ts';

/** Questions written at a time. */
const PORTION = 5000;

const noWorker = (): never => {
  throw new Error('no workers in this bench');
};

let opening: Promise<App> | null = null;
const open = () =>
  (opening ??= startApp(
    browserPlatform({ keep: noWorker, questions: noWorker, textIndex: noWorker }),
  ));

/** Milliseconds a piece of work takes. */
async function timed(work: (app: App) => Promise<unknown>): Promise<number> {
  const app = await open();
  const startedAt = performance.now();
  await work(app);
  return performance.now() - startedAt;
}

/** Fills an empty profile. @returns milliseconds to derive all cards and sums from the log. */
async function fill(questions: number): Promise<number> {
  const app = await open();
  const { db } = app;
  const stepIds = await db.steps.toCollection().primaryKeys();
  const now = app.now();
  for (let from = 0; from < questions; from += PORTION) {
    if (from % (5 * PORTION) === 0) console.log(`${from} of ${questions} questions`);
    const to = Math.min(questions, from + PORTION);
    const indexes = Array.from({ length: to - from }, (_, index) => from + index);
    await db.transaction('rw', db.sources, db.highlights, db.questions, db.reviews, async (all) => {
      writeVerbatim(all.idbtrans);
      if (from === 0) await db.sources.bulkAdd(books());
      await db.highlights.bulkAdd(highlightsOf(from, to, stepIds));
      await db.questions.bulkAdd(indexes.map(questionOf));
      await db.reviews.bulkAdd(indexes.flatMap((index) => reviewsOf(index, now)));
    });
  }
  return timed(rebuildCards);
}

const page = {
  fill,
  count: async () => {
    const { db } = await open();
    return { cards: await db.cards.count(), reviews: await db.reviews.count() };
  },
  due: () => timed((app) => dueCards(app)),
  /** As many cards by one read as a day's queue holds. */
  dueBare: () =>
    timed(({ db }) =>
      db.cards
        .where('[queue+dueAt]')
        .between(['review', -Infinity], ['review', Infinity])
        .limit(230)
        .toArray(),
    ),
  /** All that a page that is open needs to show the first question of a sitting. */
  begin: () =>
    timed(async (app) => {
      const [first] = await reviewQueue(app, {});
      return first && (await reviewItem(app, first));
    }),
  statistics: () => timed(statistics),
  statisticsBare: () =>
    timed(({ db }) => Promise.all([db.dayStats.toArray(), db.tallies.toArray()])),
  answer: async () => {
    const [card] = await dueCards(await open());
    return timed(async (app) => card && (await answer(app, card, 3, 5000)));
  },
};

export type ScalePage = typeof page;
Object.assign(globalThis, { stepmarkScale: page });
