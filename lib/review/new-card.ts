import type { QuestionId, SourceId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';

/** A card that was never graded; due from `createdAt` on (epoch milliseconds). */
export function newCard(questionId: QuestionId, sourceId: SourceId, createdAt: number): Card {
  return {
    questionId,
    sourceId,
    queue: 'new',
    dueAt: createdAt,
    stability: 0,
    difficulty: 0,
    scheduledDays: 0,
    learningStep: 0,
    reps: 0,
    lapses: 0,
    state: 0,
    lastReviewedAt: null,
  };
}
