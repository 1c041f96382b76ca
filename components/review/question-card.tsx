import { i18n } from '#i18n';
import { badgeOf } from '@/components/shared/badge-of';
import { Occlusion } from '@/components/shared/occlusion';
import { isCloze, Prompt } from '@/components/shared/prompt';
import { Badge, NoBadge } from '@/components/ui/badge';
import type { PassagePictures } from '@/lib/app/passage-pictures';
import type { Step } from '@/lib/model/framework';
import { AnswerPart } from './answer-part';
import { Choices } from './choices';
import { usePassagePicture } from './passage-image';
import type { Asking, ReviewSession } from './review-session';
import { TypeAnswer } from './type-answer';
import { placeOf } from './place-of';

interface QuestionCardProps {
  readonly session: ReviewSession;
  readonly state: Asking;
  readonly steps: readonly Step[];
  readonly pictures: () => Promise<PassagePictures>;
  /** The reader types the answer. */
  readonly typing: boolean;
  readonly onTyped: (typed: string | null) => void;
}

/** A passage on no step, painted on its page. */
const UNPLACED = '#ffe27a';

/** The prompt with its step as context; then the answer and the passage it rests on. */
export function QuestionCard(props: QuestionCardProps) {
  const { session, state, steps, pictures, typing, onTyped } = props;
  const { item, revealed, given } = state;
  const { question, highlight, source, caseStudy, section } = item;
  const stepId = question.stepId ?? highlight?.stepIds[0];
  const step = steps.find((each) => each.id === stepId);
  const fill = highlight?.color ?? step?.lightColor;
  const picture = usePassagePicture(pictures, highlight, fill ?? UNPLACED);
  const field = typing && !revealed && (
    <TypeAnswer inline={isCloze(question.prompt)} onDone={onTyped} onCancel={() => onTyped(null)} />
  );
  return (
    <article data-question={question.id}>
      <p class="review-context">
        {step ? <Badge {...badgeOf(step)} label={step.shortTitle} /> : <NoBadge />}
        <span>{placeOf(question.prompt, section, caseStudy?.title, source?.title)}</span>
      </p>
      <p class="review-prompt">
        <Prompt text={question.prompt} answer={revealed ? question.answer : null} blank={field} />
      </p>
      {!isCloze(question.prompt) && field}
      {question.kind === 'occlusion' && highlight?.assetId && (
        <Occlusion
          highlight={highlight}
          assetId={highlight.assetId}
          boxes={question.boxes}
          revealed={revealed}
        />
      )}
      {question.kind === 'drawing' && !revealed && (
        <p class="muted">{i18n.t('review.drawFirst')}</p>
      )}
      {question.choices.length > 0 && <Choices session={session} state={state} />}
      {revealed && (
        <AnswerPart
          item={item}
          typed={question.choices.length > 0 || question.answer === '' ? null : given}
          fill={fill}
          picture={picture}
        />
      )}
    </article>
  );
}
