import { Review } from '@/components/review/review';
import { startPage } from '@/entrypoints/shared/start-page';
import type { SourceId, StepId } from '@/lib/model/ids';

const parameters = new URLSearchParams(location.search);
const filter = {
  sourceId: (parameters.get('source') as SourceId | null) ?? undefined,
  stepId: (parameters.get('step') as StepId | null) ?? undefined,
};

void startPage(() => <Review filter={filter} quiz={parameters.has('quiz')} />);
