import { i18n } from '#i18n';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { ButtonLink } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { minutesLeft } from './results';
import type { ReviewSession } from './review-session';

/** Questions of a sitting to choose from; 0 is all. */
const LENGTHS = [10, 20, 50, 0] as const;

interface ReviewBarProps {
  readonly session: ReviewSession;
  readonly onLength: (length: number) => void;
}

/** How far the sitting is; until the first answer, how long it is to be. */
export function ReviewBar({ session, onLength }: ReviewBarProps) {
  const left = session.left.value;
  const results = session.results.value;
  return (
    <>
      <header class="review-bar">
        <ButtonLink href="home.html#today" variant="ghost" icon="close">
          {i18n.t('review.leave')}
        </ButtonLink>
        <h1 class="visually-hidden">{i18n.t('review.title')}</h1>
        <Progress share={session.share.value} label={i18n.t('review.progress')} />
        {results.length === 0 && left > 0 && <LengthField onLength={onLength} />}
        <span class="left">
          {i18n.t('review.left', left)}
          {left > 0 && ` · ${i18n.t('review.minutes', minutesLeft(results, left))}`}
        </span>
      </header>
      {session.quiz.value && <p class="quiz-sign">{i18n.t('review.quizSign')}</p>}
    </>
  );
}

function LengthField({ onLength }: { onLength: (length: number) => void }) {
  const { sessionLength } = useSettings();
  const change = useChangeSetting();
  return (
    <select
      aria-label={i18n.t('review.length')}
      value={sessionLength}
      onChange={(event) => {
        const length = Number(event.currentTarget.value);
        change('sessionLength', length);
        onLength(length);
        // The keys of reviewing act again.
        event.currentTarget.blur();
      }}
    >
      {LENGTHS.map((length) => (
        <option key={length} value={length}>
          {length === 0 ? i18n.t('review.lengthAll') : i18n.t('review.lengthOf', length)}
        </option>
      ))}
    </select>
  );
}
