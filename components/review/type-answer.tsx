import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface TypeAnswerProps {
  /** In place of a blank, or on a line of its own. */
  readonly inline: boolean;
  readonly onDone: (typed: string) => void;
  readonly onCancel: () => void;
}

/** The answer, typed. Enter shows how it compares, Escape goes back to recalling. */
export function TypeAnswer({ inline, onDone, onCancel }: TypeAnswerProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      type="text"
      class={inline ? 'typed-blank' : 'typed-line'}
      aria-label={i18n.t('review.typeAnswer')}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') onDone(typed);
        else if (event.key === 'Escape') onCancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
