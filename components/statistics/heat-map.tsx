import { i18n } from '#i18n';
import { dayName } from '@/components/ui/format';
import type { Statistics } from '@/lib/app/statistics';
import { Figure } from './figure';

const WEEKS = 53;

/** Answers from which a day has each of the stronger colours, as shares of a full day. */
const LEVELS = [0, 0.25, 0.5, 0.75];

/** A column a week, a square a day, from Monday to Sunday. */
export function HeatMap({ days, today }: Pick<Statistics, 'days' | 'today'>) {
  const answers = new Map(days.map((tally) => [tally.day, tally.answers]));
  const full = fullDay([...answers.values()]);
  // Day 0 was a Thursday.
  const monday = today - ((today + 3) % 7) - (WEEKS - 1) * 7;
  const squares = Array.from({ length: today - monday + 1 }, (_, index) => monday + index);
  return (
    <Figure
      title={i18n.t('statistics.year')}
      text={i18n.t('statistics.yearText')}
      table={{
        caption: i18n.t('statistics.year'),
        columns: [i18n.t('statistics.day'), i18n.t('statistics.answers')],
        rows: days.toReversed().map((tally) => [dayName(tally.day), String(tally.answers)]),
      }}
    >
      <div
        class="table-scroll latest"
        tabIndex={0}
        role="region"
        aria-label={i18n.t('statistics.year')}
      >
        <div class="heat-map" role="img" aria-label={i18n.t('statistics.yearLabel')}>
          {squares.map((day) => {
            const count = answers.get(day) ?? 0;
            return (
              <i
                key={day}
                data-level={levelOf(count, full)}
                title={i18n.t('statistics.onDay', count, [String(count), dayName(day)])}
              />
            );
          })}
        </div>
      </div>
    </Figure>
  );
}

/** Most days are below this: one day of cramming must not pale all others. */
function fullDay(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  return Math.max(1, sorted[Math.floor(sorted.length * 0.9)] ?? 1);
}

const levelOf = (count: number, full: number) =>
  count === 0 ? 0 : LEVELS.filter((share) => count / full > share).length;
