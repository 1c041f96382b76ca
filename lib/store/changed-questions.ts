import { Dexie } from 'dexie';
import type { SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { StepmarkDb } from './db';

/** A Source's questions, living or not, that were written at a time (epoch milliseconds) or later. */
export const questionsSince = (
  db: StepmarkDb,
  sourceId: SourceId,
  updatedAt: number,
): Promise<Question[]> =>
  db.questions
    .where('[sourceId+updatedAt]')
    .between([sourceId, updatedAt], [sourceId, Dexie.maxKey])
    .toArray();
