import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './choice.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    /** Shown instead of the label, which then is its name and tooltip. */
    readonly picture?: ComponentChildren;
  }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight: radio buttons that look like one divided button. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="options">
        {options.map((option) => (
          <label key={option.value} title={option.picture ? option.label : undefined}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              aria-label={option.picture ? option.label : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>{option.picture ?? option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
