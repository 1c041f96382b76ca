import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { badgeOf } from '@/components/shared/badge-of';
import { Picture } from '@/components/shared/picture';
import { Badge, NoBadge } from '@/components/ui/badge';
import type { ReviewItem } from '@/lib/app/review';
import type { Step } from '@/lib/model/framework';

interface QuestionCardProps {
  readonly item: ReviewItem;
  readonly revealed: boolean;
  readonly steps: readonly Step[];
}

/** The prompt with its step as context; then the answer and the passage it rests on. */
export function QuestionCard({ item, revealed, steps }: QuestionCardProps) {
  const { question, highlight, source, caseStudy } = item;
  const step = steps.find((each) => each.id === highlight?.stepIds[0]);
  return (
    <article data-question={question.id}>
      <p class="review-context">
        {step ? <Badge {...badgeOf(step)} label={step.shortTitle} /> : <NoBadge />}
        <span>{placeOf(caseStudy?.title, source?.title)}</span>
      </p>
      <Prompt text={question.prompt} answer={revealed ? question.answer : null} />
      {revealed && (
        <div class="review-answer" aria-live="polite" style={{ '--fill': step?.lightColor }}>
          {/* A cloze already shows its answer, in its place. */}
          {!isCloze(question.prompt) && <p class="answer">{question.answer}</p>}
          {highlight?.text && (
            <blockquote class="quotation">
              <Passage
                text={highlight.text}
                start={question.spanStart}
                end={question.spanEnd}
                answer={question.answer}
              />
            </blockquote>
          )}
          {highlight?.assetId && <Picture id={highlight.assetId} alt={i18n.t('highlight.area')} />}
          {highlight?.note && <p class="muted">{highlight.note}</p>}
        </div>
      )}
    </article>
  );
}

/** Case study and book; once where they share their title. */
const placeOf = (...titles: (string | undefined)[]) =>
  [...new Set(titles.filter(Boolean))].join(' · ');

const isCloze = (prompt: string) => /_{3,}/.test(prompt);

/** A cloze shows its blanks, filled once the answer is revealed. */
function Prompt({ text, answer }: { text: string; answer: string | null }) {
  const parts = text.split(/_{3,}/);
  return (
    <p class="review-prompt">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 &&
            (answer === null ? (
              <span class="blank" role="img" aria-label={i18n.t('review.blank')} />
            ) : (
              <span class="filled">{answer}</span>
            ))}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/** The passage with the answer marked in the sentence the question rests on. */
function Passage({
  text,
  start,
  end,
  answer,
}: {
  text: string;
  start: number;
  end: number;
  answer: string;
}) {
  const from = Math.max(0, start);
  const sentence = text.slice(from, end < 0 ? undefined : end);
  const at = sentence.toLowerCase().indexOf(answer.toLowerCase());
  if (at < 0) return <>{text}</>;
  const first = from + at;
  return (
    <>
      {text.slice(0, first)}
      <mark>{text.slice(first, first + answer.length)}</mark>
      {text.slice(first + answer.length)}
    </>
  );
}
