import { i18n } from '#i18n';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { askToRemind, stopReminding } from '@/lib/app/remind';
import { Check, NumberInput } from './inputs';
import { Row } from './row';

/** A notification a day: the browser is asked for it when it is switched on, not before. */
export function ReminderRows() {
  const { reminder, reminderHour } = useSettings();
  const change = useChangeSetting();
  const switchTo = async (wanted: boolean) => {
    // First of all: the browser asks only while the click is being handled.
    const given = wanted && (await askToRemind());
    change('reminder', given);
    if (!wanted) await stopReminding();
  };
  return (
    <>
      <Row id="reminder" label={i18n.t('settings.reminder')} hint={i18n.t('settings.reminderHint')}>
        <Check id="reminder" checked={reminder} onChange={(wanted) => void switchTo(wanted)} />
      </Row>
      {reminder && (
        <Row
          id="reminder-hour"
          label={i18n.t('settings.reminderHour')}
          hint={i18n.t('settings.reminderHourHint')}
        >
          <NumberInput
            id="reminder-hour"
            min={0}
            max={23}
            value={reminderHour}
            onChange={(hour) => change('reminderHour', hour)}
          />
        </Row>
      )}
    </>
  );
}
