import type { ReviewId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Card, Review } from '@/lib/model/review';
import { newCard, type CardOrigin } from './new-card';
import { stepsOf } from './parameters';
import { gradeCard, withDueAt } from './scheduler';

/**
 * The card of a question as its event log makes it. `events` may be in any order and are all of this
 * question.
 *
 * The due date in an event wins over what would be computed today: fuzz, balancing and an older
 * scheduler were decided once. Replaying the same log on any machine gives the same card.
 */
export function replay(
  question: CardOrigin & Pick<Question, 'suspendedAt'>,
  events: readonly Review[],
): Card {
  const card = standing(events).reduce(applyEvent, newCard(question));
  return question.suspendedAt === null ? card : suspend(card);
}

/** The events that hold, in order of time: none that was taken back, and no undo. */
export function standing(events: readonly Review[]): Review[] {
  const ordered = inOrder(events);
  const revoked = revokedIds(ordered);
  return ordered.filter(({ id, kind }) => kind !== 'undo' && !revoked.has(id));
}

/** The card after one more event that is not an undo; an undo needs the whole log, so `replay`. */
export function applyEvent(card: Card, event: Review): Card {
  switch (event.kind) {
    case 'grade':
      return withDueAt(
        gradeCard(card, event.grade, event.reviewedAt, {
          ...event,
          steps: stepsOf(event.parameterVersion),
        }).card,
        event.dueAt,
      );
    case 'reset':
      return newCard({ ...card, id: card.questionId, createdAt: event.dueAt });
    case 'postpone':
      return {
        ...card,
        dueAt: event.dueAt,
        // Not put off, but called for.
        wantedAt: event.dueAt <= event.reviewedAt ? event.reviewedAt : null,
      };
    default:
      return card;
  }
}

/** Takes a card out of every queue; its memory state stays for when it comes back. */
export function suspend(card: Card): Card {
  return { ...card, queue: 'suspended' };
}

function inOrder(events: readonly Review[]): Review[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return [...byId.values()].toSorted(
    (a, b) => a.reviewedAt - b.reviewedAt || (a.id < b.id ? -1 : 1),
  );
}

/** Latest first, because an undo can itself be undone. */
function revokedIds(ordered: readonly Review[]): ReadonlySet<ReviewId> {
  const revoked = new Set<ReviewId>();
  for (const event of ordered.toReversed())
    if (event.kind === 'undo' && !revoked.has(event.id)) revoked.add(event.revokes);
  return revoked;
}
