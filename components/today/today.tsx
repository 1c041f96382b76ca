import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { Button, ButtonLink } from '@/components/ui/button';
import { FilePicker } from '@/components/ui/file-picker';
import { fromNow } from '@/components/ui/format';
import { today } from '@/lib/app/today';
import type { Source } from '@/lib/model/source';
import { QuizChooser } from './quiz-chooser';
import { ToCheck } from './to-check';
import './today.css';

interface TodayProps {
  readonly onFiles: (files: File[]) => void;
  readonly onSample: () => void;
}

/** One thing to do first, and why. */
export function Today({ onFiles, onSample }: TodayProps) {
  const plan = useLive((live) => today(live));
  return (
    <div class="today">
      <h1>{i18n.t('nav.today')}</h1>
      {plan?.kind === 'empty' && <Start onFiles={onFiles} onSample={onSample} />}
      {plan?.kind === 'review' && (
        <>
          <section class="today-card">
            <h2>{i18n.t('today.reviewTitle', plan.due)}</h2>
            <p>{i18n.t('today.reviewWhy', plan.minutes)}</p>
            <ButtonLink href="review.html" variant="primary" size="large" icon="play">
              {i18n.t('today.review')}
            </ButtonLink>
            <QuizChooser />
          </section>
          {plan.lastRead && <Then source={plan.lastRead} />}
        </>
      )}
      {plan?.kind === 'read' && (
        <section class="today-card">
          <h2>{i18n.t('today.readTitle', [plan.source.title])}</h2>
          <p>
            {i18n.t('today.readWhy', [
              String(plan.source.viewPageIndex + 1),
              String(plan.source.pageCount),
            ])}{' '}
            {plan.nextDueAt === null
              ? i18n.t('today.nothingYet')
              : i18n.t('today.nextDue', [fromNow(plan.nextDueAt - Date.now())])}
          </p>
          <ButtonLink
            href={`reader.html?source=${plan.source.id}`}
            variant="primary"
            size="large"
            icon="book"
          >
            {i18n.t('today.read')}
          </ButtonLink>
          {plan.nextDueAt !== null && <QuizChooser />}
        </section>
      )}
      {plan && plan.kind !== 'empty' && (
        <ButtonLink href="#statistics" variant="ghost" icon="chart">
          {i18n.t('statistics.title')}
        </ButtonLink>
      )}
      {plan && plan.kind !== 'empty' && <ToCheck />}
    </div>
  );
}

function Then({ source }: { source: Source }) {
  return (
    <section class="today-then">
      <p>{i18n.t('today.then', [source.title, String(source.viewPageIndex + 1)])}</p>
      <ButtonLink href={`reader.html?source=${source.id}`} icon="book">
        {i18n.t('today.read')}
      </ButtonLink>
    </section>
  );
}

function Start({ onFiles, onSample }: TodayProps) {
  return (
    <>
      <section class="today-card">
        <h2>{i18n.t('today.startTitle')}</h2>
        <p>{i18n.t('today.startText')}</p>
        <FilePicker accept="application/pdf,.pdf" multiple onFiles={onFiles}>
          {i18n.t('library.add')}
        </FilePicker>
        <Button variant="ghost" onClick={onSample}>
          {i18n.t('library.sample')}
        </Button>
      </section>
      <ol class="today-how">
        {(['mark', 'place', 'recall', 'take'] as const).map((part, index) => (
          <li key={part}>
            <span class="number" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <strong>{i18n.t(`today.how.${part}.title`)}</strong>
              <br />
              <span class="muted">{i18n.t(`today.how.${part}.text`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
