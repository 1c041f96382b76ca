import { i18n } from '#i18n';
import { KeyHint } from '@/components/shared/shortcuts/key-hint';
import type { ShortcutId } from '@/components/shared/shortcuts/shortcuts';
import { Button, ButtonLink } from '@/components/ui/button';
import { interval } from '@/components/ui/format';
import type { Question } from '@/lib/model/question';
import type { Grade } from '@/lib/model/review';
import { MoreMenu } from './more-menu';
import type { Asking, ReviewSession } from './review-session';

const GRADES = [
  { grade: 1, name: 'again', shortcut: 'gradeAgain' },
  { grade: 2, name: 'hard', shortcut: 'gradeHard' },
  { grade: 3, name: 'good', shortcut: 'gradeGood' },
  { grade: 4, name: 'easy', shortcut: 'gradeEasy' },
] as const satisfies readonly { grade: Grade; name: string; shortcut: ShortcutId }[];

interface ReviewFootProps {
  readonly session: ReviewSession;
  readonly state: Asking;
  readonly onEdit: () => void;
  readonly onType: () => void;
}

/** Reveal, or the four grades with what each would mean; below them the rarer keys. */
export function ReviewFoot({ session, state, onEdit, onType }: ReviewFootProps) {
  const { item, revealed } = state;
  return (
    <footer class="review-foot">
      {revealed ? (
        <div class="grades" role="group" aria-label={i18n.t('review.grades')}>
          {GRADES.map(({ grade, name, shortcut }) => (
            <button
              key={grade}
              type="button"
              class={`grade ${name}`}
              onClick={() => void session.grade(grade)}
            >
              <span class="name">
                <KeyHint of={shortcut} /> {i18n.t(`review.${name}`)}
              </span>
              {/* A quiz leads to no date. */}
              {!session.quiz.value && (
                <span class="when">
                  {interval(item.intervals[grade].value, item.intervals[grade].unit)}
                </span>
              )}
            </button>
          ))}
        </div>
      ) : (
        <div>
          <button
            type="button"
            class="button primary large reveal"
            onClick={() => session.reveal()}
          >
            {i18n.t('review.reveal')} <KeyHint of="reveal" />
          </button>
        </div>
      )}
      <div class="review-tools">
        <Button
          variant="ghost"
          icon="undo"
          disabled={session.acts.value.length === 0}
          onClick={() => void session.undo()}
        >
          {i18n.t('review.undo')} <KeyHint of="undoGrade" />
        </Button>
        {!revealed && canType(item.question) && (
          <Button variant="ghost" icon="keyboard" onClick={onType}>
            {i18n.t('review.type')} <KeyHint of="typeAnswer" />
          </Button>
        )}
        <Button variant="ghost" icon="edit" onClick={onEdit}>
          {i18n.t('questions.edit')} <KeyHint of="editQuestion" />
        </Button>
        {revealed && item.highlight && (
          <ButtonLink href={bookLink(state)} variant="ghost" icon="book">
            {i18n.t('review.showInBook')} <KeyHint of="openSource" />
          </ButtonLink>
        )}
        {/* Another question, another menu: one that is open closes. */}
        <MoreMenu key={item.question.id} session={session} />
      </div>
    </footer>
  );
}

/** Whether an answer in words is asked for. */
export const canType = ({ kind, choices }: Question) => kind !== 'drawing' && choices.length === 0;

/** The reader at the very passage. */
export function bookLink({ item }: Pick<ReviewFootProps['state'], 'item'>): string {
  const { question, highlight } = item;
  return `reader.html?source=${question.sourceId}${highlight ? `&highlight=${highlight.id}` : ''}`;
}
