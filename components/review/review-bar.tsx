import { i18n } from '#i18n';
import { type SittingLength, SittingLengthSelect } from '@/components/shared/sitting-length';
import { ButtonLink } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { minutesLeft } from './results';
import type { ReviewSession } from './review-session';

interface ReviewBarProps {
  readonly session: ReviewSession;
  readonly onLength: (chosen: SittingLength) => void;
}

/** How far the sitting is; until the first answer, how long it is to be. */
export function ReviewBar({ session, onLength }: ReviewBarProps) {
  const left = session.left.value;
  const results = session.results.value;
  const { spentMinutes } = session.time;
  const minutes = session.time.minutes.value;
  return (
    <>
      <header class="review-bar">
        <ButtonLink href="home.html#today" variant="ghost" icon="close">
          {i18n.t('review.leave')}
        </ButtonLink>
        <h1 class="visually-hidden">{i18n.t('review.title')}</h1>
        <Progress share={session.share.value} label={i18n.t('review.progress')} />
        {results.length === 0 && left > 0 && (
          <SittingLengthSelect label={i18n.t('review.length')} onChange={onLength} />
        )}
        <span class="left">
          {i18n.t('review.left', left)}
          {minutes > 0 &&
            ` · ${i18n.t('review.minutesOf', [String(spentMinutes.value), String(minutes)])}`}
          {minutes === 0 &&
            left > 0 &&
            ` · ${i18n.t('review.minutes', minutesLeft(results, left))}`}
        </span>
      </header>
      {session.quiz.value && <p class="quiz-sign">{i18n.t('review.quizSign')}</p>}
    </>
  );
}
