import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { decimal, percent } from '@/components/ui/format';
import { workload } from '@/lib/app/workload';

/** What remembering more or less would cost in reviews, for the reader's own questions. */
export function WorkloadTable() {
  const choices = useLive((live) => workload(live));
  return (
    <table class="workload">
      <caption>{i18n.t('settings.workload')}</caption>
      <tbody>
        <tr>
          {choices?.map(({ retention }) => (
            <th key={retention} scope="col">
              {percent(retention)}
            </th>
          ))}
        </tr>
        <tr>
          {choices?.map(({ retention, ratio }) => (
            <td key={retention}>{i18n.t('settings.times', [decimal(ratio)])}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
