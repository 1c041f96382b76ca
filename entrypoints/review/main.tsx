import { Review } from '@/components/review/review';
import { startPage } from '@/entrypoints/shared/start-page';
import type { CaseStudyId, SourceId, StepId } from '@/lib/model/ids';

const parameters = new URLSearchParams(location.search);
// What a form left open comes as an empty text.
const chosen = <Id extends string>(name: string) =>
  (parameters.get(name) || undefined) as Id | undefined;
const filter = {
  sourceId: chosen<SourceId>('source'),
  stepId: chosen<StepId>('step'),
  caseStudyId: chosen<CaseStudyId>('case'),
  tag: chosen('tag'),
};

void startPage(() => <Review filter={filter} quiz={parameters.has('quiz')} />);
