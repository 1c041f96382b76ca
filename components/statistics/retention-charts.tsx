import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Choice } from '@/components/ui/choice';
import { dayName, percent } from '@/components/ui/format';
import type { CalibrationBand, PeriodRetention, Statistics } from '@/lib/app/statistics';
import { Chart } from './chart';
import { Figure } from './figure';

const LINES = [
  { shape: 'dashes', color: '--muted' },
  { shape: 'line', color: '--accent' },
] as const;

/** What was remembered against what was expected, by week or month. */
export function RetentionOverTime({ weeks, months }: Pick<Statistics, 'weeks' | 'months'>) {
  const [by, setBy] = useState<'weeks' | 'months'>('weeks');
  const periods = by === 'weeks' ? weeks : months;
  const name = ({ firstDay }: PeriodRetention) =>
    dayName(firstDay, by === 'weeks' ? 'day' : 'month');
  const data = useMemo<[number[], (number | null)[], (number | null)[]]>(
    () => [
      periods.map((_, index) => index),
      periods.map(({ retention }) => retention?.expected ?? null),
      periods.map(({ retention }) => retention?.actual ?? null),
    ],
    [periods],
  );
  return (
    <Figure
      title={i18n.t('statistics.retention')}
      text={i18n.t('statistics.retentionText')}
      table={{
        caption: i18n.t('statistics.retention'),
        columns: [
          i18n.t(`statistics.${by}`),
          i18n.t('statistics.answers'),
          i18n.t('statistics.expected'),
          i18n.t('statistics.actual'),
        ],
        rows: periods.flatMap((period) =>
          period.retention ? [[name(period), ...cellsOf(period.retention)]] : [],
        ),
      }}
    >
      <Choice
        label={i18n.t('statistics.by')}
        value={by}
        options={[
          { value: 'weeks', label: i18n.t('statistics.weeks') },
          { value: 'months', label: i18n.t('statistics.months') },
        ]}
        onChange={setBy}
      />
      <Chart
        label={i18n.t('statistics.retentionLabel')}
        data={data}
        series={LINES}
        formatX={(index) => {
          const period = periods[index];
          return period ? dayName(period.firstDay, by === 'weeks' ? 'short' : 'month') : '';
        }}
        formatY={percent}
        rangeY={rangeOf([...data[1], ...data[2]])}
      />
      <Legend />
    </Figure>
  );
}

/** Whether cards expected to be remembered nine times in ten are. */
export function Calibration({ bands }: { bands: readonly CalibrationBand[] }) {
  const data = useMemo<[number[], number[], number[]]>(() => {
    const expected = bands.map((band) => band.expected);
    return [expected, expected, bands.map(({ actual }) => actual)];
  }, [bands]);
  return (
    <Figure
      title={i18n.t('statistics.calibration')}
      text={i18n.t('statistics.calibrationText')}
      table={{
        caption: i18n.t('statistics.calibration'),
        columns: [
          i18n.t('statistics.band'),
          i18n.t('statistics.answers'),
          i18n.t('statistics.expected'),
          i18n.t('statistics.actual'),
        ],
        rows: bands.map((band) => [
          `${percent(band.from)}–${percent(band.from + 0.05)}`,
          ...cellsOf(band),
        ]),
      }}
    >
      <Chart
        label={i18n.t('statistics.calibrationLabel')}
        data={data}
        series={[LINES[0], { shape: 'points', color: '--accent' }]}
        formatX={percent}
        formatY={percent}
        rangeX={rangeOf(data[0])}
        rangeY={rangeOf(data.flat())}
      />
      <Legend />
    </Figure>
  );
}

const cellsOf = ({ reviewed, expected, actual }: Omit<CalibrationBand, 'from'>) => [
  String(reviewed),
  percent(expected),
  percent(actual),
];

function Legend() {
  return (
    <p class="legend" aria-hidden="true">
      <span class="key dashes" /> {i18n.t('statistics.expected')}
      <span class="key" /> {i18n.t('statistics.actual')}
    </p>
  );
}

/** From the last tenth below the lowest share to all, so that differences can be seen. */
function rangeOf(shares: readonly (number | null)[]): [number, number] {
  const lowest = Math.min(0.8, ...shares.flatMap((share) => share ?? []));
  return [Math.max(0, Math.floor(lowest * 10 - 0.001) / 10), 1];
}
