import type { Source } from '@/lib/model/source';
import type { App } from './app';
import { dueCount, nextDue } from './due';

/** Seconds a card takes on average, until the reader's own pace is known. */
const SECONDS_A_CARD = 12;

/** The one thing to do first, and why. */
export type Today =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'review';
      readonly due: number;
      readonly minutes: number;
      readonly lastRead: Source | null;
    }
  | { readonly kind: 'read'; readonly source: Source; readonly nextDueAt: number | null };

/** What is due comes first; else reading goes on where it stopped. */
export async function today(app: App): Promise<Today> {
  const lastRead = await lastReadSource(app);
  const due = await dueCount(app);
  if (due > 0) {
    return {
      kind: 'review',
      due,
      minutes: Math.max(1, Math.round((due * (await pace(app))) / 60)),
      lastRead,
    };
  }
  if (lastRead) return { kind: 'read', source: lastRead, nextDueAt: await nextDue(app) };
  return { kind: 'empty' };
}

/** The book that was open last; `null` without any. */
export async function lastReadSource({ db }: App): Promise<Source | null> {
  const living = await db.sources
    .orderBy('lastOpenedAt')
    .reverse()
    .filter((source) => source.deletedAt === null)
    .first();
  return living ?? null;
}

/** Answers that the pace is taken from: the latest ones. */
const RECENT = 50;

/** Seconds longer than this mean that the reader went away. */
const AWAY = 120;

/** Seconds the reader takes for a card: median of the latest answers. */
async function pace({ db }: App): Promise<number> {
  const recent = await db.reviews.orderBy('reviewedAt').reverse().limit(RECENT).toArray();
  const seconds = recent
    .flatMap((event) => (event.kind === 'grade' ? event.durationMs / 1000 : []))
    .filter((value) => value < AWAY)
    .toSorted((a, b) => a - b);
  return seconds[Math.floor(seconds.length / 2)] ?? SECONDS_A_CARD;
}
