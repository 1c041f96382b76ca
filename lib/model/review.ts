import type { DeviceId, HighlightId, QuestionId, ReviewId, SourceId } from './ids';

/** Again, Hard, Good, Easy. */
export type Grade = 1 | 2 | 3 | 4;

interface ReviewBase {
  readonly id: ReviewId;
  readonly questionId: QuestionId;
  /** Epoch milliseconds. */
  readonly reviewedAt: number;
  /** Names the scheduler, its weights and settings the event was made with. */
  readonly parameterVersion: string;
  /** Share of cards to remember the event was scheduled for, 0–1. */
  readonly desiredRetention: number;
  /** Minutes east of UTC and hour at which a day begins, where the reader was. */
  readonly utcOffsetMinutes: number;
  readonly rolloverHour: number;
  readonly deviceId: DeviceId;
}

export interface GradeEvent extends ReviewBase {
  readonly kind: 'grade';
  readonly grade: Grade;
  /** The due date that was chosen, fuzz included: replay takes it, never draws again. */
  readonly dueAt: number;
  /** Milliseconds from question to grade. */
  readonly durationMs: number;
}

/** Revokes an earlier event; the log itself stays append-only. */
export interface UndoEvent extends ReviewBase {
  readonly kind: 'undo';
  readonly revokes: ReviewId;
  readonly dueAt: number;
}

/** Forgets the memory state: the card is new again. */
interface ResetEvent extends ReviewBase {
  readonly kind: 'reset';
  readonly dueAt: number;
}

/** Moves the due date without a grade: later, or earlier (pulled forward). */
interface PostponeEvent extends ReviewBase {
  readonly kind: 'postpone';
  readonly dueAt: number;
}

/** An entry of the append-only log from which cards are derived. */
export type Review = GradeEvent | UndoEvent | ResetEvent | PostponeEvent;

export type CardQueue = 'new' | 'learning' | 'review' | 'suspended';

/** Memory state of a question (local; replayed from the log). */
export interface Card {
  readonly questionId: QuestionId;
  readonly sourceId: SourceId;
  /** What the question was made from; questions of one highlight give each other away. */
  readonly highlightId: HighlightId | null;
  readonly queue: CardQueue;
  readonly dueAt: number;
  /** FSRS: days until recall falls to the desired retention's reference; 0 while new. */
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  /** Index into the learning steps; losing it keeps a card in Learning for ever. */
  readonly learningStep: number;
  readonly reps: number;
  readonly lapses: number;
  /** FSRS: 0 New, 1 Learning, 2 Review, 3 Relearning. */
  readonly state: 0 | 1 | 2 | 3;
  readonly lastReviewedAt: number | null;
  /** The reader's day of that, by the calendar that held then: days since 1 January 1970. */
  readonly lastReviewedDay: number | null;
  /** When the reader asked to be asked it early; `null` when it comes by its date alone. */
  readonly wantedAt: number | null;
}
