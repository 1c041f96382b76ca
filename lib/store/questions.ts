import type { HighlightId, SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { StepmarkDb } from './db';

/** Living questions of a highlight, oldest first. */
export async function questionsOf(db: StepmarkDb, highlightId: HighlightId): Promise<Question[]> {
  const rows = await db.questions.where('highlightId').equals(highlightId).toArray();
  return rows.filter((row) => row.deletedAt === null).toSorted(oldestFirst);
}

/** Living questions of a source, oldest first. */
export async function questionsOfSource(db: StepmarkDb, sourceId: SourceId): Promise<Question[]> {
  const rows = await db.questions.where('sourceId').equals(sourceId).toArray();
  return rows.filter((row) => row.deletedAt === null).toSorted(oldestFirst);
}

const oldestFirst = (a: Question, b: Question) =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
