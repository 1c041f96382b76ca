import { i18n } from '#i18n';
import { badgeOf } from '@/components/shared/badge-of';
import { Passage } from '@/components/shared/passage';
import { Picture } from '@/components/shared/picture';
import { isCloze, Prompt } from '@/components/shared/prompt';
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
      <p class="review-prompt">
        <Prompt text={question.prompt} answer={revealed ? question.answer : null} />
      </p>
      {revealed && (
        <div class="review-answer" aria-live="polite" style={{ '--fill': step?.lightColor }}>
          {/* A cloze already shows its answer, in its place. */}
          {!isCloze(question.prompt) && <p class="answer">{question.answer}</p>}
          {highlight?.text && (
            <blockquote class="quotation">
              <Passage text={highlight.text} question={question} />
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
