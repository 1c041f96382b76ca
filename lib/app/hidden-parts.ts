import type { PdfRect } from '@/lib/model/geometry';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, QuestionId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { Fresh } from '@/lib/model/stamps';
import {
  figureName,
  hiddenKey,
  hiddenPrompt,
  namesAnswer,
} from '@/lib/question/figure/hidden-prompt';
import { normalForm } from '@/lib/question/grammar/words';
import type { App } from './app';
import { recorded } from './change';
import { sectionOfArea } from './figure-questions';
import { UNMADE } from './made-question';
import { questionsOfHighlight, wanted } from './questions';

/** A box over a figure: what it hides is asked for. */
export interface HiddenBox {
  /** The question that hides it; `null` for a new one. Boxes of one question are hidden together. */
  readonly questionId: QuestionId | null;
  /** What stands there, the answer; '' leaves it to the picture. */
  readonly label: string;
  /** PDF points of the page. */
  readonly rect: PdfRect;
  /** Proposed from the figure's text, and not decided on. */
  readonly proposed: boolean;
}

/** The boxes over a figure, those that are only proposed too. */
export async function hiddenBoxes(app: App, { id }: Pick<Highlight, 'id'>): Promise<HiddenBox[]> {
  const questions = await questionsOfHighlight(app, id);
  return questions
    .filter(({ kind }) => kind === 'occlusion')
    .flatMap((question) =>
      rectsOf(question.boxes).map((rect) => ({
        questionId: question.id,
        label: question.answer,
        rect,
        proposed: question.status === 'proposed',
      })),
    );
}

/**
 * Makes the questions of a figure those that boxes ask: one a box, but one for boxes of the same label,
 * which would tell each other. A question whose boxes remain keeps its id, and with it what is
 * remembered; one without is dropped; proposals among them are kept. One change.
 * @param before the boxes the reader began with: what came since is left alone.
 * @returns `null` if nothing was to be changed.
 */
export async function hideParts(
  app: App,
  highlight: Pick<Highlight, 'id' | 'sourceId' | 'region' | 'caption'>,
  before: readonly HiddenBox[],
  boxes: readonly HiddenBox[],
): Promise<ChangeId | null> {
  const { sourceId, region, caption } = highlight;
  if (!region) return null;
  const about = figureName(caption, await sectionOfArea(app, sourceId, region));
  const parts = partsOf(boxes);
  const known = new Set([...before, ...boxes].flatMap(({ questionId }) => questionId ?? []));
  const rows = (await app.db.questions.bulkGet([...known])).filter((row) => row !== undefined);
  const changed = rows.flatMap((row) => {
    const part = parts.find(({ questionId }) => questionId === row.id);
    return changesOf(app, row, part);
  });
  const fresh = parts
    .filter(({ questionId }) => questionId === null)
    .map((part) => newQuestion(app, highlight, region.pageIndex, about, part));
  const touches = [...changed, ...fresh].map(({ id }) => ({
    table: 'questions' as const,
    key: id,
  }));
  if (touches.length === 0) return null;
  return recorded(app, { sourceId, label: 'partsHidden', touches }, async () => {
    for (const { id, to } of changed) await app.db.questions.update(id, to);
    await app.db.questions.bulkAdd(fresh as Question[]);
  });
}

/** What one question hides. */
interface Part {
  readonly questionId: QuestionId | null;
  readonly label: string;
  readonly boxes: readonly number[];
}

/** Boxes by question; new ones join the first of their label. */
function partsOf(boxes: readonly HiddenBox[]): Part[] {
  const byLabel = new Map<string, QuestionId | string>();
  for (const { questionId, label } of boxes) {
    const form = normalForm(label);
    if (questionId !== null && form !== '' && !byLabel.has(form)) byLabel.set(form, questionId);
  }
  const groups = Map.groupBy(boxes, (box) => {
    const form = normalForm(box.label);
    return box.questionId ?? (form === '' ? box : (byLabel.get(form) ?? form));
  });
  return [...groups.values()].map((group) => ({
    questionId: group.find(({ questionId }) => questionId !== null)?.questionId ?? null,
    label: group[0]?.label.trim() ?? '',
    boxes: group.flatMap(({ rect }) => [...rect]),
  }));
}

/** What becomes of a question: nothing, other words and boxes, or dropped. */
function changesOf(
  app: App,
  row: Question,
  part: Part | undefined,
): { id: QuestionId; to: Partial<Question> }[] {
  const { id } = row;
  if (!part) {
    if (row.deletedAt !== null) return [];
    return [{ id, to: { deletedAt: app.now(), status: 'dropped' } }];
  }
  const { label, boxes } = part;
  const isSame = label === row.answer && boxes.join() === row.boxes.join();
  if (isSame && row.status === 'kept' && row.deletedAt === null) return [];
  if (isSame) return [{ id, to: { status: 'kept', deletedAt: null } }];
  const prompt = namesAnswer(row.prompt, label) ? hiddenPrompt('', label) : row.prompt;
  return [{ id, to: { ...wanted(row), prompt, answer: label, boxes, deletedAt: null } }];
}

function newQuestion(
  app: App,
  { id, sourceId }: Pick<Highlight, 'id' | 'sourceId'>,
  pageIndex: number,
  about: string,
  { label, boxes }: Part,
): Fresh<Question> {
  return {
    ...UNMADE,
    id: app.newId<QuestionId>(),
    sourceId,
    highlightId: id,
    kind: 'occlusion',
    status: 'kept',
    prompt: hiddenPrompt(about, label),
    answer: label,
    pageIndex,
    boxes,
    generatedKey: label === '' ? '' : hiddenKey(label),
    edited: true,
  };
}

const rectsOf = (boxes: readonly number[]): PdfRect[] =>
  Array.from({ length: Math.floor(boxes.length / 4) }, (_, at) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = boxes.slice(at * 4, at * 4 + 4);
    return [x1, y1, x2, y2];
  });
