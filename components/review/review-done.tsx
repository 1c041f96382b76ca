import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { QuestionForm } from '@/components/shared/question-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { fromNow, interval, percent } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { nextDue, type DueFilter } from '@/lib/app/due';
import { editQuestion } from '@/lib/app/questions';
import { readQuestions } from '@/lib/app/sift';
import type { Question } from '@/lib/model/question';
import { summaryOf } from './results';
import type { ReviewSession } from './review-session';

interface ReviewDoneProps {
  readonly session: ReviewSession;
  readonly filter: DueFilter;
  readonly onStart: (quiz: boolean) => void;
}

/** What the sitting came to, when the next question is due, and what may be worded better. */
export function ReviewDone({ session, filter, onStart }: ReviewDoneProps) {
  // What is left when the time is up.
  const left = session.left.value;
  const next = useLive((live) => nextDue(live, filter));
  const { answers, againShare, durationMs, hardest } = summaryOf(session.results.value);
  return (
    <div class="review-done">
      <Notice
        title={answers > 0 ? i18n.t('review.doneTitle', answers) : i18n.t('review.nothingTitle')}
        text={
          left > 0
            ? i18n.t('review.timeUp', session.time.minutes.value)
            : next
              ? i18n.t('review.nextDue', [fromNow(Math.max(0, next - Date.now()))])
              : i18n.t('review.noCards')
        }
      >
        {answers > 0 && (
          <dl class="tally">
            <div>
              <dt>{i18n.t('review.known')}</dt>
              <dd>{percent(1 - againShare)}</dd>
            </div>
            <div>
              <dt>{i18n.t('review.time')}</dt>
              <dd>{spent(durationMs)}</dd>
            </div>
          </dl>
        )}
        {left > 0 && (
          <Button variant="primary" onClick={() => void session.goOn()}>
            {i18n.t('review.goOn', left)}
          </Button>
        )}
        <ButtonLink href="home.html#today" variant={left > 0 ? 'plain' : 'primary'}>
          {i18n.t('nav.today')}
        </ButtonLink>
        {next !== null && left === 0 && (
          <Button onClick={() => onStart(true)}>{i18n.t('review.quizAnyway')}</Button>
        )}
        {session.acts.value.length > 0 && (
          <Button variant="ghost" icon="undo" onClick={() => void session.undo()}>
            {i18n.t('review.undo')}
          </Button>
        )}
      </Notice>
      {hardest.length > 0 && <Hardest ids={hardest} />}
    </div>
  );
}

/** Minutes, or seconds where it was not a minute. */
const spent = (durationMs: number) =>
  durationMs < 60_000
    ? interval(Math.round(durationMs / 1000), 'second')
    : interval(Math.round(durationMs / 60_000), 'minute');

/** The questions that were not known; better words often help more than another try. */
function Hardest({ ids }: { ids: readonly Question['id'][] }) {
  const questions = useLive((live) => readQuestions(live, ids), [ids.join(' ')]) ?? [];
  const living = questions.filter(({ deletedAt }) => deletedAt === null);
  return (
    <section class="hardest">
      <h2>{i18n.t('review.hardest')}</h2>
      <ul>
        {living.map((question) => (
          <li key={question.id}>
            <Rewritable question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rewritable({ question }: { question: Question }) {
  const app = useApp();
  const [writing, setWriting] = useState(false);
  if (writing) {
    return (
      <QuestionForm
        words={question}
        onCancel={() => setWriting(false)}
        onSave={async (words) => {
          await editQuestion(app, question, words);
          setWriting(false);
        }}
      />
    );
  }
  return (
    <div class="rewritable">
      <p>
        <span class="prompt">{question.prompt}</span>
        {question.leechAt !== null && <span class="muted">{i18n.t('review.leech')}</span>}
      </p>
      <Button icon="edit" onClick={() => setWriting(true)}>
        {i18n.t('review.rewrite')}
      </Button>
    </div>
  );
}
