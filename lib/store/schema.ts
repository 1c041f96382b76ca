/**
 * The newest schema as Dexie index strings. Compound indexes stay two-part. What an older version
 * lacks is filled in by `upgradeTables`.
 *
 * `[sourceId+deletedAt]` counts the dead: a row whose `deletedAt` is `null` is not in that index, so
 * living = all − dead, without reading a row. `[sourceId+undoneAt]` holds what is undone, likewise.
 */
export const SCHEMA_VERSION = 4;

/**
 * What cards and the sums over answers are derived as: with another version they are made anew from
 * the log.
 */
export const DERIVED_VERSION = '2';

/** One day on several machines: stamped, never physically deleted. */
const SHARED = {
  sources: 'id, contentHash, fingerprint, lastOpenedAt',
  frameworks: 'id',
  steps: 'id, frameworkId',
  caseStudies: 'id',
  caseStudyRanges: 'id, caseStudyId, sourceId',
  highlights: 'id, [sourceId+sortIndex], [sourceId+deletedAt], *stepIds, *tags',
  assets: 'id',
  talkingPoints: 'id, caseStudyId, stepId',
  questions:
    'id, sourceId, highlightId, [sourceId+deletedAt], [sourceId+status], [sourceId+updatedAt]',
  reviews: 'id, [questionId+reviewedAt], reviewedAt',
  mocks: 'id, caseStudyId',
  summaries: 'id, stepId',
  plans: 'id',
  aliases: 'id, sourceId, fromSourceId, contentHash',
  settings: 'key',
  takings: 'id, sourceId',
} as const;

/** Rebuildable, or of this machine only. */
const LOCAL = {
  files: 'sourceId',
  covers: 'sourceId',
  assetBytes: 'id',
  pageTexts: '[sourceId+pageIndex]',
  bookIndexes: 'sourceId',
  cards: 'questionId, [queue+dueAt], sourceId, highlightId, lastReviewedAt, lapses, wantedAt',
  drafted: 'highlightId',
  dayStats: 'day',
  tallies: '[kind+key]',
  dueHours: 'hour',
  coverage: '[caseStudyId+stepId]',
  undo: 'id, sourceId, [sourceId+at], [sourceId+undoneAt]',
  imports: 'id',
  machine: 'key',
} as const;

export const SCHEMA: Readonly<Record<string, string>> = { ...SHARED, ...LOCAL };

export type SharedName = keyof typeof SHARED;

export const SHARED_NAMES = Object.keys(SHARED) as readonly SharedName[];

/** Rows are added once and never change. */
export const APPEND_ONLY: ReadonlySet<string> = new Set(['reviews', 'assets']);
