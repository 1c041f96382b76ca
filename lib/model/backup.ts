import type { Framework, Step, CaseStudy, CaseStudyRange } from './framework';
import type { Asset, Highlight } from './highlight';
import type { DeviceId } from './ids';
import type { Question } from './question';
import type { Review } from './review';
import type { Setting } from './setting';
import type { Alias, Source } from './source';
import type { Taking } from './taking';

/** Every shared table, row by row, as it is stored. Tables later issues fill are already carried. */
export interface SharedTables {
  readonly sources: readonly Source[];
  readonly frameworks: readonly Framework[];
  readonly steps: readonly Step[];
  readonly caseStudies: readonly CaseStudy[];
  readonly caseStudyRanges: readonly CaseStudyRange[];
  readonly highlights: readonly Highlight[];
  readonly assets: readonly Asset[];
  readonly talkingPoints: readonly Record<string, unknown>[];
  readonly questions: readonly Question[];
  readonly reviews: readonly Review[];
  readonly mocks: readonly Record<string, unknown>[];
  readonly summaries: readonly Record<string, unknown>[];
  readonly plans: readonly Record<string, unknown>[];
  readonly aliases: readonly Alias[];
  readonly settings: readonly Setting[];
  readonly takings: readonly Taking[];
}

export type SharedTableName = keyof SharedTables;

/** All that a backup holds. `assetBytes` is keyed by asset id. */
export interface Backup {
  readonly schemaVersion: number;
  readonly deviceId: DeviceId;
  readonly createdAt: number;
  readonly tables: SharedTables;
  readonly assetBytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}
