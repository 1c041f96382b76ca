import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { dayName } from '@/components/ui/format';
import type { Statistics } from '@/lib/app/statistics';
import { Chart } from './chart';
import { Figure } from './figure';

/** What is due in the days to come. */
export function Ahead({ ahead, today }: Pick<Statistics, 'ahead' | 'today'>) {
  const data = useMemo<[number[], number[]]>(
    () => [ahead.map((_, index) => today + index), [...ahead]],
    [ahead, today],
  );
  return (
    <Figure
      title={i18n.t('statistics.ahead')}
      text={i18n.t('statistics.aheadText')}
      table={{
        caption: i18n.t('statistics.ahead'),
        columns: [i18n.t('statistics.day'), i18n.t('statistics.due')],
        rows: ahead.map((count, index) => [dayName(today + index), String(count)]),
      }}
    >
      <Chart
        label={i18n.t('statistics.aheadLabel')}
        data={data}
        series={[{ shape: 'bars', color: '--accent' }]}
        formatX={(day) => dayName(day, 'short')}
        formatY={(count) => (Number.isInteger(count) ? String(count) : '')}
        rangeY={[0, Math.max(4, Math.ceil(Math.max(...ahead) * 1.1))]}
      />
    </Figure>
  );
}
