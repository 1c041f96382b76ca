import type { CaseStudy, CaseStudyRange, Framework, Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { CaseStudyId, FrameworkId, SourceId, StepId } from '@/lib/model/ids';
import { stepQuestion } from '@/lib/question/step-question';
import { highlightsOf } from '@/lib/store/highlights';
import { questionsOfSource } from '@/lib/store/questions';
import type { App } from './app';
import { caseStudyIdOf } from './book-notes';
import { caseStudiesOf, rangesOf, steps } from './case-studies';
import { proposeDrafts, type PlacedDraft } from './propose-drafts';

/** What the steps of a book's highlights are called and stand in. */
interface Placing {
  readonly title: string;
  readonly steps: ReadonlyMap<StepId, Step>;
  readonly frameworks: ReadonlyMap<FrameworkId, Framework>;
  readonly ranges: readonly CaseStudyRange[];
  readonly studies: ReadonlyMap<CaseStudyId, CaseStudy>;
}

/**
 * Proposes the question a highlight's first step asks, where its text answers it: "Search ranking:
 * which offline metric, and why not accuracy?". One it was placed on before is withdrawn, unless kept.
 * @returns how many were added: one or none.
 */
export async function proposeStepQuestion(app: App, highlight: Highlight): Promise<number> {
  const placing = await placingIn(app, highlight.sourceId);
  return propose(app, highlight, draftOf(placing, highlight));
}

/**
 * The same for all highlights of a book whose step asks something else than before: sifting begins with
 * it, so what is as it was costs no write.
 */
export async function proposeStepQuestions(app: App, sourceId: SourceId): Promise<void> {
  const placing = await placingIn(app, sourceId);
  const asked = Map.groupBy(
    (await questionsOfSource(app.db, sourceId)).filter(({ kind }) => kind === 'step'),
    ({ highlightId }) => highlightId,
  );
  for (const highlight of await highlightsOf(app.db, sourceId)) {
    const before = asked.get(highlight.id) ?? [];
    const draft = draftOf(placing, highlight);
    const isAsBefore = draft
      ? before.some(({ generatedKey }) => generatedKey === draft.generatedKey)
      : !before.some(({ status }) => status === 'proposed');
    if (!isAsBefore) await propose(app, highlight, draft);
  }
}

async function placingIn(app: App, sourceId: SourceId): Promise<Placing> {
  const ranges = await rangesOf(app, sourceId);
  return {
    title: (await app.db.sources.get(sourceId))?.title ?? '',
    steps: new Map((await steps(app)).map((step) => [step.id, step])),
    frameworks: new Map((await app.db.frameworks.toArray()).map((each) => [each.id, each])),
    ranges,
    studies: await caseStudiesOf(app, ranges),
  };
}

function draftOf(placing: Placing, highlight: Highlight): PlacedDraft | null {
  const [stepId] = highlight.stepIds;
  const step = stepId && placing.steps.get(stepId);
  const study = caseStudyIdOf(highlight, placing.ranges);
  const title = study ? placing.studies.get(study)?.title : placing.title;
  if (!step || !title) return null;
  const { builtIn = false } = placing.frameworks.get(step.frameworkId) ?? {};
  const draft = stepQuestion(highlight.text, { ...step, builtIn }, title);
  return draft && { ...draft, stepId: step.id };
}

function propose(app: App, highlight: Highlight, draft: PlacedDraft | null): Promise<number> {
  const page = Number(highlight.sortIndex.split('|')[0]);
  return proposeDrafts(app, highlight.id, page, draft ? [draft] : [], ['step']);
}
