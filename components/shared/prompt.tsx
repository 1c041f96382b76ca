import { Fragment, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import './prompt.css';

/** Whether a prompt has a blank. */
export const isCloze = (prompt: string) => /_{3,}/.test(prompt);

interface PromptProps {
  readonly text: string;
  /** Fills the blanks; `null` leaves them blank. */
  readonly answer: string | null;
  /** In place of the first blank, as long as there is no answer. */
  readonly blank?: ComponentChildren;
}

export function Prompt({ text, answer, blank }: PromptProps) {
  const parts = text.split(/_{3,}/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 &&
            (answer === null ? (
              (index === 1 && blank) || (
                <span class="prompt-blank" role="img" aria-label={i18n.t('review.blank')} />
              )
            ) : (
              <span class="prompt-filled">{answer}</span>
            ))}
          {part}
        </Fragment>
      ))}
    </>
  );
}
