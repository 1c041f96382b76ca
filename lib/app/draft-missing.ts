import type { HighlightId, SourceId } from '@/lib/model/ids';
import { highlightsOf } from '@/lib/store/highlights';
import type { App } from './app';
import { makeQuestions, undrafted } from './make-questions';
import { proposeStepQuestions } from './step-questions';

/**
 * Makes questions of a book's highlights that the generator, as it is now, has not seen: with what the
 * book says around them where its copy is here, from their words alone elsewhere. Other books' and
 * finished highlights cost nothing.
 * @param onProgress how many of how many are done.
 * @param signal ends it after the highlight it is at; what was made stays.
 */
export async function draftMissing(
  app: App,
  sourceId: SourceId,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const source = await app.db.sources.get(sourceId);
  const missing = await undrafted(app, await highlightsOf(app.db, sourceId));
  // A highlight may have been placed anew since it was drafted.
  await proposeStepQuestions(app, sourceId);
  if (!source || missing.length === 0 || signal.aborted) return;
  onProgress(0, missing.length);
  // What reads books is large, and most of the time nothing is missing.
  const [{ openCopyOrNull }, { draftFor }] = await Promise.all([
    import('./open-source'),
    import('./draft-questions'),
  ]);
  const opened = await openCopyOrNull(app, sourceId);
  try {
    for (const [index, { id, text }] of missing.entries()) {
      if (signal.aborted) return;
      if (opened) await draftFor(app, opened, id);
      else await fromWordsAlone(app, id, text);
      onProgress(index + 1, missing.length);
    }
  } finally {
    await opened?.pdf.close();
  }
}

const fromWordsAlone = (app: App, id: HighlightId, context: string) =>
  makeQuestions(app, id, { context, docTerms: [] });
