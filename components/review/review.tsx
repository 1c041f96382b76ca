import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useLive } from '@/components/hooks/use-live';
import { useSteps } from '@/components/hooks/use-steps';
import { QuestionForm } from '@/components/shared/question-form';
import { useShortcutList } from '@/components/shared/shortcuts/use-shortcut-list';
import { Button, ButtonLink } from '@/components/ui/button';
import { fromNow } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { Progress, Spinner } from '@/components/ui/progress';
import { nextDue, type DueFilter } from '@/lib/app/due';
import { QuestionCard } from './question-card';
import { ReviewFoot } from './review-foot';
import { ReviewSession } from './review-session';
import { useReviewKeys } from './use-review-keys';
import './review.css';

/** Reviewing: one question at a time, the answer, a grade. */
export function Review({ filter }: { filter: DueFilter }) {
  const app = useApp();
  const steps = useSteps();
  const session = useMemo(() => new ReviewSession(app, filter), [app]);
  const [editing, setEditing] = useState(false);
  useEffect(() => void session.start(), [session]);
  useEffect(() => {
    document.title = `${i18n.t('review.title')} · ${i18n.t('extName')}`;
  }, []);
  const shortcuts = useShortcutList(!editing);
  useReviewKeys(session, () => setEditing(true), !editing);
  const state = session.state.value;
  const left = session.waiting.value.length + (state.kind === 'asking' ? 1 : 0);
  return (
    <main class="review">
      <header class="review-bar">
        <ButtonLink href="home.html#today" variant="ghost" icon="close">
          {i18n.t('review.leave')}
        </ButtonLink>
        <h1 class="visually-hidden">{i18n.t('review.title')}</h1>
        <Progress share={session.share.value} label={i18n.t('review.progress')} />
        <span class="left">{i18n.t('review.left', left)}</span>
      </header>
      {state.kind === 'loading' && <Spinner label={i18n.t('common.loading')} />}
      {state.kind === 'done' && <Done session={session} filter={filter} graded={state.graded} />}
      {state.kind === 'asking' && (
        <div class="review-column">
          {editing ? (
            <QuestionForm
              words={state.item.question}
              onCancel={() => setEditing(false)}
              onSave={async (words) => {
                await session.edit(words);
                setEditing(false);
              }}
            />
          ) : (
            <>
              <QuestionCard item={state.item} revealed={state.revealed} steps={steps} />
              <ReviewFoot session={session} state={state} onEdit={() => setEditing(true)} />
            </>
          )}
        </div>
      )}
      {shortcuts.list}
    </main>
  );
}

function Done({
  session,
  filter,
  graded,
}: {
  session: ReviewSession;
  filter: DueFilter;
  graded: number;
}) {
  const next = useLive((live) => nextDue(live, filter));
  return (
    <Notice
      title={graded > 0 ? i18n.t('review.doneTitle', graded) : i18n.t('review.nothingTitle')}
      text={
        next
          ? i18n.t('review.nextDue', [fromNow(Math.max(0, next - Date.now()))])
          : i18n.t('review.noCards')
      }
    >
      <ButtonLink href="home.html#today" variant="primary">
        {i18n.t('nav.today')}
      </ButtonLink>
      {next !== null && (
        <Button onClick={() => void session.start(true)}>{i18n.t('review.quizAnyway')}</Button>
      )}
      {graded > 0 && (
        <Button variant="ghost" icon="undo" onClick={() => void session.undo()}>
          {i18n.t('review.undo')}
        </Button>
      )}
    </Notice>
  );
}
