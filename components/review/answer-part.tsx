import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { Passage } from '@/components/shared/passage';
import { Picture } from '@/components/shared/picture';
import { isCloze } from '@/components/shared/prompt';
import type { PassagePicture } from '@/lib/app/passage-pictures';
import type { ReviewItem } from '@/lib/app/review';
import { compareWords, isRight } from './compare-words';
import { PassageImage } from './passage-image';

interface AnswerPartProps {
  readonly item: ReviewItem;
  /** What was typed; `null` when nothing was. */
  readonly typed: string | null;
  readonly fill: string | undefined;
  readonly picture: PassagePicture | null | undefined;
}

/** The answer, what was typed against it, and the passage it rests on. */
export function AnswerPart({ item, typed, fill, picture }: AnswerPartProps) {
  const { question, highlight } = item;
  const showsWords = !isCloze(question.prompt) && question.choices.length === 0;
  return (
    <div class="review-answer" aria-live="polite" style={{ '--fill': fill }}>
      {typed !== null && <Typed right={question.answer} typed={typed} />}
      {/* A cloze and a choice already show their answer, in its place. */}
      {showsWords && <p class="answer">{question.answer || i18n.t('review.uncovered')}</p>}
      {question.explanation && <p class="explanation">{question.explanation}</p>}
      {highlight?.text && (
        <figure
          class={`passage${picture ? ' pictured' : ''}${question.quote === '' ? '' : ' quoting'}`}
        >
          {picture && <PassageImage picture={picture} />}
          <blockquote class="quotation">
            <Passage text={highlight.text} question={question} />
          </blockquote>
        </figure>
      )}
      {highlight?.assetId && question.kind !== 'occlusion' && (
        <Picture id={highlight.assetId} alt={highlight.caption || i18n.t('highlight.area')} />
      )}
      {highlight?.note && <p class="muted">{highlight.note}</p>}
    </div>
  );
}

/** What was typed, word by word against the answer. */
function Typed({ right, typed }: { right: string; typed: string }) {
  const compared = compareWords(right, typed);
  if (isRight(compared)) return <p class="verdict right">{i18n.t('review.right')}</p>;
  return (
    <p class="typed">
      <span class="muted">{i18n.t('review.yours')} </span>
      {compared.map(({ words, kind }, index) => {
        const space = index > 0 ? ' ' : '';
        if (kind === 'same') return `${space}${words}`;
        const Tag = kind === 'missing' ? 'ins' : 'del';
        return (
          <Fragment key={index}>
            {space}
            <Tag>{words}</Tag>
          </Fragment>
        );
      })}
    </p>
  );
}
