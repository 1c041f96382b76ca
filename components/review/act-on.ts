import { i18n } from '#i18n';
import { tellMoved } from '@/components/shared/move-items';
import { showToast } from '@/components/ui/toast';
import type { Move } from '@/lib/app/move-cards';
import type { Aside } from './acts';
import type { ReviewSession } from './review-session';

const ASIDE = {
  suspend: 'questions.suspended',
  flag: 'questions.flagged',
  drop: 'questions.dropped',
} as const satisfies Record<Aside, string>;

/** Takes the question on screen out of reviewing, and says so with a way back. */
export async function putAside(session: ReviewSession, how: Aside): Promise<void> {
  const act = await session.setAside(how);
  if (!act) return;
  showToast({
    text: i18n.t(ASIDE[how]),
    action: { label: i18n.t('common.undo'), run: () => void session.undo(act) },
  });
}

/** Moves the question on screen to another date, and says so with a way back. */
export async function moveAsked(session: ReviewSession, how: Move): Promise<void> {
  const done = await session.move(how);
  if (done) tellMoved(how, done.moved.dueAt - Date.now(), () => session.undo(done.act));
}

/** What may be done with the date of the question on screen: a quiz asks also what is not due. */
export const movesOf = (session: ReviewSession): readonly Move[] => [
  ...(session.quiz.value ? (['today'] as const) : []),
  'day',
  'week',
  'month',
  'forget',
];
