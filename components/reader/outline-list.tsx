import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { setSectionStep } from '@/lib/app/case-studies';
import type { CaseStudyRange, SectionStep, Step } from '@/lib/model/framework';
import type { StepId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';

interface OutlineListProps {
  /** `null` while it is read. */
  readonly outline: readonly OutlineEntry[] | null;
  readonly ranges: readonly CaseStudyRange[];
  readonly steps: readonly Step[];
  /** Zero-based page on screen. */
  readonly pageIndex: number;
  readonly onGo: (entry: OutlineEntry) => void;
}

/** The book's outline; sections of case studies carry their step, which the reader can correct. */
export function OutlineList({ outline, ranges, steps, pageIndex, onGo }: OutlineListProps) {
  if (!outline) return <p class="panel-empty">{i18n.t('outline.reading')}</p>;
  if (outline.length === 0) {
    return (
      <div class="panel-empty">
        <h2>{i18n.t('outline.emptyTitle')}</h2>
        <p>{i18n.t('outline.emptyText')}</p>
      </div>
    );
  }
  const here = outline.findLastIndex((entry) => entry.pageIndex <= pageIndex);
  return (
    <div class="outline">
      {ranges.length > 0 && (
        <p class="outline-note">{i18n.t('outline.caseStudies', ranges.length)}</p>
      )}
      <ul>
        {outline.map((entry, index) => {
          const mapped = sectionOf(entry, ranges);
          return (
            <li
              key={`${index} ${entry.title}`}
              class={`outline-line ${entry.depth === 0 ? 'chapter' : ''} ${index === here ? 'here' : ''}`}
              style={{ paddingLeft: `${entry.depth * 14}px` }}
            >
              <button type="button" title={entry.title} onClick={() => onGo(entry)}>
                {entry.title}
              </button>
              {mapped && <SectionSelect {...mapped} steps={steps} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function sectionOf(
  entry: OutlineEntry,
  ranges: readonly CaseStudyRange[],
): { range: CaseStudyRange; section: SectionStep } | null {
  for (const range of ranges) {
    const section = range.sections.find(
      (each) =>
        each.pageIndex === entry.pageIndex && each.top === entry.top && each.depth === entry.depth,
    );
    if (section) return { range, section };
  }
  return null;
}

function SectionSelect({
  range,
  section,
  steps,
}: {
  range: CaseStudyRange;
  section: SectionStep;
  steps: readonly Step[];
}) {
  const app = useApp();
  const step = steps.find((each) => each.id === section.stepId);
  return (
    <select
      class={step ? 'mapped' : ''}
      style={{ '--badge': step?.badgeColor, '--fill': step?.lightColor }}
      aria-label={i18n.t('outline.stepOf', [section.title])}
      value={section.stepId ?? ''}
      onChange={(event) =>
        void setSectionStep(
          app,
          range,
          section,
          (event.currentTarget.value || null) as StepId | null,
        )
      }
    >
      <option value="">{i18n.t('outline.noStep')}</option>
      {steps.map((each) => (
        <option key={each.id} value={each.id}>
          {each.position} {each.shortTitle}
        </option>
      ))}
    </select>
  );
}
