import { i18n } from '#i18n';
import { QuestionForm } from '@/components/shared/question-form';
import { KeyHint } from '@/components/shared/shortcuts/key-hint';
import { useShortcuts } from '@/components/shared/shortcuts/use-shortcuts';
import { Button } from '@/components/ui/button';
import type { Question } from '@/lib/model/question';
import type { ReviewSession } from './review-session';

interface LeechNoticeProps {
  readonly session: ReviewSession;
  readonly question: Question;
  /** The form is open, in place of what is asked next. */
  readonly rewording: boolean;
  readonly onRewording: (rewording: boolean) => void;
}

/** A question was just forgotten once too often and set aside: better words are asked for at once. */
export function LeechNotice({ session, question, rewording, onRewording }: LeechNoticeProps) {
  const later = () => session.leaveLeech();
  useShortcuts({ rewordLeech: () => onRewording(true), leechLater: later }, !rewording);
  if (rewording) {
    return (
      <QuestionForm
        words={question}
        onCancel={() => onRewording(false)}
        onSave={async (words) => {
          await session.reword(words);
          onRewording(false);
        }}
      />
    );
  }
  return (
    <section class="leech-notice" role="status">
      <p class="prompt">{question.prompt}</p>
      <p>{i18n.t('review.leech')}</p>
      <div class="actions">
        <Button icon="edit" variant="primary" onClick={() => onRewording(true)}>
          {i18n.t('review.rewordNow')} <KeyHint of="rewordLeech" />
        </Button>
        <Button variant="ghost" onClick={later}>
          {i18n.t('review.rewordLater')} <KeyHint of="leechLater" />
        </Button>
      </div>
    </section>
  );
}
