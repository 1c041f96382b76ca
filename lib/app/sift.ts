import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId, SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Source } from '@/lib/model/source';
import { highlightsOf } from '@/lib/store/highlights';
import type { App } from './app';
import { tickedBeforehand, toCheck } from './ticked';

/** A question the reader is asked to look at. */
interface ToSift {
  readonly question: Question;
  readonly ticked: boolean;
}

/** A highlight while sifting. */
export interface SiftedHighlight {
  readonly highlight: Highlight;
  /** What asks for a look; empty where no fair question was found. */
  readonly questions: readonly ToSift[];
}

/**
 * What is to be sifted of a book, in reading order: highlights with questions to look at, and those
 * of which no question was made at all.
 */
export async function siftList(app: App, sourceId: SourceId): Promise<SiftedHighlight[]> {
  const byHighlight = await questionsByHighlight(app, sourceId);
  const highlights = await highlightsOf(app.db, sourceId);
  return highlights.flatMap((highlight): SiftedHighlight[] => {
    const all = byHighlight.get(highlight.id) ?? [];
    const ticked = new Set(tickedBeforehand(all));
    const questions = toCheck(all).map((question) => ({
      question,
      ticked: ticked.has(question.id),
    }));
    const bare = all.length === 0 && highlight.text !== '';
    return questions.length > 0 || bare ? [{ highlight, questions }] : [];
  });
}

/** How many questions of a book ask for the reader's look. */
export async function toCheckCount(app: App, sourceId: SourceId): Promise<number> {
  // Most of the time nothing waits, and the index alone says so.
  if ((await proposedCount(app, sourceId)) === 0) return 0;
  const byHighlight = await questionsByHighlight(app, sourceId);
  return [...byHighlight.values()].reduce((sum, all) => sum + toCheck(all).length, 0);
}

/** Books in the library with questions to look at, the last read first. */
export async function toCheckBySource(
  app: App,
): Promise<{ readonly source: Source; readonly count: number }[]> {
  const sources = await app.db.sources.orderBy('lastOpenedAt').reverse().toArray();
  const counted = await Promise.all(
    sources
      .filter((source) => source.deletedAt === null)
      .map(async (source) => ({ source, count: await toCheckCount(app, source.id) })),
  );
  return counted.filter(({ count }) => count > 0);
}

const proposedCount = ({ db }: App, sourceId: SourceId) =>
  db.questions.where('[sourceId+status]').equals([sourceId, 'proposed']).count();

/** All questions of a book by highlight, dropped and withdrawn ones too. */
async function questionsByHighlight({ db }: App, sourceId: SourceId) {
  const rows = await db.questions.where('sourceId').equals(sourceId).toArray();
  const byHighlight = new Map<HighlightId, Question[]>();
  for (const row of rows) {
    if (!row.highlightId) continue;
    const own = byHighlight.get(row.highlightId);
    if (own) own.push(row);
    else byHighlight.set(row.highlightId, [row]);
  }
  return byHighlight;
}

/** Questions as they are now, in the order asked for; those that are gone are left out. */
export async function readQuestions(
  { db }: App,
  ids: readonly Question['id'][],
): Promise<Question[]> {
  return (await db.questions.bulkGet([...ids])).filter((row) => row !== undefined);
}
