import { i18n } from '#i18n';
import { Icon } from '@/components/ui/icon';
import type { Question } from '@/lib/model/question';
import type { Asking, ReviewSession } from './review-session';

/** What can be chosen from: numbered buttons before, right and wrong after. */
export function Choices({ session, state }: { session: ReviewSession; state: Asking }) {
  const { question } = state.item;
  return (
    <ol class="choices">
      {question.choices.map((choice, index) => (
        <li key={choice}>
          <button
            type="button"
            class={`choice-button ${look(question, state, choice)}`}
            disabled={state.revealed}
            onClick={() => session.reveal(choice)}
          >
            <kbd>{index + 1}</kbd>
            <span>{choice}</span>
            {state.revealed && <Verdict question={question} given={state.given} choice={choice} />}
          </button>
        </li>
      ))}
    </ol>
  );
}

function look({ answer }: Question, { revealed, given }: Asking, choice: string): string {
  if (!revealed) return '';
  if (choice === answer) return 'right';
  return choice === given ? 'wrong' : '';
}

/** In words and a sign, so that colour need not say it. */
function Verdict(props: { question: Question; given: string | null; choice: string }) {
  const { question, given, choice } = props;
  const right = choice === question.answer;
  if (!right && choice !== given) return null;
  return (
    <span class="verdict">
      <Icon name={right ? 'check' : 'close'} />
      {i18n.t(right ? 'review.right' : 'review.wrong')}
    </span>
  );
}
