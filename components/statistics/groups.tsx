import { i18n } from '#i18n';
import { duration, percent } from '@/components/ui/format';
import type { GroupStatistics } from '@/lib/app/statistics';
import { DataTable } from './figure';

interface GroupsProps {
  readonly title: string;
  /** What a row is: the head of the first column. */
  readonly of: string;
  readonly groups: readonly GroupStatistics[];
}

/** Books or steps beside each other. */
export function Groups({ title, of, groups }: GroupsProps) {
  if (groups.length === 0) return null;
  const none = i18n.t('statistics.none');
  return (
    <section class="figure">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        columns={[
          of,
          i18n.t('statistics.answers'),
          i18n.t('statistics.expected'),
          i18n.t('statistics.actual'),
          i18n.t('statistics.timeSpent'),
        ]}
        rows={groups.map((group) => [
          group.title || i18n.t('statistics.noBook'),
          String(group.tally.answers),
          group.retention ? percent(group.retention.expected) : none,
          group.retention ? percent(group.retention.actual) : none,
          duration(group.tally.durationMs),
        ])}
      />
    </section>
  );
}
