import { Fragment } from 'preact';
import { i18n } from '#i18n';

/** Whether a prompt has a blank. */
export const isCloze = (prompt: string) => /_{3,}/.test(prompt);

/** A prompt. @param answer fills its blanks; `null` leaves them blank. */
export function Prompt({ text, answer }: { text: string; answer: string | null }) {
  const parts = text.split(/_{3,}/);
  return (
    <>
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
    </>
  );
}
