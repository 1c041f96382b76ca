import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { quizChoices } from '@/lib/app/quiz-choices';

type ChoiceName = 'source' | 'step' | 'case' | 'tag';

/** A quiz at any time, on everything or on a book, step, case study or tag; the schedule stays as it is. */
export function QuizChooser() {
  const [open, setOpen] = useState(false);
  return (
    <details class="quiz-chooser" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="button ghost">{i18n.t('today.quiz')}</summary>
      {open && <QuizForm />}
    </details>
  );
}

/** A plain form: what is chosen becomes the address of the quiz. */
function QuizForm() {
  const choices = useLive((live) => quizChoices(live));
  if (!choices) return null;
  const { books, steps, caseStudies, tags } = choices;
  return (
    <form action="review.html" method="get">
      <input type="hidden" name="quiz" value="1" />
      <p class="muted">{i18n.t('today.quizText')}</p>
      <Choice name="source" options={books.map(({ id, title }) => [id, title])} />
      <Choice
        name="step"
        options={steps.map(({ id, position, title }) => [id, `${position} ${title}`])}
      />
      <Choice name="case" options={caseStudies.map(({ id, title }) => [id, title])} />
      <Choice name="tag" options={tags.map((tag) => [tag, tag])} />
      <button type="submit" class="button primary">
        {i18n.t('today.quizStart')}
      </button>
    </form>
  );
}

function Choice({
  name,
  options,
}: {
  name: ChoiceName;
  options: readonly (readonly [value: string, label: string])[];
}) {
  if (options.length === 0) return null;
  return (
    <div class="quiz-choice">
      <label for={`quiz-${name}`}>{i18n.t(`today.quizOn.${name}`)}</label>
      <select id={`quiz-${name}`} name={name}>
        <option value="">{i18n.t('today.quizAll')}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
