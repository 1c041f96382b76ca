import { i18n } from '#i18n';
import { badgeOf } from '@/components/shared/badge-of';
import { Occlusion } from '@/components/shared/occlusion';
import { Passage } from '@/components/shared/passage';

import { Prompt } from '@/components/shared/prompt';
import { QuestionForm } from '@/components/shared/question-form';
import { Badge, NoBadge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import type { Step } from '@/lib/model/framework';
import type { Question } from '@/lib/model/question';
import type { SiftSession } from './sift-session';
import type { Stop } from './stops';
import type { Form } from './use-sift-keys';

interface SiftCardProps {
  readonly session: SiftSession;
  readonly stop: Stop;
  readonly steps: readonly Step[];
  readonly form: Form;
  readonly onForm: (form: Form) => void;
}

/** The question at hand with its answer, or the form to word it, above the passage it rests on. */
export function SiftCard({ session, stop, steps, form, onForm }: SiftCardProps) {
  const { highlight, question } = stop;
  const step = steps.find((each) => each.id === highlight.stepIds[0]);
  const editing = form === 'edit' && question !== null;
  return (
    <article class="sift-card" data-question={question?.id}>
      <p class="sift-context">
        {step ? <Badge {...badgeOf(step)} label={step.shortTitle} /> : <NoBadge />}
        {question && <Status question={question} />}
        {question?.status === 'proposed' && (
          <button
            type="button"
            class="tick"
            aria-pressed={stop.ticked}
            onClick={() => session.toggleTick()}
          >
            <span class="box">{stop.ticked && <Icon name="check" size={12} />}</span>
            {i18n.t('sift.ticked')}
          </button>
        )}
      </p>
      {form ? (
        <QuestionForm
          {...(editing ? { words: question } : {})}
          onCancel={() => onForm(null)}
          onSave={async (words) => {
            await (editing ? session.edit(words) : session.write(words));
            onForm(null);
          }}
        />
      ) : (
        <div aria-live="polite" class="sift-question">
          {question ? (
            <>
              <p class="prompt">
                <Prompt text={question.prompt} answer={null} />
              </p>
              <p class="answer">{question.answer}</p>
              {question.choices.length > 0 && <Choices question={question} />}
              {question.explanation && <p class="muted">{question.explanation}</p>}
            </>
          ) : (
            <p class="none">{i18n.t('questions.none')}</p>
          )}
        </div>
      )}
      <figure style={{ '--fill': highlight.color ?? step?.lightColor }}>
        {highlight.assetId && (
          // What an occlusion asks for is framed: the answer is in sight.
          <Occlusion
            highlight={highlight}
            assetId={highlight.assetId}
            boxes={question?.boxes ?? []}
            revealed
          />
        )}
        {highlight.text && (
          <blockquote class="quotation">
            {question ? <Passage text={highlight.text} question={question} /> : highlight.text}
          </blockquote>
        )}
        {highlight.note && <p class="muted">{highlight.note}</p>}
      </figure>
    </article>
  );
}

const Choices = ({ question }: { question: Question }) => (
  <ul class="muted choices">
    {question.choices.map((choice) => (
      <li key={choice}>{choice}</li>
    ))}
  </ul>
);

/** What was decided, where it was. */
function Status({ question }: { question: Question }) {
  if (question.status === 'proposed') return null;
  const kept = question.status === 'kept';
  return (
    <span class={`status ${question.status}`}>
      <Icon name={kept ? 'check' : 'close'} size={12} />
      {i18n.t(kept ? 'sift.kept' : 'sift.dropped')}
    </span>
  );
}
