import { i18n } from '#i18n';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';

/** How long a sitting of reviewing is to be: 0 sets no limit. */
export interface SittingLength {
  /** Questions at most. */
  readonly length: number;
  readonly minutes: number;
}

const QUESTIONS = [10, 20, 50] as const;
const MINUTES = [5, 10, 15, 30] as const;

interface SittingLengthSelectProps {
  readonly id?: string;
  /** Its name, where no label stands beside it. */
  readonly label?: string;
  readonly onChange?: (chosen: SittingLength) => void;
}

/** The length of a sitting, in questions or in minutes: one setting to whoever chooses. */
export function SittingLengthSelect({ id, label, onChange }: SittingLengthSelectProps) {
  const { sessionLength, sessionMinutes } = useSettings();
  const change = useChangeSetting();
  const choose = (value: string) => {
    const [unit, count] = [value[0], Number(value.slice(1))];
    const chosen = { length: unit === 'q' ? count : 0, minutes: unit === 'm' ? count : 0 };
    change('sessionLength', chosen.length);
    change('sessionMinutes', chosen.minutes);
    onChange?.(chosen);
  };
  return (
    <select
      id={id}
      aria-label={label}
      aria-describedby={id && `${id}-hint`}
      value={sessionMinutes > 0 ? `m${sessionMinutes}` : `q${sessionLength}`}
      onChange={(event) => {
        choose(event.currentTarget.value);
        // The keys of reviewing act again.
        if (!id) event.currentTarget.blur();
      }}
    >
      <option value="q0">{i18n.t('review.lengthAll')}</option>
      {QUESTIONS.map((count) => (
        <option key={count} value={`q${count}`}>
          {i18n.t('review.lengthOf', count)}
        </option>
      ))}
      {MINUTES.map((count) => (
        <option key={count} value={`m${count}`}>
          {i18n.t('review.lengthMinutes', count)}
        </option>
      ))}
    </select>
  );
}
