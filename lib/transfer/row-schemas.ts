import * as v from 'valibot';
import type { SharedTableName } from '@/lib/model/backup';
import { QUESTION_KINDS } from '@/lib/model/question';

/**
 * What a row of each shared table must look like to be let in. Strict on the types of the fields we
 * know; fields we do not know are kept, so that the data of a newer minor version survives.
 */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const nullable = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
const time = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const color = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i));
const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const rect = v.strictTuple([v.number(), v.number(), v.number(), v.number()]);
const quad = v.pipe(v.array(v.number()), v.length(8));

const stamps = {
  createdAt: time,
  updatedAt: time,
  deletedAt: nullable(time),
  deviceId: id,
};
const row = <Fields extends v.ObjectEntries>(fields: Fields) =>
  v.looseObject({ ...stamps, ...fields });

/** Tables that later versions fill: carried as they are. */
const carried = v.looseObject({ id });

const selector = v.variant('type', [
  v.looseObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.looseObject({
    type: v.literal('TextPositionSelector'),
    start: count,
    end: count,
    textVersion: v.number(),
  }),
  v.looseObject({
    type: v.literal('PageSelector'),
    index: count,
    endIndex: count,
    label: nullable(v.string()),
  }),
  v.looseObject({ type: v.literal('ShapeSelector'), rect }),
]);

const section = v.looseObject({
  title: v.string(),
  depth: count,
  pageIndex: count,
  top: nullable(v.number()),
  stepId: nullable(id),
  chosen: v.boolean(),
});

const event = {
  id,
  questionId: id,
  reviewedAt: time,
  parameterVersion: v.string(),
  desiredRetention: fraction,
  utcOffsetMinutes: v.number(),
  rolloverHour: v.number(),
  deviceId: id,
  dueAt: time,
};

const review = v.variant('kind', [
  v.looseObject({
    ...event,
    kind: v.literal('grade'),
    grade: v.picklist([1, 2, 3, 4]),
    durationMs: v.pipe(v.number(), v.minValue(0)),
  }),
  v.looseObject({ ...event, kind: v.literal('undo'), revokes: id }),
  v.looseObject({ ...event, kind: v.literal('reset') }),
  v.looseObject({ ...event, kind: v.literal('postpone') }),
]);

export const ROW_SCHEMAS: Readonly<Record<SharedTableName, v.GenericSchema>> = {
  sources: row({
    id,
    contentHash: nullable(hash),
    fingerprint: v.string(),
    byteLength: count,
    pageCount: count,
    title: v.string(),
    author: v.string(),
    fileName: v.string(),
    lastOpenedAt: time,
    viewPageIndex: count,
    viewLeft: nullable(v.number()),
    viewTop: nullable(v.number()),
    viewScale: v.string(),
    viewRotation: v.picklist([0, 90, 180, 270]),
    viewScroll: v.optional(v.picklist(['vertical', 'horizontal', 'page'])),
    viewSpread: v.optional(v.picklist(['none', 'odd', 'even'])),
    furthestPageIndex: count,
  }),
  frameworks: row({ id, title: v.string(), builtIn: v.boolean() }),
  steps: row({
    id,
    frameworkId: id,
    position: count,
    title: v.string(),
    shortTitle: v.string(),
    prompt: v.string(),
    icon: v.string(),
    lightColor: color,
    darkColor: color,
    badgeColor: color,
    key: v.string(),
    clockShare: fraction,
  }),
  caseStudies: row({ id, frameworkId: id, title: v.string(), position: v.number() }),
  caseStudyRanges: row({
    id,
    caseStudyId: id,
    sourceId: id,
    startPageIndex: count,
    endPageIndex: count,
    startTop: nullable(v.number()),
    sections: v.array(section),
  }),
  highlights: row({
    id,
    sourceId: id,
    kind: v.picklist(['text', 'area', 'note']),
    style: v.picklist(['fill', 'underline', 'strikeout']),
    sortIndex: v.string(),
    selectors: v.array(selector),
    quads: v.array(v.looseObject({ pageIndex: count, quads: v.array(quad) })),
    region: nullable(v.looseObject({ pageIndex: count, rect })),
    text: v.string(),
    caption: v.string(),
    note: v.string(),
    tags: v.array(v.string()),
    stepIds: v.array(id),
    color: nullable(color),
    assetId: nullable(hash),
    caseStudyId: nullable(id),
    author: v.string(),
    madeAt: nullable(time),
  }),
  assets: v.looseObject({
    id: hash,
    mediaType: v.string(),
    byteLength: count,
    width: v.pipe(v.number(), v.minValue(0)),
    height: v.pipe(v.number(), v.minValue(0)),
    createdAt: time,
  }),
  talkingPoints: carried,
  questions: row({
    id,
    sourceId: id,
    highlightId: nullable(id),
    kind: v.picklist(QUESTION_KINDS),
    status: v.picklist(['proposed', 'kept', 'dropped']),
    prompt: v.string(),
    answer: v.string(),
    explanation: v.string(),
    choices: v.array(v.string()),
    stepId: nullable(id),
    quote: v.string(),
    answerSpans: v.array(v.object({ start: count, end: count })),
    pageIndex: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
    boxes: v.array(v.pipe(v.number(), v.finite())),
    score: fraction,
    generatorVersion: count,
    leechAt: nullable(time),
    flaggedAt: nullable(time),
    spanStart: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
    spanEnd: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
    generatedKey: v.string(),
    edited: v.boolean(),
    suspendedAt: nullable(time),
  }),
  reviews: review,
  mocks: carried,
  summaries: carried,
  plans: carried,
  aliases: row({
    id,
    sourceId: id,
    fromSourceId: nullable(id),
    contentHash: nullable(hash),
  }),
  settings: row({
    key: id,
    value: v.union([v.string(), v.number(), v.boolean()]),
  }),
  takings: row({ id, sourceId: id, taken: v.boolean(), keys: v.array(v.string()) }),
};

export const SHARED_TABLES = Object.keys(ROW_SCHEMAS) as SharedTableName[];
