import type { Backup, SharedTables } from '@/lib/model/backup';
import type { Highlight } from '@/lib/model/highlight';
import type {
  AssetId,
  DeviceId,
  HighlightId,
  QuestionId,
  ReviewId,
  SourceId,
  StepId,
} from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';

/** Rows for the tests of this room. */
const STAMPS = { createdAt: 1, updatedAt: 2, deletedAt: null, deviceId: 'd1' as DeviceId };

export const makeHighlight = (change: Partial<Highlight> = {}): Highlight => ({
  ...STAMPS,
  id: '0190-a1' as HighlightId,
  sourceId: 's1' as SourceId,
  kind: 'text',
  style: 'fill',
  sortIndex: '00002|000010',
  selectors: [{ type: 'PageSelector', index: 2, endIndex: 2, label: 'iii' }],
  quads: [{ pageIndex: 2, quads: [[0, 9, 5, 9, 0, 0, 5, 0]] }],
  region: null,
  text: 'The kiln cools overnight.',
  caption: '',
  note: '',
  tags: [],
  stepIds: ['st1' as StepId],
  color: null,
  assetId: null,
  caseStudyId: null,
  author: '',
  madeAt: null,
  ...change,
});

export const makeQuestion = (change: Partial<Question> = {}): Question => ({
  ...STAMPS,
  id: 'q1' as QuestionId,
  sourceId: 's1' as SourceId,
  highlightId: '0190-a1' as HighlightId,
  kind: 'written',
  status: 'kept',
  explanation: '',
  choices: [],
  stepId: null,
  quote: '',
  answerSpans: [],
  pageIndex: 2,
  boxes: [],
  score: 0,
  generatorVersion: 0,
  leechAt: null,
  flaggedAt: null,
  prompt: 'When does the kiln cool?',
  answer: 'Overnight',
  spanStart: 0,
  spanEnd: 25,
  generatedKey: '',
  edited: false,
  suspendedAt: null,
  ...change,
});

const NO_ROWS: SharedTables = {
  sources: [],
  frameworks: [],
  steps: [],
  caseStudies: [],
  caseStudyRanges: [],
  highlights: [],
  assets: [],
  talkingPoints: [],
  questions: [],
  reviews: [],
  mocks: [],
  summaries: [],
  plans: [],
  aliases: [],
  settings: [],
  takings: [],
};

/** SHA-256 of the bytes `1 2 3`. */
const PICTURE = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81' as AssetId;

export const makeBackup = (tables: Partial<SharedTables> = {}): Backup => ({
  schemaVersion: 2,
  deviceId: 'd1' as DeviceId,
  createdAt: Date.UTC(2025, 4, 5),
  tables: {
    ...NO_ROWS,
    highlights: [makeHighlight({ assetId: PICTURE })],
    questions: [makeQuestion()],
    assets: [
      { id: PICTURE, mediaType: 'image/png', byteLength: 3, width: 4, height: 5, createdAt: 6 },
    ],
    reviews: [
      {
        kind: 'reset',
        id: 'r1' as ReviewId,
        questionId: 'q1' as QuestionId,
        reviewedAt: 5,
        parameterVersion: 'x',
        desiredRetention: 0.9,
        utcOffsetMinutes: 60,
        rolloverHour: 4,
        deviceId: 'd1' as DeviceId,
        dueAt: 6,
      },
    ],
    settings: [{ ...STAMPS, key: 'theme', value: 'dark' }],
    ...tables,
  },
  assetBytes: new Map([[PICTURE, new Uint8Array([1, 2, 3])]]),
});
