import type { Highlight } from '@/lib/model/highlight';
import type { SourceId } from '@/lib/model/ids';
import { stepQuestion } from '@/lib/question/step-question';
import { highlightsOf } from '@/lib/store/highlights';
import { questionsOfSource } from '@/lib/store/questions';
import type { App } from './app';
import { caseStudyIdOf } from './book-notes';
import { caseStudiesOf, rangesOf, steps } from './case-studies';
import { proposeDrafts } from './propose-drafts';

/**
 * Proposes the question a highlight's first step asks, where its text answers it: "Search ranking:
 * which offline metric, and why not accuracy?". One it was placed on before is withdrawn, unless kept.
 * @returns how many were added: one or none.
 */
export async function proposeStepQuestion(app: App, highlight: Highlight): Promise<number> {
  const { id, sourceId, text, stepIds } = highlight;
  const step = (await steps(app)).find((each) => each.id === stepIds[0]);
  const ranges = await rangesOf(app, sourceId);
  const caseStudyId = caseStudyIdOf(highlight, ranges);
  const title = caseStudyId
    ? (await caseStudiesOf(app, ranges)).get(caseStudyId)?.title
    : (await app.db.sources.get(sourceId))?.title;
  const framework = step ? await app.db.frameworks.get(step.frameworkId) : undefined;
  const draft =
    step && title && text !== ''
      ? stepQuestion(text, { ...step, builtIn: framework?.builtIn ?? false }, title)
      : null;
  const drafts = draft && step ? [{ ...draft, stepId: step.id }] : [];
  const page = Number(highlight.sortIndex.split('|')[0]);
  return proposeDrafts(app, id, page, drafts, ['step']);
}

/** Step questions of all highlights of a book that have none for the step they are placed on now. */
export async function proposeStepQuestions(app: App, sourceId: SourceId): Promise<void> {
  const asked = new Set(
    (await questionsOfSource(app.db, sourceId)).flatMap(({ kind, highlightId, stepId }) =>
      kind === 'step' ? `${highlightId} ${stepId}` : [],
    ),
  );
  for (const highlight of await highlightsOf(app.db, sourceId)) {
    const [stepId] = highlight.stepIds;
    if (highlight.text === '' || !stepId || asked.has(`${highlight.id} ${stepId}`)) continue;
    await proposeStepQuestion(app, highlight);
  }
}
