import { i18n } from '#i18n';
import { useChangeSetting, useSettings } from '@/components/hooks/use-settings';
import { SittingLengthSelect } from '@/components/shared/sitting-length';
import { percent } from '@/components/ui/format';
import type { SettingKey, Settings } from '@/lib/model/setting';
import { Check, NumberInput, StepsInput } from './inputs';
import { ReminderRows } from './reminder-rows';
import { Row } from './row';
import { WorkloadTable } from './workload-table';

/** Settings of numbers, with the largest value that makes sense. */
type NumberKey = 'newPerDay' | 'reviewsPerDay' | 'leechLapses' | 'rolloverHour';

/** How reviews are scheduled. */
export function ReviewingSection() {
  const settings = useSettings();
  const changeSetting = useChangeSetting();
  const change =
    <K extends SettingKey>(key: K) =>
    (value: Settings[K]) =>
      changeSetting(key, value);
  const number = (key: NumberKey, id: string, max: number) => (
    <NumberInput id={id} min={0} max={max} value={settings[key]} onChange={change(key)} />
  );
  return (
    <section>
      <h2>{i18n.t('settings.reviewing')}</h2>
      <Row
        id="retention"
        label={i18n.t('settings.retention')}
        hint={i18n.t('settings.retentionHint')}
      >
        <span>
          <input
            id="retention"
            type="range"
            min="0.8"
            max="0.95"
            step="0.01"
            value={settings.desiredRetention}
            aria-describedby="retention-hint"
            onChange={(event) => change('desiredRetention')(Number(event.currentTarget.value))}
          />
          <output for="retention">{percent(settings.desiredRetention)}</output>
        </span>
      </Row>
      <WorkloadTable />
      <Row
        id="new-per-day"
        label={i18n.t('settings.newPerDay')}
        hint={i18n.t('settings.newPerDayHint')}
      >
        {number('newPerDay', 'new-per-day', 999)}
      </Row>
      <Row
        id="reviews-per-day"
        label={i18n.t('settings.reviewsPerDay')}
        hint={i18n.t('settings.reviewsPerDayHint')}
      >
        {number('reviewsPerDay', 'reviews-per-day', 9999)}
      </Row>
      <Row id="sitting" label={i18n.t('settings.sitting')} hint={i18n.t('settings.sittingHint')}>
        <SittingLengthSelect id="sitting" />
      </Row>
      <Row
        id="keep-unseen"
        label={i18n.t('settings.keepUnseen')}
        hint={i18n.t('settings.keepUnseenHint')}
      >
        <Check id="keep-unseen" checked={settings.keepUnseen} onChange={change('keepUnseen')} />
      </Row>
      <Row
        id="interleave"
        label={i18n.t('settings.interleave')}
        hint={i18n.t('settings.interleaveHint')}
      >
        <Check id="interleave" checked={settings.interleave} onChange={change('interleave')} />
      </Row>
      <Row
        id="learning-steps"
        label={i18n.t('settings.learningSteps')}
        hint={i18n.t('settings.learningStepsHint')}
      >
        <StepsInput
          id="learning-steps"
          value={settings.learningSteps}
          onChange={change('learningSteps')}
        />
      </Row>
      <Row
        id="relearning-steps"
        label={i18n.t('settings.relearningSteps')}
        hint={i18n.t('settings.relearningStepsHint')}
      >
        <StepsInput
          id="relearning-steps"
          value={settings.relearningSteps}
          onChange={change('relearningSteps')}
        />
      </Row>
      <Row
        id="leech-lapses"
        label={i18n.t('settings.leechLapses')}
        hint={i18n.t('settings.leechLapsesHint')}
      >
        {number('leechLapses', 'leech-lapses', 99)}
      </Row>
      <Row id="rollover" label={i18n.t('settings.rollover')} hint={i18n.t('settings.rolloverHint')}>
        {number('rolloverHour', 'rollover', 23)}
      </Row>
      <ReminderRows />
    </section>
  );
}
