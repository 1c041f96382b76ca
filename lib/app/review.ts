import type { CaseStudy } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { QuestionId, ReviewId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Card, Grade, GradeEvent, UndoEvent } from '@/lib/model/review';
import type { Source } from '@/lib/model/source';
import { intervalLabel, type IntervalLabel } from '@/lib/review/interval-label';
import { gradeCard, PARAMETER_VERSION, previewGrades } from '@/lib/review/scheduler';
import type { App } from './app';
import { caseStudyIdOf } from './book-notes';
import { rangesOf } from './case-studies';
import { syncCards } from './cards';
import { dueCards, matchingCards, schedulingOptions, type DueFilter } from './due';

/** A card with all a screen shows of it. */
export interface ReviewItem {
  readonly card: Card;
  readonly question: Question;
  /** `null` for a question written without a passage. */
  readonly highlight: Highlight | null;
  readonly source: Source | null;
  readonly caseStudy: CaseStudy | null;
}

/** Ids of the questions to review now, in order. */
export async function reviewQueue(app: App, filter: DueFilter): Promise<QuestionId[]> {
  return (await dueCards(app, filter)).map((card) => card.questionId);
}

/** Every question that matches, the soonest due first: a quiz although nothing is due. */
export async function quizQueue(app: App, filter: DueFilter): Promise<QuestionId[]> {
  const all = await app.db.cards.toArray();
  const active = all.filter((card) => card.queue !== 'suspended');
  const cards = await matchingCards(app, active, filter);
  return cards.toSorted((a, b) => a.dueAt - b.dueAt).map((card) => card.questionId);
}

/** What a card shows; `null` when its question is gone. */
export async function reviewItem(app: App, id: QuestionId): Promise<ReviewItem | null> {
  const { db } = app;
  const [card, question] = await Promise.all([db.cards.get(id), db.questions.get(id)]);
  if (!card || !question || question.deletedAt !== null) return null;
  const highlight = question.highlightId ? await db.highlights.get(question.highlightId) : null;
  return {
    card,
    question,
    highlight: highlight ?? null,
    source: (await db.sources.get(question.sourceId)) ?? null,
    caseStudy: highlight ? await caseStudyOf(app, highlight) : null,
  };
}

/** The case study whose pages a highlight lies in, or the one the reader chose. */
async function caseStudyOf(app: App, highlight: Highlight): Promise<CaseStudy | null> {
  const id = caseStudyIdOf(highlight, await rangesOf(app, highlight.sourceId));
  return id ? ((await app.db.caseStudies.get(id)) ?? null) : null;
}

/** The interval each grade would lead to, exactly as grading would give it. */
export async function gradeIntervals(app: App, card: Card): Promise<Record<Grade, IntervalLabel>> {
  const now = momentOf(app, card);
  const due = previewGrades(card, now, await schedulingOptions(app));
  return {
    1: intervalLabel(due[1] - now),
    2: intervalLabel(due[2] - now),
    3: intervalLabel(due[3] - now),
    4: intervalLabel(due[4] - now),
  };
}

/**
 * Appends a grade to the log and brings the card up to date, in one transaction.
 * @param durationMs from question to grade.
 * @returns the event's id, by which it can be revoked.
 */
export async function answer(
  app: App,
  card: Card,
  grade: Grade,
  durationMs: number,
): Promise<ReviewId> {
  const options = await schedulingOptions(app);
  const now = momentOf(app, card);
  const { dueAt } = gradeCard(card, grade, now, options);
  const event: GradeEvent = {
    ...eventBase(app, card.questionId, options),
    kind: 'grade',
    reviewedAt: now,
    grade,
    dueAt,
    durationMs,
  };
  await append(app, event);
  return event.id;
}

/** The log is replayed in order of time: a grade comes after the last one, even with the clock set back. */
const momentOf = (app: App, { lastReviewedAt }: Card) =>
  Math.max(app.now(), (lastReviewedAt ?? -1) + 1);

/** Takes a grade back: the log gets a revoking entry, the card is what it was before. */
export async function revoke(app: App, id: ReviewId): Promise<QuestionId | null> {
  const revoked = await app.db.reviews.get(id);
  if (!revoked) return null;
  const options = await schedulingOptions(app);
  const event: UndoEvent = {
    ...eventBase(app, revoked.questionId, options),
    kind: 'undo',
    // Never before what it takes back, even if the clock was set back.
    reviewedAt: Math.max(app.now(), revoked.reviewedAt + 1),
    revokes: id,
    dueAt: revoked.dueAt,
  };
  await append(app, event);
  return revoked.questionId;
}

async function append(app: App, event: GradeEvent | UndoEvent): Promise<void> {
  const { db } = app;
  await db.transaction('rw', [db.reviews, db.questions, db.cards], async () => {
    await db.reviews.add(event);
    await syncCards(app, [event.questionId]);
  });
}

const eventBase = (
  app: App,
  questionId: QuestionId,
  options: Awaited<ReturnType<typeof schedulingOptions>>,
) => ({
  id: app.newId<ReviewId>(),
  questionId,
  parameterVersion: PARAMETER_VERSION,
  desiredRetention: options.desiredRetention,
  utcOffsetMinutes: options.utcOffsetMinutes,
  rolloverHour: options.rolloverHour,
  deviceId: app.db.deviceId,
});
