import type { Highlight } from './highlight';
import type { Question } from './question';

/** What a highlight of schema version 1 lacks. */
const HIGHLIGHT_SINCE_2 = {
  style: 'fill',
  caption: '',
  author: '',
  madeAt: null,
} as const satisfies Partial<Highlight>;

/** What a question of schema version 2 lacks: it was asked without being looked at first. */
const QUESTION_SINCE_3 = {
  status: 'kept',
  explanation: '',
  choices: [],
  stepId: null,
  answerSpans: [],
  pageIndex: -1,
  boxes: [],
  score: 0,
  generatorVersion: 0,
  leechAt: null,
  flaggedAt: null,
} as const satisfies Partial<Question>;

/** What a question of schema version 3 lacks: where its highlight did not hold its answer, nothing did. */
const QUESTION_SINCE_4 = { quote: '' } as const satisfies Partial<Question>;

/**
 * Tables as an older schema version wrote them, brought up to the newest. For a database and for a
 * backup alike; what is not a row is passed on as it is, for whoever checks it.
 * @param version the schema version they were written by.
 */
export function upgradeTables(
  version: number,
  tables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const upgraded = { ...tables };
  const { highlights, questions } = tables;
  if (version < 2 && Array.isArray(highlights))
    upgraded['highlights'] = highlights.map(upgradeHighlight);
  if (version < 4 && Array.isArray(questions))
    upgraded['questions'] = questions.map(upgradeQuestion);
  return upgraded;
}

/** A highlight of any older schema version as the newest has it. */
export const upgradeHighlight = <Row>(row: Row): Row => filledIn(HIGHLIGHT_SINCE_2, row);

/** A question of any older schema version as the newest has it. */
export const upgradeQuestion = <Row>(row: Row): Row =>
  filledIn({ ...QUESTION_SINCE_3, ...QUESTION_SINCE_4 }, row);

function filledIn<Row>(missing: object, row: Row): Row {
  return typeof row === 'object' && row !== null ? { ...missing, ...row } : row;
}
