import { i18n } from '#i18n';
import { useApp } from '@/components/hooks/app-context';
import { setSectionStep } from '@/lib/app/case-studies';
import type { CaseStudyRange, SectionStep, Step } from '@/lib/model/framework';
import type { StepId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';

/** A section of a case study that a line of the outline stands for. */
export interface MappedSection {
  readonly range: CaseStudyRange;
  readonly section: SectionStep;
}

export function sectionOf(
  entry: OutlineEntry,
  ranges: readonly CaseStudyRange[],
): MappedSection | null {
  for (const range of ranges) {
    const section = range.sections.find(
      (each) =>
        each.pageIndex === entry.pageIndex && each.top === entry.top && each.depth === entry.depth,
    );
    if (section) return { range, section };
  }
  return null;
}

/** The step of a section, for the reader to correct. */
export function SectionSelect({
  range,
  section,
  steps,
  tabIndex,
}: MappedSection & { steps: readonly Step[]; tabIndex: 0 | -1 }) {
  const app = useApp();
  const step = steps.find((each) => each.id === section.stepId);
  return (
    <select
      class={step ? 'mapped' : ''}
      style={{ '--badge': step?.badgeColor, '--fill': step?.lightColor }}
      aria-label={i18n.t('outline.stepOf', [section.title])}
      tabIndex={tabIndex}
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
