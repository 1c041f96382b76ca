import type { QuestionId } from '@/lib/model/ids';
import type { Card, Review } from '@/lib/model/review';
import type { Settings } from '@/lib/model/setting';
import { parameterVersion } from '@/lib/review/parameters';
import { daysToWeigh, type SchedulingOptions } from '@/lib/review/scheduler';
import { DEFAULT_STEPS, parseSteps, type Steps } from '@/lib/review/steps';
import type { App } from './app';
import { plannedByDay } from './due-hours';
import { readSettings } from './settings';

/** What every event says of how it was scheduled. */
type Circumstances = Omit<Extract<Review, { kind: 'reset' }>, 'kind' | 'dueAt'>;

type Options = SchedulingOptions & { readonly steps: Steps };

/** How the reader's reviews are scheduled now, but for what is planned already. */
export async function schedulingOptions(app: App): Promise<Options> {
  return optionsBy(app, await readSettings(app));
}

/** How reviews are scheduled now by some settings, but for what is planned already. */
export function optionsBy(app: App, settings: Settings): Options {
  return {
    desiredRetention: settings.desiredRetention,
    rolloverHour: settings.rolloverHour,
    utcOffsetMinutes: app.utcOffsetMinutes(app.now()),
    steps: {
      learning: parseSteps(settings.learningSteps) ?? DEFAULT_STEPS.learning,
      relearning: parseSteps(settings.relearningSteps) ?? DEFAULT_STEPS.relearning,
    },
  };
}

/** The options to grade a card with: what is planned for the days it may fall on is counted. */
export async function optionsFor(app: App, card: Card, now: number) {
  const options = await schedulingOptions(app);
  const days = daysToWeigh(card, now, options);
  const byDay = await plannedByDay(app, Math.min(...days), Math.max(...days), options);
  return { ...options, load: (day: number) => byDay.get(day) ?? 0 };
}

/**
 * Now, or just after the last event of the question: its log is replayed in order of time, and an
 * event comes after the last one even with the clock set back.
 */
export async function nextMoment(app: App, id: QuestionId): Promise<number> {
  const last = await app.db.reviews
    .where('[questionId+reviewedAt]')
    .between([id, -Infinity], [id, Infinity])
    .last();
  return Math.max(app.now(), (last?.reviewedAt ?? -1) + 1);
}

/** What a new event begins with. */
export function circumstances(
  app: App,
  questionId: QuestionId,
  reviewedAt: number,
  options: Options,
): Circumstances {
  return {
    id: app.newId<Circumstances['id']>(),
    questionId,
    reviewedAt,
    parameterVersion: parameterVersion(options.steps),
    desiredRetention: options.desiredRetention,
    utcOffsetMinutes: options.utcOffsetMinutes,
    rolloverHour: options.rolloverHour,
    deviceId: app.db.deviceId,
  };
}
