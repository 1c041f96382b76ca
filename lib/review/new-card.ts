import type { Question } from '@/lib/model/question';
import type { Card } from '@/lib/model/review';

/** What a card takes from its question. */
export type CardOrigin = Pick<Question, 'id' | 'sourceId' | 'highlightId' | 'createdAt'>;

/** A card that was never graded; due since its question was made. */
export function newCard({ id, sourceId, highlightId, createdAt }: CardOrigin): Card {
  return {
    questionId: id,
    sourceId,
    highlightId,
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
    lastReviewedDay: null,
    wantedAt: null,
  };
}
