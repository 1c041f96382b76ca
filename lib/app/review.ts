import type { CaseStudy } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { QuestionId, ReviewId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Card, Grade, GradeEvent, UndoEvent } from '@/lib/model/review';
import type { Source } from '@/lib/model/source';
import { leaks } from '@/lib/question/gate/leaks';
import { isCuedBy } from '@/lib/question/wording/topic-cue';
import { interleave } from '@/lib/review/interleave';
import { intervalLabel, type IntervalLabel } from '@/lib/review/interval-label';
import { becameLeech } from '@/lib/review/leech';
import { gradeCard, previewGrades } from '@/lib/review/scheduler';
import type { App } from './app';
import { appendReview } from './append-review';
import { caseStudyIdOf } from './book-notes';
import { rangesOf } from './case-studies';
import { dueCards, type DueFilter } from './due';
import { circumstances, nextMoment, optionsFor, schedulingOptions } from './scheduling';
import { sectionOf } from './section-of';
import { readSettings } from './settings';

/** A card with all a screen shows of it. */
export interface ReviewItem {
  readonly card: Card;
  readonly question: Question;
  /** `null` for a question written without a passage. */
  readonly highlight: Highlight | null;
  readonly source: Source | null;
  readonly caseStudy: CaseStudy | null;
  /** The heading it was marked under; `null` where that is not known, said already, or the answer. */
  readonly section: string | null;
  /** Where each grade would lead. */
  readonly intervals: Record<Grade, IntervalLabel>;
}

/** Ids of the questions to review now, in order: books and steps take turns unless set otherwise. */
export async function reviewQueue(app: App, filter: DueFilter): Promise<QuestionId[]> {
  const [cards, { interleave: mixes }] = await Promise.all([
    dueCards(app, filter),
    readSettings(app),
  ]);
  const ordered = mixes ? interleave(cards, app.now(), await topics(app, cards)) : cards;
  return ordered.map((card) => card.questionId);
}

/** What a card is about: its book and first step. */
async function topics({ db }: App, cards: readonly Card[]): Promise<(card: Card) => string> {
  const ids = new Set(cards.flatMap(({ highlightId }) => highlightId ?? []));
  const highlights = await db.highlights.bulkGet([...ids]);
  const steps = new Map(highlights.map((each) => [each?.id, each?.stepIds[0]]));
  return ({ sourceId, highlightId }) => `${sourceId} ${steps.get(highlightId ?? undefined) ?? ''}`;
}

/** What a card shows; `null` when its question is gone. */
export async function reviewItem(app: App, id: QuestionId): Promise<ReviewItem | null> {
  const { db } = app;
  const [card, question] = await Promise.all([db.cards.get(id), db.questions.get(id)]);
  if (!card || !question || question.deletedAt !== null) return null;
  const [highlight = null, source = null, ranges, intervals] = await Promise.all([
    question.highlightId ? db.highlights.get(question.highlightId) : null,
    db.sources.get(question.sourceId),
    rangesOf(app, question.sourceId),
    gradeIntervals(app, card),
  ]);
  // The one whose pages the highlight lies in, or the one the reader chose.
  const caseStudyId = highlight && caseStudyIdOf(highlight, ranges);
  const [caseStudy, heading] = await Promise.all([
    caseStudyId && db.caseStudies.get(caseStudyId),
    highlight && sectionOf(app, highlight, ranges),
  ]);
  const isSaid = (text: string) => leaks(text, question.answer) || isCuedBy(question.prompt, text);
  const section = heading !== null && isSaid(heading) ? null : heading;
  return { card, question, highlight, source, caseStudy: caseStudy || null, section, intervals };
}

/** The interval each grade would lead to, exactly as grading would give it. */
export async function gradeIntervals(app: App, card: Card): Promise<Record<Grade, IntervalLabel>> {
  const now = await nextMoment(app, card.questionId);
  const due = previewGrades(card, now, await optionsFor(app, card, now));
  return {
    1: intervalLabel(due[1] - now),
    2: intervalLabel(due[2] - now),
    3: intervalLabel(due[3] - now),
    4: intervalLabel(due[4] - now),
  };
}

/** What came of a grade. */
export interface Answered {
  /** The event, by which the grade can be taken back. */
  readonly id: ReviewId;
  /**
   * The question was forgotten so often that it was set aside with this grade: it had better be
   * rewritten. Taking the grade back brings it back.
   */
  readonly leech: boolean;
}

/**
 * Appends a grade to the log and brings the card up to date, in one transaction.
 * @param durationMs from question to grade.
 */
export async function answer(
  app: App,
  card: Card,
  grade: Grade,
  durationMs: number,
): Promise<Answered> {
  const now = await nextMoment(app, card.questionId);
  const options = await optionsFor(app, card, now);
  const { dueAt, card: next } = gradeCard(card, grade, now, options);
  const event: GradeEvent = {
    ...circumstances(app, card.questionId, now, options),
    kind: 'grade',
    grade,
    dueAt,
    durationMs,
  };
  const leech = becameLeech(card, next, (await readSettings(app)).leechLapses);
  await appendReview(app, event, leech ? { suspendedAt: now, leechAt: now } : undefined);
  return { id: event.id, leech };
}

/**
 * Takes an event back, a grade or a move: the log gets a revoking entry, the card is what it was
 * before. A question that was set aside by the grade comes back.
 */
export async function revoke(app: App, id: ReviewId): Promise<QuestionId | null> {
  const revoked = await app.db.reviews.get(id);
  if (!revoked) return null;
  const { questionId, reviewedAt, dueAt } = revoked;
  const now = await nextMoment(app, questionId);
  const event: UndoEvent = {
    ...circumstances(app, questionId, now, await schedulingOptions(app)),
    kind: 'undo',
    revokes: id,
    dueAt,
  };
  const question = await app.db.questions.get(questionId);
  // It carries the very moment of the grade that set it aside.
  const wasLeech = question?.leechAt === reviewedAt && question.suspendedAt === reviewedAt;
  await appendReview(app, event, wasLeech ? { suspendedAt: null, leechAt: null } : undefined);
  return questionId;
}
