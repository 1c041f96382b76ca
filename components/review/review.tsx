import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { useSteps } from '@/components/hooks/use-steps';
import { QuestionForm } from '@/components/shared/question-form';
import { useShortcutList } from '@/components/shared/shortcuts/use-shortcut-list';
import type { SittingLength } from '@/components/shared/sitting-length';
import { letGo } from '@/components/ui/let-go';
import { Spinner } from '@/components/ui/progress';
import type { DueFilter } from '@/lib/app/due';
import { LeechNotice } from './leech-notice';
import { usePassagePictures } from './passage-image';
import { QuestionCard } from './question-card';
import { ReviewBar } from './review-bar';
import { ReviewDone } from './review-done';
import { ReviewFoot } from './review-foot';
import { ReviewSession } from './review-session';
import { useReviewKeys } from './use-review-keys';
import './review.css';

interface ReviewProps {
  readonly filter: DueFilter;
  /** Asks what is not due as well, and leaves the schedule as it is. */
  readonly quiz: boolean;
}

/** Reviewing: one question at a time, the answer, a grade. */
export function Review({ filter, quiz }: ReviewProps) {
  const app = useApp();
  const steps = useSteps();
  const pictures = usePassagePictures();
  const session = useMemo(() => new ReviewSession(app, filter), [app]);
  const [editing, setEditing] = useState(false);
  const [rewording, setRewording] = useState(false);
  const start = (asQuiz: boolean, chosen?: SittingLength) =>
    void session.start({ quiz: asQuiz, ...chosen });
  // Before the first frame: an effect would wait for it.
  useLayoutEffect(() => start(quiz), [session]);
  useEffect(() => {
    document.title = `${i18n.t('review.title')} · ${i18n.t('extName')}`;
  }, []);
  const state = session.state.value;
  const typing = useTyping(session);
  const leech = session.leech.value;
  const writing = editing || rewording;
  const shortcuts = useShortcutList(!writing);
  useReviewKeys(session, { onEdit: () => setEditing(true), onType: typing.begin }, !writing);
  return (
    <main class="review" onClick={letGo}>
      <ReviewBar session={session} onLength={(chosen) => start(session.quiz.value, chosen)} />
      {state.kind === 'loading' && <Spinner label={i18n.t('common.loading')} />}
      {leech && !editing && (
        <div class="leech">
          <LeechNotice
            key={leech.id}
            session={session}
            question={leech}
            rewording={rewording}
            onRewording={setRewording}
          />
        </div>
      )}
      {state.kind === 'done' && !rewording && (
        <ReviewDone session={session} filter={filter} onStart={start} />
      )}
      {state.kind === 'asking' && !rewording && (
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
              <QuestionCard
                session={session}
                state={state}
                steps={steps}
                pictures={pictures}
                typing={typing.on}
                onTyped={(typed) => {
                  typing.end();
                  if (typed !== null) session.reveal(typed);
                }}
              />
              <ReviewFoot
                session={session}
                state={state}
                onEdit={() => setEditing(true)}
                onType={typing.begin}
              />
            </>
          )}
        </div>
      )}
      {shortcuts.list}
    </main>
  );
}

/**
 * Whether the answer is typed. Told by which question it was begun at, so that the next one begins
 * without a field: set back in an effect, a key pressed in the frame before it would be lost.
 */
function useTyping(session: ReviewSession) {
  const [begunAt, setBegunAt] = useState<string | null>(null);
  const asked = () => {
    const state = session.state.value;
    return state.kind === 'asking' ? `${state.item.question.id} ${state.item.card.reps}` : null;
  };
  const now = asked();
  return {
    on: now !== null && begunAt === now,
    begin: () => setBegunAt(asked()),
    end: () => setBegunAt(null),
  };
}
