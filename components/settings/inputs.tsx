import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readSteps } from '@/lib/app/settings';

interface NumberInputProps {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is none springs back. */
export function NumberInput({ id, min, max, value, onChange }: NumberInputProps) {
  // What is being typed stays, also when the settings are read meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={id}
      type="number"
      min={min}
      max={max}
      value={typed ?? value}
      aria-describedby={`${id}-hint`}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={(event) => {
        setTyped(null);
        const next = event.currentTarget.valueAsNumber;
        if (Number.isInteger(next) && next >= min && next <= max) onChange(next);
        else event.currentTarget.value = String(value);
      }}
    />
  );
}

interface StepsInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Learning steps such as “1m 10m”; what says no steps stays to be mended, with a word on how. */
export function StepsInput({ id, value, onChange }: StepsInputProps) {
  // What is being typed stays, also when the settings are read meanwhile; what says no steps after that.
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  return (
    <span class="steps">
      <input
        id={id}
        type="text"
        value={typed ?? value}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-problem` : `${id}-hint`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const steps = readSteps(event.currentTarget.value);
          setWrong(steps === null);
          if (steps === null) return;
          setTyped(null);
          event.currentTarget.value = steps;
          onChange(steps);
        }}
      />
      {wrong && (
        <span class="wrong" role="alert" id={`${id}-problem`}>
          {i18n.t('settings.stepsWrong')}
        </span>
      )}
    </span>
  );
}

interface CheckProps {
  readonly id: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off. */
export function Check({ id, checked, onChange }: CheckProps) {
  return (
    <input
      id={id}
      type="checkbox"
      checked={checked}
      aria-describedby={`${id}-hint`}
      onChange={(event) => {
        const wanted = event.currentTarget.checked;
        // Checked only once it holds: a browser may refuse what was wished.
        event.currentTarget.checked = checked;
        onChange(wanted);
      }}
    />
  );
}
