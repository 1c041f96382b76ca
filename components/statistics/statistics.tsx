import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/use-live';
import { Prompt } from '@/components/shared/prompt';
import { ButtonLink } from '@/components/ui/button';
import { duration, percent } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/progress';
import { statistics, type HardQuestion, type Statistics as Values } from '@/lib/app/statistics';
import { Ahead } from './ahead';
import { Groups } from './groups';
import { HeatMap } from './heat-map';
import { Calibration, RetentionOverTime } from './retention-charts';
import './statistics.css';

/** How reviewing went, and what is to come. */
export function Statistics() {
  const values = useLive((live) => statistics(live));
  return (
    <div class="statistics">
      <header>
        <ButtonLink href="#today" variant="ghost" icon="back">
          {i18n.t('statistics.back')}
        </ButtonLink>
        <h1>{i18n.t('statistics.title')}</h1>
      </header>
      {!values && <Spinner label={i18n.t('common.loading')} />}
      {values?.total.answers === 0 && (
        <Notice title={i18n.t('statistics.emptyTitle')} text={i18n.t('statistics.emptyText')} />
      )}
      {values && values.total.answers > 0 && <Filled values={values} />}
    </div>
  );
}

function Filled({ values }: { values: Values }) {
  const { total } = values;
  const shares: readonly (readonly [name: string, value: string])[] = [
    [i18n.t('statistics.answered'), String(total.answers)],
    [i18n.t('statistics.begun'), String(total.begun)],
    ...(total.reviewed > 0
      ? [[i18n.t('statistics.remembered'), percent(total.passed / total.reviewed)] as const]
      : []),
    [i18n.t('statistics.timeSpent'), duration(total.durationMs)],
  ];
  return (
    <>
      <dl class="totals">
        {shares.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Ahead ahead={values.ahead} today={values.today} />
      {total.reviewed > 0 && (
        <>
          <RetentionOverTime weeks={values.weeks} months={values.months} />
          <Calibration bands={values.calibration} />
        </>
      )}
      <HeatMap days={values.days} today={values.today} />
      <Groups
        title={i18n.t('statistics.steps')}
        of={i18n.t('statistics.step')}
        groups={values.steps}
      />
      <Groups
        title={i18n.t('statistics.books')}
        of={i18n.t('statistics.book')}
        groups={values.books}
      />
      {values.hardest.length > 0 && <Hardest questions={values.hardest} />}
    </>
  );
}

function Hardest({ questions }: { questions: readonly HardQuestion[] }) {
  return (
    <section class="figure">
      <h2>{i18n.t('statistics.hardest')}</h2>
      <p class="muted">{i18n.t('statistics.hardestText')}</p>
      <ol class="hardest">
        {questions.map(({ id, prompt, lapses, sourceId, highlightId }) => (
          <li key={id}>
            <a
              href={`reader.html?source=${sourceId}${highlightId ? `&highlight=${highlightId}` : ''}`}
            >
              <Prompt text={prompt} answer={null} />
            </a>
            <span class="muted">{i18n.t('statistics.lapses', lapses)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
